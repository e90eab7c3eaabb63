import { labelsOf, type QuestionLabel } from "./labels.ts";
import { type LoadedArticles, loadArticles } from "./load-articles.ts";
import { type Passage, passagesOf, sectionsOf } from "./passages.ts";
import { buildIndex, type Field, type SearchDocument } from "./search/build-index.ts";
import { BLEND } from "./search/search-index.ts";
import { forgetStems } from "./search/stems.ts";
import type { IndexData } from "./search/stored-index.ts";
import { tokenise } from "./search/tokens.ts";
import { type Asked, readAsked } from "./subjects/read-asked.ts";
import { writtenIn } from "./written-in.ts";

/** What the articles of a folder come to: plain data, which can be stored. */
export interface KnowledgeData extends LoadedArticles {
  readonly passages: readonly Passage[];
  readonly index: IndexData;
}

/**
 * Reads the articles of a folder and, where there are any, the messages that sellers write (`readAsked`).
 * Throws `ArticleFaults`.
 */
export function readKnowledge(folder: string, askedFolder: string | null = null): KnowledgeData {
  const { articles, warnings } = loadArticles(folder);
  const passages = articles.flatMap(passagesOf);
  const asked = askedFolder === null ? [] : readAsked(askedFolder, sectionsOf(passages));
  const index = buildIndex(documentsOf(withAsked(passages, asked)), BLEND);
  forgetStems();
  return { articles, warnings, passages, index };
}

const WEIGHTS = { heading: 3, asks: 2, title: 1.5, body: 1 };
/**
 * Where a section is not written in a language, its English text is found by what people write in theirs; where it is, its
 * own words do better alone.
 */
function withAsked(passages: readonly Passage[], asked: readonly Asked[]): readonly Passage[] {
  const written = new Set(passages.map(({ id }) => id));
  const unwritten = asked.filter(({ lang, slug, section }) => !written.has(`${lang}/${slug}#${section}`));
  const bySection = Map.groupBy(unwritten, ({ slug, section }) => `en/${slug}#${section}`);
  return passages.map((passage) => {
    const more = bySection.get(passage.id) ?? [];
    return { ...passage, asks: [...passage.asks, ...more.map(({ text }) => text)] };
  });
}

function* documentsOf(passages: readonly Passage[]): Generator<SearchDocument> {
  for (const passage of passages) {
    const fields = fieldsOf(passage).map((field) => ({ ...field, tokens: tokenise(field.text) }));
    const labels = fields.flatMap((field) =>
      labelsOf(field).labels.map((label) => weighed(label, field.weight)),
    );
    const countries = labelsOf({ text: "", lang: passage.lang }, passage.jurisdictions).labels;
    yield {
      lang: passage.lang,
      fields,
      labels: [...labels, ...countries.map((label) => weighed(label, WEIGHTS.heading))],
    };
  }
}

function fieldsOf({ lang, title, heading, text, asks }: Passage): readonly Field[] {
  const asksByLanguage = Map.groupBy(asks, (ask) => writtenIn(ask, lang));
  return [
    { text: heading ?? "", weight: WEIGHTS.heading, lang },
    ...Array.from(asksByLanguage, ([written, texts]) => ({
      text: texts.join("\n"),
      weight: WEIGHTS.asks,
      lang: written,
    })),
    { text: title, weight: heading === null ? WEIGHTS.heading : WEIGHTS.title, lang },
    { text, weight: WEIGHTS.body, lang },
  ];
}

function weighed({ name, weight }: QuestionLabel, times: number) {
  return { name, weight: weight * times };
}
