import type { Knowledge } from "../knowledge/knowledge.ts";
import { isOverdue } from "../knowledge/passages.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { search } from "./find-answer.ts";
import { tellPassages } from "./tell-passages.ts";
import type { FoundPassage } from "./tools/search-articles.ts";
import type { Understanding } from "./understand.ts";

/** Where a refusal finds the lawful way; the first is told where none of them fits. */
const LAWFUL = [
  "undervaluation-penalties",
  "declared-value",
  "gifts-samples-replacements",
  "buyer-id-numbers",
  "certificate-of-origin",
  "split-combined-orders",
  "prohibited-ip-goods",
] as const;
/** Where it is told what we do cover. */
const SERVICE = ["small-seller-checklist"] as const;

/** Refuses in a sentence, then shows the lawful way or what we do cover, with its article. */
export function* refuse(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
): Generator<AnswerEvent> {
  const texts = assistantTexts(draft.lang);
  const isEvasion = understanding.intent === "evasion";
  draft.kind = "refuse";
  draft.reason = isEvasion ? "evasion" : "out_of_scope";
  if (!isEvasion) draft.suggestions = texts.starters;
  yield draft.paragraph(isEvasion ? texts.refuseEvasion : texts.refuseOutOfScope);
  const found = search(deps, question, understanding, draft);
  const [first, ...others] = isEvasion ? LAWFUL : SERVICE;
  const fitting = found.find(({ passage }) => [first, ...others].some((slug) => slug === passage.slug));
  const told = fitting ?? openingOf(deps.knowledge, first, { draft, now: question.now });
  yield* tellPassages(deps.knowledge, draft, told === null ? [] : [told]);
}

/** The short answer of an article, where the search found nothing of it. */
function openingOf(
  knowledge: Knowledge,
  slug: string,
  { draft, now }: { readonly draft: Draft; readonly now: Date },
): FoundPassage | null {
  const base = draft.lang.split("-")[0] ?? draft.lang;
  const find = (lang: string) => knowledge.passages.find(({ id }) => id === `${lang}/${slug}#0`);
  const passage = find(base) ?? find("en");
  if (passage === undefined) return null;
  const overdue = isOverdue(passage, now.toISOString().slice(0, 10));
  return { passage, number: draft.consulted.show(passage), score: 0, share: 0, overdue };
}
