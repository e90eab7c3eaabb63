import { join } from "node:path";
import { loadArticles } from "../../knowledge/load-articles.ts";
import { passagesOf } from "../../knowledge/passages.ts";
import type { RetrievalSet } from "./retrieval-set.ts";

const ARTICLES = join(import.meta.dirname, "../../../knowledge/articles");

/** Of twenty thousand asks one in so many is asked: enough to tell engines apart. */
const ASKED_OF = 20;

/**
 * The project's own articles in all their languages as a set: the sections without their asks are the documents, and asks
 * have to find their section.
 */
export function articleSet(folder = ARTICLES): RetrievalSet {
  const passages = loadArticles(folder).articles.flatMap(passagesOf);
  const asked = passages
    .flatMap(({ id, asks }) => asks.map((text, number) => ({ id: `${id}?${number}`, text, section: id })))
    .filter((_, place) => place % ASKED_OF === 0);
  return {
    name: "articles",
    documents: () =>
      passages.map(({ id, title, heading, text }) => ({ id, title: `${title} ${heading ?? ""}`, text })),
    queries: asked.map(({ id, text }) => ({ id, text })),
    relevant: new Map(asked.map(({ id, section }) => [id, new Map([[section, 1]])])),
  };
}
