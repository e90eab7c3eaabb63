import OpenAI from "openai";
import type {
  ChatCompletionChunk,
  ChatCompletionCreateParamsStreaming,
  ChatCompletionMessageParam,
  ChatCompletionTool,
} from "openai/resources/chat/completions";
import { z } from "zod";
import type {
  ChatModel,
  ModelEvent,
  ModelFailure,
  ModelMessage,
  ModelRequest,
  ToolCall,
  ToolOffer,
} from "./model.ts";

export interface OpenAIModelOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  readonly temperature: number | undefined;
  /** Most tokens of one reply, reasoning included; left to the model when undefined. */
  readonly maxCompletionTokens: number | undefined;
  /** How long the endpoint may stay silent, before the first piece and between pieces. */
  readonly timeoutMs: number;
}

/** Any endpoint that speaks OpenAI's Chat Completions with tools and streaming. Never throws: faults are events. */
export function createOpenAIModel(options: OpenAIModelOptions): ChatModel {
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseUrl,
    maxRetries: 0,
    timeout: options.timeoutMs,
    logLevel: "off",
  });
  return { stream: (request) => stream(client, options, request) };
}

async function* stream(
  client: OpenAI,
  options: OpenAIModelOptions,
  request: ModelRequest,
): AsyncGenerator<ModelEvent> {
  const silence = new AbortController();
  const signal = AbortSignal.any([silence.signal, request.stop]);
  const watch = setTimeout(() => silence.abort(), options.timeoutMs);
  try {
    const chunks = await client.chat.completions.create(parameters(options, request), { signal });
    const calls = new Map<number, ToolCall>();
    let tokens: { readonly prompt: number; readonly completion: number } | null = null;
    let isFinished = false;
    for await (const chunk of chunks) {
      watch.refresh();
      const choice = chunk.choices[0];
      if (choice?.delta.content) yield { kind: "text", delta: choice.delta.content };
      for (const part of choice?.delta.tool_calls ?? [])
        calls.set(part.index, grown(calls.get(part.index), part));
      if (choice?.finish_reason) isFinished = true;
      if (chunk.usage)
        tokens = { prompt: chunk.usage.prompt_tokens, completion: chunk.usage.completion_tokens };
    }
    if (silence.signal.aborted) return yield { kind: "failed", reason: "timeout" };
    // An endpoint that hangs up early ends the stream without saying why it finished.
    if (!isFinished) return yield { kind: "failed", reason: "cut" };
    for (const call of calls.values()) yield { kind: "tool_call", call };
    yield { kind: "end", tokens };
  } catch (error) {
    yield { kind: "failed", reason: silence.signal.aborted ? "timeout" : failureOf(error) };
  } finally {
    clearTimeout(watch);
  }
}

function parameters(options: OpenAIModelOptions, request: ModelRequest): ChatCompletionCreateParamsStreaming {
  return {
    model: options.model,
    messages: request.messages.map(asMessage),
    stream: true,
    stream_options: { include_usage: true },
    ...(options.maxCompletionTokens === undefined
      ? {}
      : { max_completion_tokens: options.maxCompletionTokens }),
    ...(options.temperature === undefined ? {} : { temperature: options.temperature }),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(asTool) }),
  };
}

function asMessage(message: ModelMessage): ChatCompletionMessageParam {
  switch (message.role) {
    case "tool":
      return { role: "tool", tool_call_id: message.toolCallId, content: message.content };
    case "assistant":
      return message.toolCalls.length === 0
        ? { role: "assistant", content: message.content }
        : { role: "assistant", content: message.content, tool_calls: message.toolCalls.map(asCall) };
    case "system":
    case "user":
      return { role: message.role, content: message.content };
  }
}

function asCall({ id, name, arguments: text }: ToolCall) {
  return { id, type: "function", function: { name, arguments: text } } as const;
}

/** Each tool as the endpoint is told of it: made once, since a schema takes longer to write out than to send. */
const written = new WeakMap<ToolOffer, ChatCompletionTool>();

function asTool(offer: ToolOffer): ChatCompletionTool {
  const known = written.get(offer);
  if (known !== undefined) return known;
  const { name, description } = offer;
  const parameters = { ...z.toJSONSchema(offer.parameters) };
  const tool: ChatCompletionTool = { type: "function", function: { name, description, parameters } };
  written.set(offer, tool);
  return tool;
}

/** Calls arrive in pieces: the name first, the arguments cut anywhere. */
function grown(call: ToolCall | undefined, part: ChatCompletionChunk.Choice.Delta.ToolCall): ToolCall {
  return {
    id: call?.id || part.id || "",
    name: (call?.name ?? "") + (part.function?.name ?? ""),
    arguments: (call?.arguments ?? "") + (part.function?.arguments ?? ""),
  };
}

function failureOf(error: unknown): ModelFailure {
  if (error instanceof OpenAI.APIConnectionTimeoutError) return "timeout";
  if (error instanceof OpenAI.RateLimitError) return "rate_limited";
  if (error instanceof OpenAI.APIConnectionError) return "unreachable";
  if (error instanceof OpenAI.APIError && error.status !== undefined) {
    return error.status >= 500 ? "server_error" : "refused_request";
  }
  return error instanceof SyntaxError ? "malformed" : "cut";
}
