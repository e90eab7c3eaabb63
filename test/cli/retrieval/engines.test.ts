import { describe, expect, test } from "vitest";
import { clearwayEngine } from "../../../src/cli/retrieval/clearway-engine.ts";
import type { Engine } from "../../../src/cli/retrieval/engine.ts";
import { measureEngine } from "../../../src/cli/retrieval/measure-engine.ts";
import { flexsearchEngines } from "../../../src/cli/retrieval/peers/flexsearch-engine.ts";
import { minisearchEngines } from "../../../src/cli/retrieval/peers/minisearch-engine.ts";
import { oramaEngines } from "../../../src/cli/retrieval/peers/orama-engine.ts";
import { textbookBm25 } from "../../../src/cli/retrieval/peers/textbook-bm25.ts";

const DOCUMENTS = [
  { id: "weather", title: "Weather", text: "It rains in the north and the wind is strong" },
  { id: "customs", title: "Customs", text: "Officers are holding parcels until the invoice comes" },
  { id: "duty", title: "Duty", text: "A duty is a tax on imported goods" },
  { id: "海关", title: "海关", text: "包裹被海关扣留的常见原因" },
];
const ENGINES: readonly Engine[] = [
  clearwayEngine,
  textbookBm25,
  ...minisearchEngines,
  ...oramaEngines,
  ...flexsearchEngines,
];
const KNOW_STEMS_AND_GRAMS = ENGINES.filter(({ name }) => /Clearway|textbook|tuned/.test(name));

async function ranking(engine: Engine, text: string, limit = 3): Promise<readonly string[]> {
  const open = await engine.open(DOCUMENTS);
  const found = await open.search(text, limit);
  await open.close();
  return found;
}

describe.each(ENGINES)("$name", (engine) => {
  test("finds the document that has the words of a question", async () => {
    expect((await ranking(engine, "invoice parcels"))[0]).toBe("customs");
  });

  test("gives no more than it was asked for", async () => {
    expect(await ranking(engine, "the parcels wind goods tax invoice", 1)).toHaveLength(1);
  });
});

test.each(KNOW_STEMS_AND_GRAMS)("$name finds other forms of a word, and Chinese", async (engine) => {
  expect((await ranking(engine, "the parcel is held"))[0]).toBe("customs");
  expect((await ranking(engine, "海关为什么扣留"))[0]).toBe("海关");
});

test("the figures of an engine tell a good ranking from a bad one", async () => {
  const set = {
    name: "small",
    documents: () => DOCUMENTS,
    queries: [{ id: "1", text: "duty tax" }],
    relevant: new Map([["1", new Map([["duty", 1]])]]),
  };
  const rankingOf = (ids: readonly string[]): Engine => ({
    name: "fixed",
    open: () => ({ search: () => ids, close() {} }),
  });
  const [good, late, none] = await Promise.all(
    [["duty"], ["weather", "duty"], ["weather"]].map((ids) => measureEngine(rankingOf(ids), set)),
  );
  expect(good).toMatchObject({ ndcgAt10: 1, recallAt10: 1, mrrAt10: 1 });
  expect(late).toMatchObject({ recallAt10: 1, mrrAt10: 0.5 });
  expect(none).toMatchObject({ ndcgAt10: 0, recallAt10: 0, mrrAt10: 0 });
});
