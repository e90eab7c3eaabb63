import { type Api, Refusal } from "./api.ts";
import type { ChatState, Draft, Failure } from "./chat-state.ts";
import { changeOutgoing, NEW_DRAFT, withoutDraft, withReply } from "./chat-state.ts";
import type { SseEvent } from "./sse-parser.ts";

const TRIES = 3;
const PAUSE_MS = 1_200;

export type Change = (change: (state: ChatState) => ChatState) => void;

/**
 * Sends one message and draws its turn. A line that breaks is taken up again under the same `clientId`, by
 * which the server joins the running turn or replays its reply.
 */
export async function send(
  api: Api,
  message: { readonly text: string; readonly clientId: string },
  change: Change,
  onTaken: () => void,
): Promise<void> {
  const { clientId } = message;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await trySend(api, message, change, onTaken);
    if (failure === null) return;
    if (failure !== "unreachable" || attempt === TRIES || !navigator.onLine) {
      return change((state) => changeOutgoing(state, clientId, () => ({ draft: null, failure })));
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt));
  }
}

async function trySend(
  api: Api,
  message: { readonly text: string; readonly clientId: string },
  change: Change,
  onTaken: () => void,
): Promise<Failure | null> {
  const { clientId } = message;
  change((state) => changeOutgoing(state, clientId, () => ({ draft: NEW_DRAFT, failure: null })));
  try {
    for await (const event of api.send(message)) {
      onTaken();
      if (event.name === "done") {
        change((state) => endDraft(state, clientId));
        return null;
      }
      change((state) => applyEvent(state, clientId, event));
    }
    return "unreachable";
  } catch (error) {
    if (!(error instanceof Refusal)) return "unreachable";
    return failureOf(error);
  }
}

function failureOf({ status, message }: Refusal): Failure {
  if (status === 429) return "too_many";
  return status === 0 || status >= 500 ? "unreachable" : { sentence: message };
}

/** An apology stays until the saved one comes by the event stream; everything else is finished. */
function endDraft(state: ChatState, clientId: string): ChatState {
  const outgoing = state.outgoing.find((one) => one.clientId === clientId);
  return outgoing?.failure ? state : withoutDraft(state, clientId);
}

function applyEvent(state: ChatState, clientId: string, event: SseEvent): ChatState {
  const data = JSON.parse(event.data);
  const draft = (change: (draft: Draft) => Partial<Draft>) =>
    changeOutgoing(state, clientId, (one) => ({
      draft: { ...(one.draft ?? NEW_DRAFT), ...change(one.draft ?? NEW_DRAFT) },
    }));
  switch (event.name) {
    case "status":
      return draft(() => ({ status: data.status }));
    case "text":
      return draft(({ text }) => ({ status: "writing", text: text + data.delta }));
    case "card":
      return draft(({ cards }) => ({ cards: [...cards, data.card] }));
    case "reply":
      return withReply(state, clientId, data.message);
    case "handed_off":
      return { ...state, owner: "desk", ticket: data.ticket.number, form: null };
    case "failed":
      return changeOutgoing(state, clientId, () => ({ draft: null, failure: { sentence: data.apology } }));
    case "silent":
      return data.reason === "desk_has_it" ? { ...state, owner: "desk" } : state;
    default:
      return state;
  }
}
