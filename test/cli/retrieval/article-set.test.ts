import { expect, test } from "vitest";
import { articleSet } from "../../../src/cli/retrieval/article-set.ts";

test("the asks of the articles are held out of the documents, and each knows its section", () => {
  const set = articleSet("test/fixtures/articles");
  const documents = new Map(Array.from(set.documents(), ({ id, title, text }) => [id, `${title} ${text}`]));
  expect(set.queries.length).toBeGreaterThan(0);
  for (const { id, text } of set.queries) {
    const [section] = set.relevant.get(id)?.keys() ?? [];
    expect(documents.get(section ?? "")).toBeDefined();
    expect(documents.get(section ?? "")).not.toContain(text);
  }
});
