import type { Database } from "../storage/database.ts";
import { findReply } from "../storage/messages.ts";
import { findTurn } from "../storage/turns.ts";
import type { TurnEvent } from "./turn-event.ts";

/** The events of a turn that has ended, from what was saved: the whole text at once, its cards, the reply. */
export async function* replayTurn(database: Database, messageId: string): AsyncGenerator<TurnEvent> {
  const reply = await findReply(database, messageId);
  if (reply === null) return yield { kind: "silent", reason: await silence(database, messageId) };
  yield { kind: "text", delta: reply.text };
  for (const card of reply.parts.cards) yield { kind: "card", card };
  yield { kind: "reply", message: reply };
}

async function silence(database: Database, messageId: string): Promise<"desk_has_it" | "taken_over"> {
  const turn = await findTurn(database, messageId);
  return turn?.reason === "taken_over" ? "taken_over" : "desk_has_it";
}
