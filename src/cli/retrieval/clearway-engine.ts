import { detectLanguage } from "../../domain/language.ts";
import type { SearchDocument } from "../../knowledge/search/build-index.ts";
import { createSearchIndex } from "../../knowledge/search/search-index.ts";
import type { Engine } from "./engine.ts";
import type { RetrievalDocument } from "./retrieval-set.ts";

/** The index that serves the articles. The language of each text is detected. */
export const clearwayEngine: Engine = {
  name: "Clearway",
  open(documents) {
    const ids: string[] = [];
    const index = createSearchIndex(readDocuments(documents, ids));
    return {
      search(text, limit) {
        const { lang } = detectLanguage(text, index.languages);
        return index.search({ text, lang }, limit).map(({ document }) => ids[document] ?? "");
      },
      close() {},
    };
  },
};

/** As many public sets show, a title's words tell more than the body's. */
const TITLE_WEIGHT = 2;
/** So many characters give a language away. */
const TELLING_LENGTH = 300;

function* readDocuments(documents: Iterable<RetrievalDocument>, ids: string[]): Generator<SearchDocument> {
  for (const { id, title, text } of documents) {
    ids.push(id);
    const { lang } = detectLanguage(`${title} ${text.slice(0, TELLING_LENGTH)}`);
    yield {
      lang,
      fields: [
        { text: title, weight: TITLE_WEIGHT, lang },
        { text, weight: 1, lang },
      ],
    };
  }
}
