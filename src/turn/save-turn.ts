import { openTicket } from "../desk/open-ticket.ts";
import type { Answer, HandoffRequest } from "../domain/answer.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Message, MessageParts } from "../domain/message.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { type Ticket, ticketNumber } from "../domain/tickets/ticket.ts";
import { lookupFrom } from "../shipping/stored-lookup.ts";
import { type CommittedReply, commitReply } from "../storage/commit-reply.ts";
import { learnDetails } from "../storage/conversations.ts";
import type { Queries, Transaction } from "../storage/database.ts";
import { addMessage } from "../storage/messages.ts";
import { endSilently, holdsLease } from "../storage/turns.ts";
import { endWatch, startWatch } from "../storage/watches.ts";
import { notices } from "../texts/notices.ts";
import { briefCase } from "./brief-case.ts";
import type { Lease } from "./hold-lease.ts";
import type { Shown } from "./shown.ts";
import type { TurnDeps } from "./turns.ts";
import { beginningOf } from "./watch-parcel.ts";

export interface FinishedTurn {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly lease: Lease;
  readonly answer: Answer;
  readonly shown: Shown;
  readonly elapsedMs: number;
}

export type Saved =
  | { readonly kind: "saved"; readonly reply: Message; readonly ticket: string | null }
  | { readonly kind: "cut" };

/**
 * Saves the reply exactly as it was shown, ends the turn and opens the ticket the answer asks for, in one
 * commit. If a person took over meanwhile, what was shown is saved as cut and nothing follows it.
 */
export async function saveReply(deps: TurnDeps, turn: FinishedTurn): Promise<Saved> {
  const { answer, message, lease } = turn;
  const { handoff, watches = [] } = answer;
  const isAlone = handoff === null && watches.length === 0;
  const saved = await (isAlone
    ? commit(deps.database, turn)
    : deps.database.$transaction(async (transaction): Promise<Committed> => {
        const committed = await commit(transaction, turn);
        if (committed.kind !== "saved") return committed;
        await changeWatches(deps, transaction, turn);
        const ticket = handoff === null ? null : await applyHandoff(deps, transaction, turn, handoff);
        return { ...committed, ticket: ticket === null ? null : ticketNumber(ticket.number) };
      }));
  switch (saved.kind) {
    case "lease_lost":
      throw lostLease(message);
    case "desk_has_it":
      await saveCut(deps, message, lease, turn.shown);
      return { kind: "cut" };
    case "saved":
      lease.wasReleased();
      deps.metrics.turnEnded({ ...answer, elapsedMs: turn.elapsedMs });
      return saved;
  }
}

type Committed = Exclude<CommittedReply, { kind: "saved" }> | Extract<Saved, { kind: "saved" }>;

async function commit(queries: Queries, turn: FinishedTurn): Promise<Committed> {
  const { message, lease, answer, shown, elapsedMs } = turn;
  const { citations, suggestions } = answer;
  const committed = await commitReply(queries, {
    ...{ message, holder: lease.holder, answer, elapsedMs, text: shown.text },
    parts: { citations, suggestions, cards: shown.cards },
  });
  return committed.kind === "saved" ? { ...committed, ticket: null } : committed;
}

/** Saves what was shown before a person took over. */
export async function saveCut(deps: TurnDeps, message: Message, lease: Lease, shown: Shown): Promise<void> {
  await deps.database.$transaction(async (transaction) => {
    await assertLease(transaction, message, lease);
    await endCut(transaction, message, shown);
    await deps.outbox.enqueue(transaction, { kind: "mirror_message", messageId: message.id });
  });
}

/** Ends a turn in which nothing is said; the desk, which has the conversation, gets the message. */
export async function saveSilence(deps: TurnDeps, message: Message, reason: "desk_has_it"): Promise<void> {
  await deps.database.$transaction(async (transaction) => {
    await endSilently(transaction, message.id, { reason, basis: null });
    await deps.outbox.enqueue(transaction, { kind: "mirror_message", messageId: message.id });
  });
}

/** The apology for a broken turn; saved as its reply only when it will not be tried again. */
export async function saveApology(
  deps: TurnDeps,
  message: Message,
  lease: Lease,
  isFinal: boolean,
): Promise<string> {
  const text = notices(message.language).failed;
  if (!isFinal) return text;
  await deps.database.$transaction(async (transaction) => {
    await assertLease(transaction, message, lease);
    const parts = { citations: [], cards: [], suggestions: [] };
    await addReply(transaction, message, { text, language: message.language ?? "en", parts });
    await endSilently(transaction, message.id, { reason: "failed", basis: null });
  });
  return text;
}

/** A process that was paused past its lease must not write: somebody else answers by now. */
async function assertLease(transaction: Transaction, message: Message, lease: Lease): Promise<void> {
  if (!(await holdsLease(transaction, message.conversationId, lease.holder))) throw lostLease(message);
}

function lostLease({ conversationId }: Message): Error {
  return new Error(`The lease of conversation ${conversationId} was lost before the reply was saved.`);
}

function addReply(
  transaction: Transaction,
  message: Message,
  reply: {
    readonly text: string;
    readonly language: string;
    readonly parts: MessageParts;
    readonly cut?: boolean;
  },
): Promise<Message> {
  const { conversationId, id: inReplyTo } = message;
  return addMessage(transaction, { conversationId, author: "assistant", inReplyTo, ...reply });
}

/** What was shown before stays, with what it rests on; a source whose marker was not shown yet is no citation of it. */
async function endCut(transaction: Transaction, message: Message, shown: Shown): Promise<void> {
  const { text, cards, basis } = shown;
  if (text !== "" || cards.length > 0) {
    const citations = (basis?.citations ?? []).filter(({ number }) => text.includes(`[${number}]`));
    const parts = { citations, suggestions: [], cards };
    await addReply(transaction, message, { text, language: message.language ?? "en", parts, cut: true });
  }
  await endSilently(transaction, message.id, { reason: "taken_over", basis });
}

/** Begins and ends what the answer promised, from the parcel as it was shown. */
async function changeWatches(
  deps: TurnDeps,
  transaction: Transaction,
  { conversation, answer }: FinishedTurn,
): Promise<void> {
  const { id: conversationId, contactId } = conversation;
  const now = deps.now();
  for (const { number, wanted } of answer.watches ?? []) {
    if (!wanted) await endWatch(transaction, { contactId, number }, now);
    else {
      const shipment = shownShipment(answer, number);
      const beginning = shipment === null ? {} : { beginning: beginningOf(shipment) };
      await startWatch(transaction, {
        ...{ contactId, conversationId, number, source: "asked", now },
        ...beginning,
      });
    }
  }
}

function shownShipment({ evidence }: Answer, number: string): Shipment | null {
  for (const shipment of evidence.shipments) {
    const lookup = lookupFrom({ outcome: JSON.stringify({ kind: "found", number, shipment }) });
    if (lookup?.kind === "found" && lookup.shipment.number === number) return lookup.shipment;
  }
  return null;
}

async function applyHandoff(
  deps: TurnDeps,
  transaction: Transaction,
  { conversation, answer }: FinishedTurn,
  handoff: HandoffRequest,
): Promise<Ticket | null> {
  if (handoff.needsDetails) {
    await learnDetails(transaction, conversation.id, handoff.details);
    return null;
  }
  const brief = await briefCase(transaction, conversation.id, handoff.details);
  return openTicket(transaction, deps.outbox, {
    ...brief,
    conversationId: conversation.id,
    caseType: handoff.caseType,
    details: handoff.details,
    language: answer.lang,
    at: deps.now(),
    announce: true,
  });
}
