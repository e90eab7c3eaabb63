import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { Question } from "./assistant.ts";
import type { Draft } from "./draft.ts";
import type { Understanding } from "./understand.ts";

/** A mistyped number or an order number where a tracking number was meant; null when there is neither. */
export function wrongInput(
  question: Question,
  { tracking, isBare }: Understanding,
  draft: Draft,
): string | null {
  const texts = assistantTexts(draft.lang);
  const typo = tracking.nearMisses[0];
  if (typo !== undefined) return texts.mistyped(typo.number);
  const order = tracking.excluded.find((excluded) => excluded.kind === "aliexpress_order");
  if (order === undefined) return null;
  const isOnlyTheNumber = isBare || question.text.trim().length < order.end - order.start + 40;
  return isOnlyTheNumber ? texts.orderIdGiven(question.text.slice(order.start, order.end)) : null;
}
