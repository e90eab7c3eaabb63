import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";

export interface Call {
  readonly endpoint: string;
  readonly numbers: readonly string[];
  readonly key: string | undefined;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Hangs up without an answer. */
  readonly cut?: boolean;
  /** Answers nothing until the client gives up. */
  readonly stall?: boolean;
}

/** 17TRACK on loopback: answers each call with what `reply` says. */
export interface Scripted17Track {
  readonly baseUrl: string;
  readonly calls: readonly Call[];
  readonly play: (reply: (call: Call, count: number) => Reply) => void;
  readonly stop: () => Promise<void>;
}

const bodySchema = z.array(z.object({ number: z.string() }));

export async function start17Track(): Promise<Scripted17Track> {
  const calls: Call[] = [];
  let reply: (call: Call, count: number) => Reply = () => ({});
  const server = createServer(async (request, response) => {
    const numbers = bodySchema.parse(JSON.parse(await textOf(request))).map(({ number }) => number);
    const key = request.headers["17token"];
    const call = {
      endpoint: (request.url ?? "").slice(1),
      numbers,
      key: typeof key === "string" ? key : undefined,
    };
    calls.push(call);
    const { status = 200, headers = {}, body = {}, cut = false, stall = false } = reply(call, calls.length);
    if (cut) request.socket.destroy();
    if (cut || stall) return;
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    baseUrl: `http://127.0.0.1:${portOf(server.address())}`,
    calls,
    play: (next) => {
      reply = next;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export function recorded(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/17track/${name}.json`, import.meta.url), "utf8"));
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
