import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluateRetrieval } from "../../src/cli/evaluate-retrieval.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "clearway-retrieval-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function writeSet(qrels: string, corpus: readonly object[] = CORPUS): void {
  writeFileSync(join(folder, "corpus.jsonl"), corpus.map((row) => JSON.stringify(row)).join("\n"));
  writeFileSync(join(folder, "queries.jsonl"), QUERIES.map((row) => JSON.stringify(row)).join("\n"));
  writeFileSync(join(folder, "qrels.tsv"), qrels);
}

const CORPUS = [
  { _id: "a", title: "Duty", text: "How duty is worked out" },
  { _id: "b", title: "", text: "Customs holds a parcel" },
  { _id: "c", title: "Duty again", text: "Another word about duty and its limits" },
];
const QUERIES = [
  { _id: "1", text: "held parcel" },
  { _id: "2", text: "duty" },
  { _id: "3", text: "not judged" },
];

describe("evaluating retrieval", () => {
  test("scores what the judgements say and leaves queries without any aside", async () => {
    writeSet("1\tb\t1\n2\ta\t1\n2\tc\t1\n");
    const { report, lines } = await evaluateRetrieval(folder);
    expect(report).toMatchObject({ documents: 3, queries: 2, ndcgAt10: 1, recallAt10: 1, mrrAt10: 1 });
    expect(lines.join("\n")).toMatch(/nDCG@10 +1\.0000[\s\S]*p50 .* ms, p99/);
  });

  test("discounts what stands lower and what is missing", async () => {
    writeSet("2\ta\t1\n2\tc\t2\n2\tmissing\t1\n");
    const { report } = await evaluateRetrieval(folder);
    expect(report.recallAt10).toBeCloseTo(2 / 3);
    expect(report.ndcgAt10).toBeLessThan(1);
    expect(report.ndcgAt10).toBeGreaterThan(0.5);
  });

  test("names the line of a row it cannot read", async () => {
    writeSet("1\tb\t1\n", [...CORPUS, { _id: 4, text: "x" }]);
    await expect(evaluateRetrieval(folder)).rejects.toThrow(/corpus\.jsonl:4/);
  });
});
