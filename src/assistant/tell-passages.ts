import type { Knowledge } from "../knowledge/knowledge.ts";
import { inTraditional } from "../knowledge/traditional-writing.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import { dateInWords } from "../texts/dates.ts";
import type { AnswerEvent } from "./assistant.ts";
import type { Draft } from "./draft.ts";
import type { FoundPassage } from "./tools/search-articles.ts";

/** Tells the passages in their own words, each with its citation, and says where they are old or unsure. */
export function* tellPassages(
  knowledge: Knowledge,
  draft: Draft,
  passages: readonly FoundPassage[],
): Generator<AnswerEvent> {
  const texts = assistantTexts(draft.lang);
  const first = passages[0];
  if (first === undefined) return;
  if (first.passage.lang === "en" && !isSameLanguage(draft.lang, "en"))
    yield draft.paragraph(texts.onlyInEnglish);
  for (const { number, passage } of passages) {
    const shown = draft.consulted.cite(number);
    const text = withAbsoluteLinks(knowledge, draft, { ...passage, text: quoted(passage.text, draft.lang) });
    yield draft.paragraph(withMarker(text, `[${shown}]`));
  }
  const overdue = passages.find((found) => found.overdue);
  if (overdue === undefined) return;
  const { asOf, lang, slug } = overdue.passage;
  const sources = (knowledge.article(lang, slug)?.sources ?? []).map(({ name }) => name);
  yield draft.paragraph(texts.overdue(dateInWords(asOf, draft.lang), sources.join("; ")));
}

/** Text of an article in the script that the seller reads: Chinese articles are kept in Simplified. */
export function quoted(text: string, lang: string): string {
  return lang === "zh-Hant" ? inTraditional(text) : text;
}

/** Articles link to each other by slug; a chat needs whole addresses, and no link to what is not written. */
function withAbsoluteLinks(knowledge: Knowledge, draft: Draft, passage: FoundPassage["passage"]): string {
  return passage.text.replace(/\[([^\]]+)\]\(([a-z0-9-]+)\)/g, (_whole, words: string, slug: string) => {
    const article = knowledge.article(passage.lang, slug) ?? knowledge.article("en", slug);
    if (article === null) return words;
    return `[${words}](${draft.consulted.address({ lang: article.lang, slug, heading: null })})`;
  });
}

/** Behind the last sentence, or on its own line behind a list or a table, which a marker would break. */
function withMarker(text: string, marker: string): string {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  return /^\s*([-*|]|\d+\.)/.test(last) ? `${text.trimEnd()}\n\n${marker}` : `${text.trimEnd()} ${marker}`;
}

function isSameLanguage(tag: string, lang: string): boolean {
  return tag.toLowerCase().split("-")[0] === lang;
}
