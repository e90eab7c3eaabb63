import MiniSearch, { type Options } from "minisearch";
import type { Engine } from "../engine.ts";
import type { RetrievalDocument } from "../retrieval-set.ts";
import { PreparedText, preparedWords } from "./prepared-text.ts";

/** MiniSearch as its documentation starts, with the typo tolerance it recommends, and fed with stems and grams. */
export const minisearchEngines: readonly Engine[] = [
  engineOf("MiniSearch", {}),
  engineOf("MiniSearch fuzzy, prefix", { searchOptions: { fuzzy: 0.2, prefix: true } }),
  {
    name: "MiniSearch tuned",
    open(documents) {
      const prepared = new PreparedText();
      const index = createIndex({ tokenize: preparedWords, processTerm: (term) => term });
      for (const document of documents) index.add(prepared.ofDocument(document));
      return {
        search: (text, limit) => rankingOf(index, prepared.ofQuery(text), limit),
        close() {},
      };
    },
  },
];

function engineOf(name: string, options: Partial<Options<RetrievalDocument>>): Engine {
  return {
    name,
    open(documents) {
      const index = createIndex(options);
      for (const document of documents) index.add(document);
      return { search: (text, limit) => rankingOf(index, text, limit), close() {} };
    },
  };
}

function createIndex(options: Partial<Options<RetrievalDocument>>): MiniSearch<RetrievalDocument> {
  return new MiniSearch<RetrievalDocument>({ fields: ["title", "text"], ...options });
}

function rankingOf(index: MiniSearch<RetrievalDocument>, text: string, limit: number): readonly string[] {
  return index
    .search(text)
    .slice(0, limit)
    .map(({ id }) => String(id));
}
