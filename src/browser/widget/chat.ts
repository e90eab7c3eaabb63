import type { CaseDetails } from "../../domain/tickets/case-details.ts";
import { type Api, type Rating, Refusal } from "./api.ts";
import {
  type ChatState,
  EMPTY_CHAT,
  type Sending,
  unfinished,
  withHistory,
  withMessage,
  withOutgoing,
  withUnsent,
} from "./chat-state.ts";
import { listen } from "./listen.ts";
import { newId } from "./new-id.ts";
import { send } from "./send.ts";
import type { SseEvent } from "./sse-parser.ts";
import type { Storage } from "./storage.ts";
import { keepUnsent, restoreUnsent } from "./unsent.ts";

const RESTART_MS = 5_000;

/** The chat of one visitor: what is shown, and what can be done. */
export interface Chat {
  readonly state: () => ChatState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Brings back what was said before; with nobody known yet it asks the server nothing. */
  readonly start: () => Promise<void>;
  readonly send: (text: string) => void;
  readonly retry: (clientId: string) => void;
  /** Null when done, else why not, with faults by field. */
  readonly askForPerson: (details: CaseDetails) => Promise<Refusal | null>;
  readonly dismissForm: () => void;
  /** The message that a file makes. @throws Refusal when it makes none, or when nobody answers. */
  readonly readFile: Api["readFile"];
  readonly rate: (messageId: string, rating: Rating) => Promise<boolean>;
  /** The way to the server for parts that are loaded when they are needed. */
  readonly call: Api["call"];
  readonly become: (identity: string | null) => void;
}

export function createChat(api: Api, storage: Storage, hasIdentity: boolean): Chat {
  let state = EMPTY_CHAT;
  let listening: AbortController | null = null;
  let isKnown = hasIdentity;
  let unsent = restoreUnsent(storage);
  const listeners = new Set<() => void>();

  const change = (next: (state: ChatState) => ChatState) => {
    state = next(state);
    keepUnsent(storage, [...unsent, ...unfinished(state)]);
    for (const tell of listeners) tell();
  };

  const onEvent = ({ name, data }: SseEvent) => {
    const content = JSON.parse(data);
    if (name === "message") change((now) => withMessage(now, content.message));
    if (name === "owner") change((now) => ({ ...now, owner: content.owner }));
  };

  const ensureListening = () => {
    if (listening !== null) return;
    listening = new AbortController();
    const onLink = (link: ChatState["link"]) => {
      change((now) => ({ ...now, link }));
      if (link === "up") retryUnreachable();
    };
    const after = () => state.messages.at(-1)?.seq ?? "0";
    void listen(api, { after, onEvent, onLink }, listening.signal);
  };

  const deliver = ({ clientId, text }: Sending) =>
    void send(api, { clientId, text }, change, ensureListening);

  const retryUnreachable = () => {
    for (const one of state.outgoing) if (one.failure === "unreachable") deliver(one);
  };

  const start = async (): Promise<void> => {
    if (isKnown || api.hasToken()) {
      try {
        const { conversation } = await api.open();
        const history = conversation === null ? [] : await api.history();
        const { owner = "assistant", ticket = null } = conversation ?? {};
        change((now) => withHistory({ ...now, owner, ticket: ticket?.number ?? null }, history));
        if (conversation !== null) ensureListening();
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        change((now) => ({ ...now, link: "reconnecting" }));
        setTimeout(() => void start(), RESTART_MS);
        return;
      }
    }
    change((now) => ({ ...now, link: listening === null ? "idle" : now.link }));
    const left = unsent;
    unsent = [];
    for (const one of left) {
      change((now) => withUnsent(now, one));
      deliver(one);
    }
  };

  addEventListener("offline", () => change((now) => ({ ...now, link: "offline" })));
  addEventListener("online", () => {
    change((now) => ({ ...now, link: listening === null ? "idle" : "reconnecting" }));
    retryUnreachable();
  });

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    start,
    send: (text) => {
      const outgoing = { clientId: newId(), text: text.trim() };
      change((now) => withOutgoing(now, outgoing));
      deliver(outgoing);
    },
    retry: (clientId) => {
      const outgoing = state.outgoing.find((one) => one.clientId === clientId);
      if (outgoing !== undefined) deliver(outgoing);
    },
    askForPerson: async (details) => {
      try {
        const outcome = await api.askForPerson(details);
        change((now) =>
          outcome.kind === "opened"
            ? { ...now, form: null, owner: "desk", ticket: outcome.ticket.number }
            : { ...now, form: { ...outcome, isWanted: true } },
        );
        ensureListening();
        return null;
      } catch (error) {
        if (error instanceof Refusal) return error;
        throw error;
      }
    },
    readFile: api.readFile,
    dismissForm: () => change((now) => ({ ...now, form: null })),
    rate: (messageId, rating) =>
      api.rate(messageId, rating).then(
        () => true,
        () => false,
      ),
    call: api.call,
    become: (identity) => {
      api.become(identity);
      isKnown = identity !== null;
      listening?.abort();
      listening = null;
      unsent = [];
      change(() => EMPTY_CHAT);
      void start();
    },
  };
}
