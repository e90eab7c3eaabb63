import { create, insertMultiple, search } from "@orama/orama";
import type { Engine } from "../engine.ts";
import { PreparedText, preparedWords } from "./prepared-text.ts";

const SCHEMA = { id: "string", title: "string", text: "string" } as const;
const TEXTS: ("title" | "text")[] = ["title", "text"];

/** Orama as its documentation starts, and fed with stems and grams, each once, as its own tokenizer would. */
export const oramaEngines: readonly Engine[] = [
  {
    name: "Orama",
    async open(documents) {
      const index = create({ schema: SCHEMA });
      await insertMultiple(index, [...documents]);
      return {
        search: async (term, limit) => idsOf((await search(index, { term, limit })).hits),
        close() {},
      };
    },
  },
  {
    name: "Orama tuned",
    async open(documents) {
      const prepared = new PreparedText("left out");
      const tokenize = (text: string) => [...new Set(preparedWords(text))];
      const tokenizer = { language: "english", normalizationCache: new Map(), tokenize };
      const index = create({ schema: SCHEMA, components: { tokenizer } });
      await insertMultiple(
        index,
        Array.from(documents, (document) => prepared.ofDocument(document)),
      );
      return {
        search: async (text, limit) =>
          idsOf((await search(index, { term: prepared.ofQuery(text), limit, properties: TEXTS })).hits),
        close() {},
      };
    },
  },
];

function idsOf(hits: readonly { readonly document: { readonly id: string } }[]): readonly string[] {
  return hits.map(({ document }) => document.id);
}
