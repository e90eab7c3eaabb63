import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { INTENTS, type Intent } from "../../../src/assistant/intents/intent.ts";
import {
  createIntentReader,
  type IntentReader,
  learnIntents,
} from "../../../src/assistant/intents/intent-reader.ts";
import { readExamples, type WrittenExample } from "../../../src/assistant/intents/read-examples.ts";
import { openLibrary } from "../../../src/assistant/open-assistant.ts";
import type { Understand } from "../../../src/assistant/understand.ts";
import { parseQuestions, type QuestionRow } from "../../../src/cli/evaluate-questions.ts";
import { readWordGroups } from "../../../src/knowledge/learning/read-word-groups.ts";
import { loadArticles } from "../../../src/knowledge/load-articles.ts";
import { passagesOf, sectionsOf } from "../../../src/knowledge/passages.ts";
import { readAsked } from "../../../src/knowledge/subjects/read-asked.ts";

const ROOT = join(import.meta.dirname, "../../..");
const FOLDER = join(ROOT, "knowledge/intents");

let read: IntentReader;
let understand: Understand;
beforeAll(async () => {
  ({ readIntent: read, understand } = await openLibrary());
});

describe("what a message wants", () => {
  test.each<[string, Intent]>([
    ["declare 15, she paid 70", "evasion"],
    ["what is the penalty for declaring 15 when she paid 70", "question"],
    ["客人付了70,单子上写15吧", "evasion"],
    ["客人要我写15,会有什么后果", "question"],
    ["客人付了70,單子上寫15吧", "evasion"],
    ["впишем 15, хотя она заплатила 70", "evasion"],
    ["чем грозит если вписать 15 вместо 70", "question"],
    ["bota 15 na fatura, ela pagou 70", "evasion"],
    ["qual a multa se eu puser 15 e ela pagou 70", "question"],
    ["pon 15 en la factura aunque pagó 70", "evasion"],
    ["qué multa hay si pongo 15 y pagó 70", "question"],
    ["design a new logo", "out_of_scope"],
    ["customs seized the goods, we must object within 10 days, write the objection", "case_specific"],
    ["let me talk to a human being", "person"],
    ["is this one above the limit?", "incomplete"],
    ["how much tax for a 40 euro shirt to Italy", "duty_amount"],
    ["where is my order now", "status"],
    ["muchas gracias", "thanks"],
    ["добрый день", "greeting"],
  ])("%j is %s", (text, intent) => {
    expect(read(text).intent).toBe(intent);
  });

  test("is told of any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 1_000 }), (text) => {
        const { intent, sureness } = read(text);
        expect(INTENTS).toContain(intent);
        expect(sureness).toBeGreaterThanOrEqual(0);
        expect(sureness).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("is told by the beginning of a long text", () => {
    const long = "please declare less than she paid. ".repeat(3_000);
    expect(read(long)).toEqual(read(long.slice(0, 600)));
  });
});

/** A message with nothing before it. */
const ALONE = {
  ...{ history: [], details: {}, outcomes: [], locale: null, isReachable: false },
  now: new Date("2026-11-28T12:00:00Z"),
};

describe("the golden questions", () => {
  let rows: readonly QuestionRow[];
  beforeAll(async () => {
    const paths = ["en", "zh", "ru", "pt", "es"].map((lang) => join(ROOT, `test/golden/${lang}.jsonl`));
    const sets = await Promise.all(
      paths.map(async (path) => parseQuestions(await readFile(path, "utf8"), path)),
    );
    rows = sets.flat();
  });
  const wants = ({ turns }: QuestionRow) => understand({ ...ALONE, text: turns.at(-1) ?? "" }).intent;
  const isRefused = (row: QuestionRow) => ["evasion", "out_of_scope"].includes(wants(row));

  test("that can be answered are not refused", () => {
    const answerable = rows.filter(({ expect: wanted }) => wanted === "answer");
    expect(answerable.filter(isRefused).map(({ id }) => id)).toEqual([]);
  });

  test("that must be refused are, nearly all", () => {
    const wishes = rows.filter(({ expect: wanted }) => wanted === "refuse");
    expect(wishes.filter(isRefused).length / wishes.length).toBeGreaterThanOrEqual(0.95);
  });
});

/** The share of each intent that is told when a fifth of the examples is unknown; on the day of writing it was 3 to 10 points higher. */
const HELD: Readonly<Record<Intent, number>> = {
  person: 0.74,
  thanks: 0.74,
  greeting: 0.58,
  evasion: 0.68,
  out_of_scope: 0.64,
  case_specific: 0.68,
  duty_amount: 0.84,
  status: 0.67,
  incomplete: 0.7,
  question: 0.92,
};

describe("by examples that were held back", () => {
  test("each intent is told often enough, and few questions are refused", { timeout: 120_000 }, async () => {
    const told = crossValidated();
    const of = (intent: Intent) => told.filter((one) => one.intent === intent);
    const shares = INTENTS.map((intent) => {
      const right = of(intent).filter((one) => one.told === intent);
      return [intent, right.length / of(intent).length] as const;
    });
    expect(shares.filter(([intent, share]) => share < HELD[intent])).toEqual([]);
    const refused = of("question").filter(({ told: as }) => as === "evasion" || as === "out_of_scope");
    expect(refused.length / of("question").length).toBeLessThan(0.04);
  });
});

const FOLDS = 5;

function crossValidated(): readonly (WrittenExample & { readonly told: Intent })[] {
  const sections = sectionsOf(loadArticles(join(ROOT, "knowledge/articles")).articles.flatMap(passagesOf));
  const asked = readAsked(join(ROOT, "knowledge/asked"), sections);
  const examples = [
    ...readExamples(FOLDER),
    ...asked.map(({ text }) => ({ text, intent: "question" as const })),
  ];
  const groups = readWordGroups(join(FOLDER, "words.json"));
  const foldOf = ({ text }: WrittenExample) =>
    [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % FOLDS;
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const others = examples.filter((example) => foldOf(example) !== fold);
    const readWithout = createIntentReader(learnIntents(others, groups), groups);
    return examples
      .filter((example) => foldOf(example) === fold)
      .map((example) => ({ ...example, told: readWithout(example.text).intent }));
  });
}
