import { Index } from "flexsearch";
import type { Engine, OpenEngine } from "../engine.ts";
import { PreparedText, preparedWords } from "./prepared-text.ts";

/** FlexSearch as its documentation starts, with partial matches allowed, and fed with stems and grams. */
export const flexsearchEngines: readonly Engine[] = [
  {
    name: "FlexSearch",
    open(documents) {
      const index = new Index();
      const ids: string[] = [];
      for (const { id, title, text } of documents) index.add(ids.push(id) - 1, `${title}\n${text}`);
      return opened(ids, (query, limit) => index.search(query, { limit, suggest: true }));
    },
  },
  {
    name: "FlexSearch tuned",
    open(documents) {
      const prepared = new PreparedText("left out");
      const index = new Index({ encode: preparedWords });
      const ids: string[] = [];
      for (const document of documents) {
        const { id, title, text } = prepared.ofDocument(document);
        index.add(ids.push(id) - 1, `${title} ${text}`);
      }
      return opened(ids, (query, limit) => index.search(prepared.ofQuery(query), { limit, suggest: true }));
    },
  },
];

function opened(
  ids: readonly string[],
  find: (query: string, limit: number) => readonly (string | number)[],
): OpenEngine {
  return { search: (text, limit) => find(text, limit).map((place) => ids[Number(place)] ?? ""), close() {} };
}
