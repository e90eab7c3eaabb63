import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { INTENTS } from "../../../src/assistant/intents/intent.ts";
import { readExamples } from "../../../src/assistant/intents/read-examples.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "intents-"));
});
afterEach(async () => rm(folder, { recursive: true }));

const NONE = Object.fromEntries(INTENTS.map((intent) => [intent, []]));

async function write(name: string, book: object): Promise<void> {
  await writeFile(join(folder, name), JSON.stringify(book, null, 2));
}

describe("reading examples", () => {
  test("takes the books of languages and nothing else", async () => {
    await write("en.json", { ...NONE, thanks: ["thanks"] });
    await write("words.json", { less: { en: "less" } });
    expect(readExamples(folder).map(({ text, intent }) => ({ text, intent }))).toEqual([
      { text: "thanks", intent: "thanks" },
    ]);
  });

  test("names file and line of an example that another book has", async () => {
    await write("en.json", { ...NONE, evasion: ["put 30"] });
    await write("es.json", { ...NONE, question: ["qué pasa", "Put 30"] });
    expect(() => readExamples(folder)).toThrow(
      /es\.json:13: "Put 30" \(question\) is "put 30" \(evasion\) at .*en\.json:6/,
    );
  });

  test("names both lines of an example that one book has twice", async () => {
    await write("en.json", { ...NONE, thanks: ["ok"], incomplete: ["ok"] });
    expect(() => readExamples(folder)).toThrow(
      /en\.json:13: "ok" \(incomplete\) is "ok" \(thanks\) at .*en\.json:4/,
    );
  });

  test.each([
    ["an intent that there is not", { ...NONE, anger: ["what"] }, /anger/],
    ["an intent left out", { thanks: [] }, /person/],
    ["a blank text", { ...NONE, thanks: [" "] }, /blank/],
  ])("refuses %s, naming the file", async (_, book, fault) => {
    await write("en.json", book);
    expect(() => readExamples(folder)).toThrow(/en\.json/);
    expect(() => readExamples(folder)).toThrow(fault);
  });
});

describe("the examples", () => {
  const shipped = join(import.meta.dirname, "../../../knowledge/intents");

  test("are there in five languages, each with every intent", async () => {
    const examples = readExamples(shipped);
    const languages = (await readdir(shipped)).filter((name) => /^[a-z]{2}\.json$/.test(name));
    expect(languages).toEqual(["en.json", "es.json", "pt.json", "ru.json", "zh.json"]);
    for (const intent of INTENTS) {
      expect(examples.filter((example) => example.intent === intent).length).toBeGreaterThanOrEqual(75);
    }
  });

  test("differ by more than punctuation", async () => {
    const bare = readExamples(shipped).map(({ text }) =>
      text
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, " ")
        .trim(),
    );
    expect(bare.filter((text, place) => bare.indexOf(text) !== place)).toEqual([]);
  });
});
