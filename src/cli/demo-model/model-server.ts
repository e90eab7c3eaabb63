import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { estimateTokens } from "../../assistant/estimate-tokens.ts";
import { type Act, type ModelCall, type Pace, tokensOf } from "./act.ts";

/** An OpenAI-compatible endpoint on loopback: Chat Completions, streamed, with tools. */
export interface ModelServer {
  readonly baseUrl: string;
  readonly stop: () => Promise<void>;
}

export const AT_ONCE: Pace = { firstTokenMs: 0, tokensPerSecond: null };

const bodySchema = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string().nullish() })),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).default([]),
});

/** Starts one; port 0 takes a free one. `respond` decides what each request is answered. */
export async function startModelServer(options: {
  readonly port: number;
  readonly pace: Pace;
  readonly respond: (call: ModelCall) => readonly Act[];
}): Promise<ModelServer> {
  const server = createServer(async (request, response) => {
    const body = bodySchema.safeParse(readJson(await bodyOf(request)));
    if (!body.success) return void response.writeHead(400).end(errorBody("not a chat completion"));
    const call = callOf(body.data);
    await perform(options.respond(call), call, options.pace, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(options.port, "127.0.0.1", done));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}/v1`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

function callOf(body: z.infer<typeof bodySchema>): ModelCall {
  return {
    messages: body.messages.map(({ role, content }) => ({ role, content: content ?? "" })),
    tools: body.tools.map((tool) => tool.function.name),
  };
}

async function perform(
  script: readonly Act[],
  call: ModelCall,
  pace: Pace,
  response: ServerResponse,
): Promise<void> {
  let calls = 0;
  let said = "";
  if (pace.firstTokenMs > 0) await pause(pace.firstTokenMs);
  for (const act of script) {
    if ("status" in act) return fail(act.status, response);
    if ("pauseMs" in act) await pause(act.pauseMs);
    if ("until" in act) await act.until;
    if ("stall" in act) return;
    open(response);
    if ("cut" in act) return void response.destroy();
    if ("garbage" in act) response.write("data: {not json\n\n");
    if ("text" in act) {
      said += act.text;
      await speak(act.text, pace, response);
    }
    if ("call" in act) {
      const part = { index: calls, id: `call_${calls}`, type: "function", function: act.call };
      calls += 1;
      send(response, { choices: [{ index: 0, delta: { tool_calls: [part] }, finish_reason: null }] });
    }
  }
  open(response);
  send(response, { choices: [{ index: 0, delta: {}, finish_reason: calls > 0 ? "tool_calls" : "stop" }] });
  send(response, { choices: [], usage: usageOf(call, said) });
  response.end("data: [DONE]\n\n");
}

async function speak(text: string, { tokensPerSecond }: Pace, response: ServerResponse): Promise<void> {
  const tokens = tokensPerSecond === null ? [text] : tokensOf(text);
  const startedAt = performance.now();
  for (const [index, content] of tokens.entries()) {
    // Each token has its own time, so that late timers do not add up.
    const dueMs = tokensPerSecond === null ? 0 : (index * 1000) / tokensPerSecond;
    const waitMs = startedAt + dueMs - performance.now();
    if (waitMs > 1) await pause(waitMs);
    if (response.destroyed) return;
    send(response, { choices: [{ index: 0, delta: { content }, finish_reason: null }] });
  }
}

function usageOf({ messages }: ModelCall, said: string) {
  const prompt = messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);
  const completion = estimateTokens(said);
  return { prompt_tokens: prompt, completion_tokens: completion, total_tokens: prompt + completion };
}

function open(response: ServerResponse): void {
  if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
}

function send(response: ServerResponse, chunk: object): void {
  const head = { id: "chatcmpl-demo", object: "chat.completion.chunk", created: 0, model: "demo" };
  response.write(`data: ${JSON.stringify({ ...head, ...chunk })}\n\n`);
}

function fail(status: number, response: ServerResponse): void {
  response.writeHead(status, { "content-type": "application/json" }).end(errorBody("scripted failure"));
}

function errorBody(message: string): string {
  return JSON.stringify({ error: { message } });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The scripted model has no port.");
  return address.port;
}
