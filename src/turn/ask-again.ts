import type { Assistant } from "../assistant/assistant.ts";
import type { Answer } from "../domain/answer.ts";
import type { Message } from "../domain/message.ts";
import { readAskedTurn } from "../storage/begin-turn.ts";
import type { Database } from "../storage/database.ts";
import { questionOf } from "./question-of.ts";

/** Longest that somebody waits for today's answer. */
const PATIENCE_MS = 10_000;

/**
 * What the assistant would say to an old message now, with what was said before it. Nothing is saved and nobody is
 * called, whatever the answer asks for. Null when it took too long.
 */
export async function askAgain(
  deps: { readonly database: Database; readonly assistant: Assistant; readonly now: () => Date },
  message: Message,
): Promise<Answer | null> {
  const question = questionOf(deps, await readAskedTurn(deps.database, message.id));
  for await (const event of deps.assistant.answer(question, AbortSignal.timeout(PATIENCE_MS))) {
    if (event.kind === "answer") return event.answer;
  }
  return null;
}
