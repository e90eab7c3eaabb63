import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluateTrackingNumbers, evaluateTrackingText } from "../../src/cli/evaluate-tracking.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-sets-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function set(name: string, rows: readonly unknown[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((row) => (typeof row === "string" ? row : JSON.stringify(row))).join("\n"));
  return path;
}

describe("a set of numbers", () => {
  test("is scored by what a tracking-number field would take", async () => {
    const path = await set("numbers.jsonl", [
      { number: "RX274501985CN", carrier: "china_post", valid: true },
      { number: "LP00417730952618", carrier: "yanwen", valid: true },
      { number: "LP0041773095", carrier: "cainiao", valid: true },
      { number: "RX274501984CN", carrier: "china_post", valid: false },
      { number: "8204417730952618", carrier: null, valid: false },
      { number: "780415329063", carrier: null, valid: false },
    ]);
    const { report, lines } = await evaluateTrackingNumbers(path);
    expect(report).toMatchObject({
      recall: 0.6667,
      rightCarrier: 0.3333,
      invalidAccepted: 0,
      decoysAccepted: 0.5,
      failures: [{ number: "LP00417730952618" }, { number: "LP0041773095" }, { number: "780415329063" }],
    });
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(lines.join("\n")).toContain("✗ LP0041773095: is cainiao, not found");
  });

  test("a number labelled both ways counts as valid only", async () => {
    const path = await set("both.jsonl", [
      { number: "332604179587", carrier: "purolator", valid: true },
      { number: "3326 0417 9587", carrier: "purolator", valid: false },
    ]);
    expect((await evaluateTrackingNumbers(path)).report).toMatchObject({
      rows: 1,
      recall: 1,
      invalid: { of: 0 },
    });
  });

  test("any post is right for a number labelled as postal only", async () => {
    const path = await set("postal.jsonl", [{ number: "RX274501985CN", carrier: "s10", valid: true }]);
    expect((await evaluateTrackingNumbers(path)).report).toMatchObject({ rightCarrier: 1 });
  });
});

describe("a set of texts", () => {
  test("is scored by the numbers found in it", async () => {
    const path = await set("texts.jsonl", [
      { text: "трек LP00417730952618 и RX274501985CN", numbers: ["LP00417730952618", "RX274501985CN"] },
      { text: "RX274501984CN?", numbers: [], near_miss: ["RX274501984CN"], decoys: [] },
      { text: "LP00417730952618", numbers: [] },
      { text: "nothing", numbers: ["LP00417730952618"] },
    ]);
    const { report, lines } = await evaluateTrackingText(path);
    expect(report).toMatchObject({
      texts: 4,
      found: 2,
      extra: 1,
      missed: 1,
      precision: 0.6667,
      recall: 0.6667,
      f1: 0.6667,
    });
    expect(lines).toHaveLength(3);
  });

  test("without any number is a perfect score, not a division by zero", async () => {
    const path = await set("none.jsonl", [{ text: "hello", numbers: [] }]);
    expect((await evaluateTrackingText(path)).report).toMatchObject({ precision: 1, recall: 1, f1: 1 });
  });
});

test("a row that is none is named by its line", async () => {
  const path = await set("bad.jsonl", [{ number: "A", carrier: null, valid: true }, "", '{"number": 1}']);
  await expect(evaluateTrackingNumbers(path)).rejects.toThrow(/bad\.jsonl:3 is no row of this set/);
  await expect(evaluateTrackingText(path)).rejects.toThrow(/bad\.jsonl:1 is no row of this set/);
});
