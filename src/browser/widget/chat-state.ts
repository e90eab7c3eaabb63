import type { MessageView } from "../../channels/widget/message-view.ts";
import type { Card, TicketCard } from "../../domain/card.ts";
import type { Owner } from "../../domain/conversation.ts";
import type { CaseDetail, CaseDetails } from "../../domain/tickets/case-details.ts";
import { isLive } from "../../domain/tickets/state.ts";
import type { TurnStatus } from "../../turn/turn-event.ts";
import { compareSeq, seqBefore } from "./message-order.ts";

/** Why a message did not get through: a reason we have words for, or the server's own sentence. */
export type Failure = "unreachable" | "too_many" | { readonly sentence: string };

/** What the assistant is saying right now. */
export interface Draft {
  readonly status: TurnStatus | "sending";
  readonly text: string;
  readonly cards: readonly Card[];
}

/** A message as it is sent. */
export interface Sending {
  /** The same for every try, so that the server takes it once. */
  readonly clientId: string;
  readonly text: string;
}

/** A message on its way, from Enter to its reply. */
export interface Outgoing extends Sending {
  /** What the assistant says to it; null when nothing is being said. */
  readonly draft: Draft | null;
  readonly failure: Failure | null;
  /** Set once it is known under which id it is saved. Its bubble is then drawn with the saved ones. */
  readonly messageId: string | null;
}

/** What is still missing before a person can take over. */
export interface HandoffForm {
  /** True when the seller asked for it and waits to fill it in. */
  readonly isWanted: boolean;
  readonly known: CaseDetails;
  readonly missing: readonly CaseDetail[];
}

export interface ChatState {
  /** Saved messages in order. */
  readonly messages: readonly MessageView[];
  readonly outgoing: readonly Outgoing[];
  readonly owner: Owner;
  /** "CW-1001" while a person has the case. */
  readonly ticket: string | null;
  readonly link: "idle" | "up" | "reconnecting" | "offline";
  readonly form: HandoffForm | null;
}

export const EMPTY_CHAT: ChatState = {
  messages: [],
  outgoing: [],
  owner: "assistant",
  ticket: null,
  link: "idle",
  form: null,
};

/** Puts a saved message into its place; the same one again changes nothing. */
export function withMessage(state: ChatState, message: MessageView): ChatState {
  const isNew = !state.messages.some(({ id }) => id === message.id);
  const others = state.messages.filter(({ id }) => id !== message.id);
  const messages = [...others, message].sort((one, other) => compareSeq(one.seq, other.seq));
  const outgoing = isNew ? settle(state.outgoing, message) : state.outgoing;
  const form = isNew ? (formOf(message) ?? state.form) : state.form;
  return withTicketOf({ ...state, messages, outgoing, form }, message);
}

/** A whole history at once; a form in it counts only when nothing was said after it. */
export function withHistory(state: ChatState, history: readonly MessageView[]): ChatState {
  const filled = history.reduce(withMessage, state);
  return { ...filled, form: filled.ticket === null ? formOf(filled.messages.at(-1)) : null };
}

/** The reply that a turn ended with; also tells under which id the question was saved. */
export function withReply(state: ChatState, clientId: string, reply: MessageView): ChatState {
  const question = state.outgoing.find((one) => one.clientId === clientId);
  const rest = { ...state, outgoing: state.outgoing.filter((one) => one.clientId !== clientId) };
  if (question === undefined || reply.inReplyTo === null) return withMessage(rest, reply);
  const isThere = rest.messages.some(({ id }) => id === reply.inReplyTo);
  const asked: MessageView = {
    ...{ id: reply.inReplyTo, seq: seqBefore(reply.seq), author: "contact", authorName: null },
    ...{ text: question.text, parts: { citations: [], cards: [], suggestions: [] }, cut: false },
    ...{ inReplyTo: null, receipt: null, createdAt: reply.createdAt },
  };
  return withMessage(isThere ? rest : withMessage(rest, asked), reply);
}

export function withOutgoing(state: ChatState, sending: Sending): ChatState {
  const fresh: Outgoing = { ...sending, draft: NEW_DRAFT, failure: null, messageId: null };
  return { ...state, outgoing: [...state.outgoing, fresh] };
}

/** A message that an earlier page was sending; the history may show it already, waiting for its answer. */
export function withUnsent(state: ChatState, sending: Sending): ChatState {
  const answered = new Set(state.messages.map(({ inReplyTo }) => inReplyTo));
  const saved = state.messages.findLast(
    ({ id, author, text }) => author === "contact" && text === sending.text && !answered.has(id),
  );
  const { clientId } = sending;
  return changeOutgoing(withOutgoing(state, sending), clientId, () => ({ messageId: saved?.id ?? null }));
}

/** What has no answer yet, or did not get through. */
export function unfinished({ outgoing }: ChatState): readonly Outgoing[] {
  return outgoing.filter(({ draft, failure }) => draft !== null || failure !== null);
}

export function changeOutgoing(
  state: ChatState,
  clientId: string,
  change: (outgoing: Outgoing) => Partial<Outgoing>,
): ChatState {
  const outgoing = state.outgoing.map((one) =>
    one.clientId === clientId ? { ...one, ...change(one) } : one,
  );
  return { ...state, outgoing };
}

/** Nothing more is said to this message: a person has the case, or the reply comes by another way. */
export function withoutDraft(state: ChatState, clientId: string): ChatState {
  const changed = changeOutgoing(state, clientId, () => ({ draft: null, failure: null }));
  return { ...changed, outgoing: changed.outgoing.filter((one) => !isDone(one)) };
}

/** The case as the conversation tells it: once an agent has written, a person is on it. */
export function latestTicket(
  messages: readonly MessageView[],
): { readonly messageId: string; readonly card: TicketCard } | null {
  const at = messages.findLastIndex(({ parts }) => parts.cards.some(({ kind }) => kind === "ticket"));
  const told = messages[at];
  const card = told?.parts.cards.find(({ kind }) => kind === "ticket");
  if (told === undefined || card?.kind !== "ticket") return null;
  const isClaimed = card.state === "open" && messages.slice(at).some(({ author }) => author === "agent");
  return { messageId: told.id, card: isClaimed ? { ...card, state: "claimed" } : card };
}

export const NEW_DRAFT: Draft = { status: "sending", text: "", cards: [] };

/** A message of ours that comes back is the oldest one under way with that text; its answer ends it. */
function settle(outgoing: readonly Outgoing[], message: MessageView): readonly Outgoing[] {
  if (message.author !== "contact")
    return outgoing.filter((one) => one.messageId === null || one.messageId !== message.inReplyTo);
  const mine = outgoing.find((one) => one.messageId === null && one.text === message.text);
  return outgoing
    .map((one) => (one === mine ? { ...one, messageId: message.id } : one))
    .filter((one) => !isDone(one));
}

function formOf(message: MessageView | undefined): HandoffForm | null {
  const card = message?.parts.cards.find(({ kind }) => kind === "handoff");
  return card?.kind === "handoff" ? { isWanted: false, known: card.known, missing: card.missing } : null;
}

function isDone(outgoing: Outgoing): boolean {
  return outgoing.messageId !== null && outgoing.draft === null && outgoing.failure === null;
}

function withTicketOf(state: ChatState, message: MessageView): ChatState {
  const latest = latestTicket(state.messages);
  if (latest?.messageId !== message.id) return state;
  const isWithPerson = isLive(latest.card.state);
  return {
    ...state,
    ticket: isWithPerson ? latest.card.number : null,
    owner: isWithPerson ? "desk" : "assistant",
    form: isWithPerson ? null : state.form,
  };
}
