import { randomUUID } from "node:crypto";
import type { Question } from "../assistant/assistant.ts";
import type { Answer } from "../domain/answer.ts";
import { withCard } from "../domain/card.ts";
import { nextSpeaker } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import { findTurn } from "../storage/turns.ts";
import { type BegunTurn, holdLease, type Lease } from "./hold-lease.ts";
import { questionOf } from "./question-of.ts";
import { replayTurn } from "./replay-turn.ts";
import { saveApology, saveCut, saveReply, saveSilence } from "./save-turn.ts";
import type { Shown } from "./shown.ts";
import type { TurnEvent } from "./turn-event.ts";
import type { TurnDeps } from "./turns.ts";

/** A turn that broke this often is ended with an apology instead of being tried again. */
const MAX_ATTEMPTS = 3;

export type Tell = (event: TurnEvent) => void;

/** The turn of one saved message; `begun` where it has the conversation already. */
export interface PendingTurn {
  readonly messageId: string;
  readonly begun: BegunTurn | null;
}

/** Runs a pending turn, from its turn in line to the commit of the reply. Never throws. */
export async function runTurn(deps: TurnDeps, { messageId, begun }: PendingTurn, tell: Tell): Promise<void> {
  const { database, signals, log } = deps;
  try {
    const turn = begun ?? (await holdLease(database, signals, { messageId, holder: randomUUID() }));
    if (turn === null) {
      for await (const event of replayTurn(database, messageId)) tell(event);
      return;
    }
    await speak(deps, turn, tell).finally(() => turn.lease.release());
  } catch (error) {
    log.error({ err: error, messageId }, "a turn broke down and stays pending");
    tell({ kind: "failed", apology: "" });
  }
}

async function speak(deps: TurnDeps, turn: BegunTurn, tell: Tell): Promise<void> {
  const { message, conversation, lease } = turn;
  if (nextSpeaker(conversation) === "desk") {
    await saveSilence(deps, message, "desk_has_it");
    return tell({ kind: "silent", reason: "desk_has_it" });
  }
  const takeover = stopOnTakeover(deps, conversation.id);
  const stop = AbortSignal.any([takeover.signal, lease.lost]);
  const shown: Shown = { text: "", cards: [], basis: null };
  const startedAt = performance.now();
  try {
    const answer = await answerTo(deps, questionOf(deps, turn), stop, shown, tell);
    if (answer === null || takeover.signal.aborted) return await cut(deps, message, lease, shown, tell);
    const elapsedMs = performance.now() - startedAt;
    const saved = await saveReply(deps, { message, conversation, lease, answer, shown, elapsedMs });
    if (saved.kind === "cut") return tell({ kind: "silent", reason: "taken_over" });
    tell({ kind: "reply", message: saved.reply });
    if (saved.ticket !== null) tell({ kind: "handed_off", ticket: { number: saved.ticket } });
  } catch (error) {
    await apologise(deps, message, lease, error, tell);
  } finally {
    takeover.stopListening();
  }
}

/** Lets the assistant speak and shows what it says; null when it was stopped. */
async function answerTo(
  deps: TurnDeps,
  question: Question,
  stop: AbortSignal,
  shown: Shown,
  tell: Tell,
): Promise<Answer | null> {
  for await (const event of deps.assistant.answer(question, stop)) {
    if (event.kind === "answer") shown.basis = event.answer;
    if (event.kind === "stopped") shown.basis = event.basis;
    // Nothing more is shown, but it still tells what it rests on.
    if (stop.aborted || event.kind === "stopped") continue;
    if (event.kind === "answer") return event.answer;
    if (event.kind === "text") shown.text += event.delta;
    if (event.kind === "card") shown.cards = withCard(shown.cards, event.card);
    tell(event);
  }
  return null;
}

function stopOnTakeover(deps: TurnDeps, conversationId: string) {
  const controller = new AbortController();
  const stopListening = deps.signals.subscribe((signal) => {
    if (signal.kind === "taken_over" && signal.conversationId === conversationId) controller.abort();
  });
  return { signal: controller.signal, stopListening };
}

async function cut(deps: TurnDeps, message: Message, lease: Lease, shown: Shown, tell: Tell): Promise<void> {
  // Whoever took the lease answers afresh under the same message.
  if (!lease.lost.aborted) await saveCut(deps, message, lease, shown);
  tell({ kind: "silent", reason: "taken_over" });
}

async function apologise(
  deps: TurnDeps,
  message: Message,
  lease: Lease,
  error: unknown,
  tell: Tell,
): Promise<void> {
  const turn = await findTurn(deps.database, message.id);
  deps.log.error({ err: error, messageId: message.id, attempts: turn?.attempts }, "a turn broke down");
  const apology = await saveApology(deps, message, lease, (turn?.attempts ?? 0) >= MAX_ATTEMPTS);
  tell({ kind: "failed", apology });
}
