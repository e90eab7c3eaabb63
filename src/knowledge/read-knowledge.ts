import { detectLanguage } from "../domain/language.ts";
import { ARTICLE_LANGUAGES } from "./article.ts";
import { labelsOf, type QuestionLabel } from "./labels.ts";
import { type LoadedArticles, loadArticles } from "./load-articles.ts";
import { type Passage, passagesOf } from "./passages.ts";
import { buildIndex, type Field, type SearchDocument } from "./search/build-index.ts";
import { BLEND } from "./search/search-index.ts";
import { forgetStems } from "./search/stems.ts";
import type { IndexData } from "./search/stored-index.ts";
import { tokenise } from "./search/tokens.ts";

/** What the articles of a folder come to: plain data, which can be stored. */
export interface KnowledgeData extends LoadedArticles {
  readonly passages: readonly Passage[];
  readonly index: IndexData;
}

/** Throws `ArticleFaults`. */
export function readKnowledge(folder: string): KnowledgeData {
  const { articles, warnings } = loadArticles(folder);
  const passages = articles.flatMap(passagesOf);
  const index = buildIndex(documentsOf(passages), BLEND);
  forgetStems();
  return { articles, warnings, passages, index };
}

const WEIGHTS = { heading: 3, asks: 2, title: 1.5, body: 1 };
/** Below this confidence the text says less about its language than the asker's setting. */
const SURE = 0.5;

/** What a text is written in, by its own words where they tell, else `lang`. */
export function writtenIn(text: string, lang: string): string {
  const detected = detectLanguage(text, ARTICLE_LANGUAGES);
  return detected.confidence >= SURE || detected.lang === "und" ? detected.lang : lang;
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
