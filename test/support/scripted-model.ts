import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

/** One thing the scripted model does, in order. */
export type Act =
  | { readonly text: string }
  | { readonly call: { readonly name: string; readonly arguments: string } }
  | { readonly pauseMs: number }
  /** Waits until the test lets it go on. */
  | { readonly until: Promise<unknown> }
  | { readonly status: number }
  /** Answers nothing any more. */
  | { readonly stall: true }
  /** Hangs up in the middle of the stream. */
  | { readonly cut: true }
  /** Sends bytes that are no JSON. */
  | { readonly garbage: true };

export interface ModelCall {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly tools: readonly string[];
}

/** An OpenAI-compatible endpoint on loopback that plays what a test scripts, one script per request. */
export interface ScriptedModel {
  readonly baseUrl: string;
  /** The requests so far, oldest first. */
  readonly calls: readonly ModelCall[];
  /** Sets what the next requests do; when the scripts run out the last one repeats. */
  readonly play: (...scripts: readonly (readonly Act[])[]) => void;
  readonly stop: () => Promise<void>;
}

const bodySchema = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string().nullish() })),
  tools: z.array(z.object({ function: z.object({ name: z.string() }) })).default([]),
});

export async function startScriptedModel(): Promise<ScriptedModel> {
  const calls: ModelCall[] = [];
  let scripts: readonly (readonly Act[])[] = [];
  const server = createServer(async (request, response) => {
    const body = bodySchema.parse(JSON.parse(await bodyOf(request)));
    calls.push({
      messages: body.messages.map(({ role, content }) => ({ role, content: content ?? "" })),
      tools: body.tools.map((tool) => tool.function.name),
    });
    const script = scripts[0] ?? [];
    if (scripts.length > 1) scripts = scripts.slice(1);
    await perform(script, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}/v1`,
    calls,
    play: (...next) => {
      scripts = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function perform(script: readonly Act[], response: ServerResponse): Promise<void> {
  let callIndex = 0;
  for (const act of script) {
    if ("status" in act) {
      response.writeHead(act.status, { "content-type": "application/json" });
      response.end(JSON.stringify({ error: { message: "scripted failure" } }));
      return;
    }
    if ("pauseMs" in act) await new Promise((done) => setTimeout(done, act.pauseMs));
    if ("until" in act) await act.until;
    if ("stall" in act) return;
    if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
    if ("cut" in act) return void response.destroy();
    if ("garbage" in act) response.write("data: {not json\n\n");
    if ("text" in act) send(response, { delta: { content: act.text }, finish_reason: null });
    if ("call" in act) {
      const part = { index: callIndex, id: `call_${callIndex}`, type: "function", function: act.call };
      callIndex += 1;
      send(response, { delta: { tool_calls: [part] }, finish_reason: null });
    }
  }
  if (!response.headersSent) response.writeHead(200, { "content-type": "text/event-stream" });
  send(response, { delta: {}, finish_reason: callIndex > 0 ? "tool_calls" : "stop" });
  response.end("data: [DONE]\n\n");
}

function send(response: ServerResponse, choice: object): void {
  const chunk = {
    id: "chatcmpl-scripted",
    object: "chat.completion.chunk",
    created: 0,
    model: "scripted",
    choices: [{ index: 0, ...choice }],
  };
  response.write(`data: ${JSON.stringify(chunk)}\n\n`);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function portOf(address: string | AddressInfo | null): number {
  if (address === null || typeof address === "string") throw new Error("The scripted model has no port.");
  return address.port;
}
