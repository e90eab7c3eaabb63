import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

/** One call of the Web API, its arguments decoded. */
export interface SlackCall {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** What a call is answered with instead of the usual. */
export type ScriptedAnswer =
  | { readonly error: string }
  | { readonly status: number; readonly retryAfter?: number }
  /** The usual, so much later. */
  | { readonly lateMs: number }
  /** Never answered. */
  | { readonly hang: true };

/** A message as it stands in Slack now. */
export interface StandingMessage {
  readonly channel: string;
  readonly ts: string;
  readonly threadTs: string | null;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly isStreaming: boolean;
}

export interface SlackUser {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
  readonly locale?: string;
  readonly isGuest?: boolean;
}

/** A Slack Web API on this machine, over real HTTP, that keeps what it is told. */
export interface RecordingSlack {
  readonly apiUrl: string;
  readonly calls: readonly SlackCall[];
  readonly callsOf: (method: string) => readonly SlackCall["args"][];
  /** Answers the next calls of a method in this way, one each. */
  readonly script: (method: string, ...answers: readonly ScriptedAnswer[]) => void;
  /** Answers every call of a method in this way, until null is given. */
  readonly refuse: (method: string, answer: ScriptedAnswer | null) => void;
  /** Replies of one thread, oldest first. */
  readonly thread: (channel: string, threadTs: string) => readonly StandingMessage[];
  /** Messages of a channel outside of threads. */
  readonly roots: (channel: string) => readonly StandingMessage[];
  readonly remove: (channel: string, ts: string) => void;
  readonly addUser: (user: SlackUser) => void;
  /** A file of this text; returns where it can be fetched with a token. */
  readonly addFile: (name: string, text: string) => string;
  /** The authorization headers that files were fetched with. */
  readonly fetchedWith: readonly (string | undefined)[];
  readonly stop: () => Promise<void>;
}

export const OUR_TEAM = "T0CLEARWAY";
export const OUR_USER = "U0CLEARBOT";
export const OUR_BOT = "B0CLEARBOT";

type Args = Readonly<Record<string, unknown>>;
type Answer = Readonly<Record<string, unknown>>;

export async function startRecordingSlack(): Promise<RecordingSlack> {
  const calls: SlackCall[] = [];
  const scripts = new Map<string, ScriptedAnswer[]>();
  const refusals = new Map<string, ScriptedAnswer>();
  const users = new Map<string, SlackUser>();
  const board = createBoard();

  const files = new Map<string, string>();
  const fetchedWith: (string | undefined)[] = [];
  const server = createServer(async (request, response) => {
    const file = files.get(request.url ?? "");
    if (file !== undefined) {
      fetchedWith.push(request.headers.authorization);
      return void response.writeHead(200, { "content-type": "text/csv" }).end(file);
    }
    const method = (request.url ?? "").replace(/^\/api\//, "");
    const args = decode(await bodyOf(request));
    calls.push({ method, args });
    const scripted = scripts.get(method)?.shift() ?? refusals.get(method);
    if (scripted !== undefined && "lateMs" in scripted) await sleep(scripted.lateMs);
    else if (scripted !== undefined) return refuseCall(response, scripted);
    send(response, 200, answerOf(method, args, board, users));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    apiUrl: `http://127.0.0.1:${portOf(server.address())}/api/`,
    calls,
    callsOf: (method) => calls.filter((call) => call.method === method).map((call) => call.args),
    script: (method, ...answers) => void scripts.set(method, [...(scripts.get(method) ?? []), ...answers]),
    refuse: (method, answer) =>
      void (answer === null ? refusals.delete(method) : refusals.set(method, answer)),
    thread: (channel, threadTs) =>
      board.standing().filter((message) => message.channel === channel && message.threadTs === threadTs),
    roots: (channel) =>
      board.standing().filter((message) => message.channel === channel && message.threadTs === null),
    remove: board.remove,
    addFile: (name, content) => {
      files.set(`/files/${name}`, content);
      return `http://127.0.0.1:${portOf(server.address())}/files/${name}`;
    },
    fetchedWith,
    addUser: (user) => void users.set(user.id, user),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function answerOf(method: string, args: Args, board: Board, users: ReadonlyMap<string, SlackUser>): Answer {
  switch (method) {
    case "auth.test":
      return { ok: true, team_id: OUR_TEAM, user_id: OUR_USER, bot_id: OUR_BOT };
    case "users.info":
      return userInfo(users.get(text(args.user)));
    case "chat.postMessage":
      return board.post(args, false);
    case "chat.update":
      return board.change(args, () => ({
        text: text(args.text),
        blocks: list(args.blocks),
        isStreaming: false,
      }));
    case "chat.startStream":
      return board.post({ ...args, text: streamed(args) }, true);
    case "chat.appendStream":
      return board.stream(args, (message) => ({ text: message.text + streamed(args) }));
    case "chat.stopStream":
      return board.stream(args, (message) => ({
        text: message.text + streamed(args),
        blocks: list(args.blocks),
        isStreaming: false,
      }));
    case "chat.postEphemeral":
      return { ok: true, message_ts: board.nextTs() };
    case "views.open":
      return { ok: true, view: { id: `V${board.nextTs().replace(".", "")}` } };
    case "views.update":
    case "assistant.threads.setStatus":
      return { ok: true };
    default:
      return { ok: false, error: "unknown_method" };
  }
}

function createBoard() {
  const messages = new Map<string, StandingMessage>();
  let last = 0;
  const nextTs = () => {
    last += 1;
    return `1790000000.${String(last).padStart(6, "0")}`;
  };
  const at = (args: Args) => messages.get(`${text(args.channel)}/${text(args.ts)}`);
  const set = (message: StandingMessage) => void messages.set(`${message.channel}/${message.ts}`, message);
  return {
    nextTs,
    standing: () => [...messages.values()],
    remove: (channel: string, ts: string) => void messages.delete(`${channel}/${ts}`),
    post: (args: Args, isStreaming: boolean): Answer => {
      // Posting to a person opens the direct message with them.
      const channel = text(args.channel).replace(/^U/, "D");
      const threadTs = args.thread_ts === undefined ? null : text(args.thread_ts);
      const ts = nextTs();
      set({ channel, ts, threadTs, text: text(args.text), blocks: list(args.blocks), isStreaming });
      return { ok: true, channel, ts };
    },
    change: (args: Args, change: () => Partial<StandingMessage>): Answer => {
      const message = at(args);
      if (message === undefined) return { ok: false, error: "message_not_found" };
      set({ ...message, ...change() });
      return { ok: true, channel: message.channel, ts: message.ts };
    },
    stream: (args: Args, change: (message: StandingMessage) => Partial<StandingMessage>): Answer => {
      const message = at(args);
      if (message === undefined) return { ok: false, error: "message_not_found" };
      if (!message.isStreaming) return { ok: false, error: "message_not_in_streaming_state" };
      set({ ...message, ...change(message) });
      return { ok: true, channel: message.channel, ts: message.ts };
    },
  };
}
type Board = ReturnType<typeof createBoard>;

function userInfo(user: SlackUser | undefined): Answer {
  if (user === undefined) return { ok: false, error: "user_not_found" };
  const profile = { display_name: user.name, ...(user.email === undefined ? {} : { email: user.email }) };
  const { id, locale = "en-US", isGuest = false } = user;
  return { ok: true, user: { id, profile, locale, deleted: false, is_bot: false, is_restricted: isGuest } };
}

function streamed(args: Args): string {
  const chunks = list(args.chunks).map((chunk) =>
    typeof chunk === "object" && chunk !== null && "text" in chunk ? text(chunk.text) : "",
  );
  return text(args.markdown_text) + chunks.join("");
}

function refuseCall(
  response: ServerResponse,
  answer: Exclude<ScriptedAnswer, { readonly lateMs: number }>,
): void {
  if ("hang" in answer) return;
  if ("error" in answer) {
    send(response, 200, { ok: false, error: answer.error });
    return;
  }
  if (answer.retryAfter !== undefined) response.setHeader("retry-after", String(answer.retryAfter));
  send(response, answer.status, { ok: false, error: "ratelimited" });
}

function send(response: ServerResponse, status: number, answer: Answer): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(answer));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: string[] = [];
  for await (const part of request.setEncoding("utf8")) parts.push(String(part));
  return parts.join("");
}

function decode(form: string): Args {
  const entries = [...new URLSearchParams(form)].map(([key, value]) => [key, structured(value)]);
  return Object.fromEntries(entries);
}

function structured(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === "string") throw new Error("The recording Slack has no port.");
  return address.port;
}
