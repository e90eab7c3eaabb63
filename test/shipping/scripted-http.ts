import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Call {
  readonly method: string;
  /** Path without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Parsed JSON; undefined without a body. */
  readonly body: unknown;
}

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Hangs up without an answer. */
  readonly cut?: boolean;
  /** Answers nothing until the client gives up. */
  readonly stall?: boolean;
  /** Answers only after this. */
  readonly afterMs?: number;
}

/** A provider on loopback: answers each call with what `play` was given last. */
export interface ScriptedHttp {
  readonly baseUrl: string;
  readonly calls: readonly Call[];
  readonly play: (reply: (call: Call, count: number) => Reply) => void;
  /** The most calls that were open at once. */
  readonly mostOpen: () => number;
  readonly stop: () => Promise<void>;
}

export async function startScriptedHttp(): Promise<ScriptedHttp> {
  const calls: Call[] = [];
  let reply: (call: Call, count: number) => Reply = () => ({});
  let [open, mostOpen] = [0, 0];
  const server = createServer(async (request, response) => {
    open += 1;
    mostOpen = Math.max(mostOpen, open);
    response.on("close", () => {
      open -= 1;
    });
    const call = await callOf(request);
    calls.push(call);
    const { status = 200, headers = {}, body = {}, ...how } = reply(call, calls.length);
    if (how.cut) request.socket.destroy();
    if (how.cut || how.stall) return;
    if (how.afterMs !== undefined) await new Promise((done) => setTimeout(done, how.afterMs));
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
    mostOpen: () => mostOpen,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function callOf(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? "/", "http://loopback");
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString("utf8");
  return {
    method: request.method ?? "",
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: text === "" ? undefined : JSON.parse(text),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
