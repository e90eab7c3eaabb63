import type { Engine } from "../engine.ts";
import { PreparedText, preparedWords } from "./prepared-text.ts";

const K1 = 1.2;
const B = 0.75;

interface Holder {
  readonly document: number;
  readonly times: number;
}

/** BM25 as textbooks have it, over one field, with no more than that. */
export const textbookBm25: Engine = {
  name: "textbook BM25",
  open(documents) {
    const prepared = new PreparedText();
    const ids: string[] = [];
    const lengths: number[] = [];
    const holders = new Map<string, Holder[]>();
    for (const document of documents) {
      const { id, title, text } = prepared.ofDocument(document);
      const words = preparedWords(`${title} ${text}`);
      for (const [word, times] of countOf(words)) {
        const list = holders.get(word) ?? [];
        list.push({ document: ids.length, times });
        holders.set(word, list);
      }
      ids.push(id);
      lengths.push(words.length);
    }
    const average = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
    return {
      search(text, limit) {
        const scores = new Map<number, number>();
        for (const word of preparedWords(prepared.ofQuery(text))) {
          const list = holders.get(word) ?? [];
          const rarity = Math.log(1 + (ids.length - list.length + 0.5) / (list.length + 0.5));
          for (const { document, times } of list) {
            const resistance = K1 * (1 - B + (B * (lengths[document] ?? 0)) / average);
            const score = (rarity * times * (K1 + 1)) / (times + resistance);
            scores.set(document, (scores.get(document) ?? 0) + score);
          }
        }
        const ranking = [...scores].sort((one, other) => other[1] - one[1]).slice(0, limit);
        return ranking.map(([document]) => ids[document] ?? "");
      },
      close() {},
    };
  },
};

function countOf(words: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}
