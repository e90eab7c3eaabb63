import type { MessageView } from "../../channels/widget/message-view.ts";
import type { Owner } from "../../domain/conversation.ts";
import type { FeedbackReason } from "../../domain/feedback.ts";
import type { CaseDetail, CaseDetails } from "../../domain/tickets/case-details.ts";
import { readSse, type SseEvent } from "./sse-parser.ts";
import type { Storage } from "./storage.ts";

/** A request that did not do what it should; `status` 0 means that nobody answered. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: Readonly<Record<string, string>>;

  constructor(status: number, detail: string, errors: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export interface OpenedSession {
  readonly token: string;
  readonly conversation: {
    readonly owner: Owner;
    readonly ticket: { readonly number: string } | null;
  } | null;
}

export type HandoffOutcome =
  | { readonly kind: "opened"; readonly ticket: { readonly number: string } }
  | { readonly kind: "needs_details"; readonly known: CaseDetails; readonly missing: readonly CaseDetail[] };

/** The server's side of the chat. Every call opens a session when there is none, and once more on a 401. */
export interface Api {
  readonly hasToken: () => boolean;
  readonly open: () => Promise<OpenedSession>;
  /** From now on somebody else: a shop's signed identity, or a new visitor. */
  readonly become: (identity: string | null) => void;
  readonly history: () => Promise<readonly MessageView[]>;
  readonly send: (message: { readonly text: string; readonly clientId: string }) => AsyncGenerator<SseEvent>;
  readonly listen: (after: string, stop: AbortSignal, onBytes: () => void) => AsyncGenerator<SseEvent>;
  readonly askForPerson: (details: CaseDetails) => Promise<HandoffOutcome>;
  /** The message that a file's tracking numbers make. */
  readonly readFile: (file: PickedFile) => Promise<{ readonly text: string }>;
  readonly rate: (messageId: string, rating: Rating) => Promise<void>;
  /** Anything else, for parts that are loaded when they are needed. */
  readonly call: (path: string, init?: { readonly body?: object }) => Promise<Response>;
}

/** A file of the seller's, read as text. */
export interface PickedFile {
  readonly name: string;
  readonly text: string;
  readonly lang: string;
}

/** What a seller says of an answer; `helpful` null takes it back. */
export interface Rating {
  readonly helpful: boolean | null;
  readonly reason?: FeedbackReason;
  readonly comment?: string;
}

export interface ApiOptions {
  /** Where the script came from, with a slash at the end. */
  readonly base: string;
  readonly inbox: string;
  readonly locale: string;
  readonly identity: string | null;
  readonly storage: Storage;
}

export function createApi({ base, inbox, locale, storage, ...options }: ApiOptions): Api {
  const tokenKey = `token:${inbox}`;
  let identity = options.identity;
  let opening: Promise<OpenedSession> | null = null;

  const openSession = async (): Promise<OpenedSession> => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const about = { inbox, locale, timeZone };
    const post = (token: string | null) =>
      request("session", {
        token,
        body: identity === null ? about : { ...about, identity },
      });
    const response = await post(storage.read(tokenKey)).catch((error: unknown) => {
      const isStale = error instanceof Refusal && error.status === 401 && storage.read(tokenKey) !== null;
      if (!isStale) throw error;
      storage.write(tokenKey, null);
      return post(null);
    });
    // Our own server of the same version: the shape is its promise.
    const session: OpenedSession = await response.json();
    storage.write(tokenKey, session.token);
    // From here on the token says who this is; the shop's word lasts an hour at most.
    identity = null;
    return session;
  };

  const open = () => {
    opening ??= openSession().finally(() => {
      opening = null;
    });
    return opening;
  };

  const call = async (path: string, init: Call = {}): Promise<Response> => {
    const token = storage.read(tokenKey) ?? (await open()).token;
    return request(path, { ...init, token }).catch(async (error: unknown) => {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      return request(path, { ...init, token: (await open()).token });
    });
  };

  const request = async (path: string, { token, body, headers, stop }: Call): Promise<Response> => {
    const response = await fetch(`${base}api/widget/${path}`, {
      method: body === undefined ? "GET" : "POST",
      headers: {
        ...(token ? { authorization: `Bearer ${token}` } : {}),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(stop === undefined ? {} : { signal: stop }),
      credentials: "omit",
    }).catch((cause: unknown) => {
      throw new Refusal(0, String(cause));
    });
    if (!response.ok) throw await refusalOf(response);
    return response;
  };

  return {
    hasToken: () => storage.read(tokenKey) !== null,
    open,
    become: (next) => {
      identity = next;
      storage.write(tokenKey, null);
    },
    history: async () => {
      const page: { readonly messages: readonly MessageView[] } = await (await call("messages")).json();
      return page.messages;
    },
    send: async function* (message) {
      yield* eventsOf(await call("messages", { body: message }));
    },
    listen: async function* (after, stop, onBytes) {
      yield* eventsOf(await call("events", { headers: { "last-event-id": after }, stop }), onBytes);
    },
    askForPerson: async (details) => (await call("handoff", { body: { details } })).json(),
    readFile: async (file) => (await call("lists/read", { body: file })).json(),
    rate: async (messageId, rating) => {
      await call("feedback", { body: { messageId, ...rating } });
    },
    call,
  };
}

interface Call {
  readonly token?: string | null;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly stop?: AbortSignal;
}

async function refusalOf(response: Response): Promise<Refusal> {
  const problem = await response.json().catch(() => ({}));
  return new Refusal(response.status, String(problem?.detail ?? response.statusText), problem?.errors ?? {});
}

async function* eventsOf(response: Response, onBytes?: () => void): AsyncGenerator<SseEvent> {
  if (response.body !== null) yield* readSse(response.body, onBytes);
}
