import type { Said } from "../domain/message.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { fence } from "./fence.ts";
import type { ChatModel, ModelFailure, ModelMessage, ToolCall, ToolOffer } from "./model.ts";
import type { ModelMeter } from "./model-meter.ts";
import type { ModelVoice } from "./model-voice.ts";
import { trimHistory } from "./trim-history.ts";

/** No answer is longer; a model that goes on is stopped. */
const MAX_CHARACTERS = 12_000;

export type ModelRunEvent =
  | { readonly kind: "text"; readonly delta: string }
  /** The model stopped; nothing follows. `null` when it ended by itself. */
  | { readonly kind: "stopped"; readonly failure: ModelFailure | null };

export interface ModelRun {
  readonly model: ChatModel;
  readonly system: string;
  readonly history: readonly Said[];
  readonly historyTokens: number;
  /** The question with the material read beforehand. */
  readonly prompt: string;
  readonly tools: readonly ToolOffer[];
  /** Most requests of one turn; the last gets no tools, so that the model has to answer. */
  readonly maxSteps: number;
  /** Runs a call and says what the model is told; faults of the call are told too. */
  readonly useTool: (call: ToolCall) => Promise<string>;
  /** What the model says leaves through this. */
  readonly voice: ModelVoice;
  readonly meter: ModelMeter;
  readonly stop: AbortSignal;
}

/** Lets the model speak and use tools until it ends by itself, fails or runs out of steps. */
export async function* runModel(run: ModelRun): AsyncGenerator<ModelRunEvent> {
  const messages: ModelMessage[] = opening(run);
  for (let step = 1; step <= run.maxSteps; step += 1) {
    const { said, calls, failure } = yield* takeStep(run, messages, step);
    if (failure !== null || calls.length === 0) {
      yield* tell(failure === null ? run.voice.end() : run.voice.cut());
      return yield { kind: "stopped", failure };
    }
    messages.push({ role: "assistant", content: said, toolCalls: calls });
    messages.push(...(await Promise.all(calls.map((call) => resultOf(run, call)))));
  }
  yield* tell(run.voice.cut());
  yield { kind: "stopped", failure: "too_many_steps" };
}

interface Step {
  readonly said: string;
  readonly calls: readonly ToolCall[];
  readonly failure: ModelFailure | null;
}

async function* takeStep(
  run: ModelRun,
  messages: readonly ModelMessage[],
  step: number,
): AsyncGenerator<ModelRunEvent, Step> {
  const calls: ToolCall[] = [];
  const tools = step === run.maxSteps ? [] : run.tools;
  let said = "";
  let failure: ModelFailure | null = null;
  let tokens: { readonly prompt: number; readonly completion: number } | null = null;
  for await (const event of run.model.stream({ messages, tools, stop: run.stop })) {
    if (event.kind === "failed") failure = event.reason;
    if (event.kind === "end") tokens = event.tokens;
    if (event.kind === "tool_call") calls.push(event.call);
    if (event.kind !== "text") continue;
    said += event.delta;
    if (said.length > MAX_CHARACTERS) {
      failure = "too_long";
      break;
    }
    yield* tell(run.voice.push(event.delta));
  }
  // What failed before its first word is not charged.
  if (failure === null || said !== "") run.meter.add(tokens ?? estimated(messages, said));
  return { said, calls, failure };
}

function* tell(delta: string): Generator<ModelRunEvent> {
  if (delta !== "") yield { kind: "text", delta };
}

function opening(run: ModelRun): ModelMessage[] {
  const { latest, summary } = trimHistory(run.history, run.historyTokens);
  const earlier = `Earlier in this conversation:\n${fence(summary ?? "")}`;
  return [
    { role: "system", content: run.system },
    ...(summary === null ? [] : [{ role: "user", content: earlier } as const]),
    ...latest.map(asModelMessage),
    { role: "user", content: run.prompt },
  ];
}

async function resultOf(run: ModelRun, call: ToolCall): Promise<ModelMessage> {
  return { role: "tool", toolCallId: call.id, content: await run.useTool(call) };
}

function asModelMessage(said: Said): ModelMessage {
  switch (said.author) {
    case "contact":
      return { role: "user", content: fence(said.text) };
    case "assistant":
      return { role: "assistant", content: said.text.replace(/\s?\[\d+\]/g, ""), toolCalls: [] };
    case "agent":
      return { role: "user", content: `A person of the desk told the seller:\n${fence(said.text)}` };
    case "notice":
      return { role: "user", content: `A notice told the seller:\n${fence(said.text)}` };
  }
}

/** For endpoints that do not count, and for streams that broke off. */
function estimated(messages: readonly ModelMessage[], said: string) {
  const prompt = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  return { prompt, completion: estimateTokens(said) };
}
