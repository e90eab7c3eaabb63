import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { placeNames } from "../../knowledge/jurisdictions.ts";
import { learn } from "./classifier.ts";
import { createFeatures } from "./features.ts";
import { INTENTS, type Intent } from "./intent.ts";
import { readExamples } from "./read-examples.ts";
import { createWordGroups, type WordGroups } from "./word-groups.ts";

/** What a message wants; `sureness` is 0 to 1. */
export interface ReadIntent {
  readonly intent: Intent;
  readonly sureness: number;
}

export type IntentReader = (text: string) => ReadIntent;

/**
 * Whoever is less sure than this of an intent takes the message for a question: an answer too many does less harm than
 * one refused. Found by the golden questions, no answerable one of which may be refused.
 */
const FLOORS: Readonly<Partial<Record<Intent, number>>> = {
  evasion: 0.6,
  out_of_scope: 0.45,
  case_specific: 0.6,
  incomplete: 0.42,
  status: 0.45,
  person: 0.45,
};

/**
 * Learns intents from the examples in `<folder>/<lang>.json` and the groups of words in `<folder>/words.json`. All
 * languages are learnt together, since people mix them.
 * @throws Error naming the file and every fault in it.
 */
export async function openIntentReader(folder: string): Promise<IntentReader> {
  const [groups, examples] = await Promise.all([
    readWordGroups(join(folder, "words.json")),
    readExamples(folder),
  ]);
  const classify = learn(
    examples.map(({ text, intent }) => ({ text, label: intent })),
    INTENTS,
    createFeatures(groups),
  );
  return (text) => {
    const likely = classify(text);
    const best = likely[0];
    if (best !== undefined && best.likelihood >= (FLOORS[best.label] ?? 0)) {
      return { intent: best.label, sureness: best.likelihood };
    }
    const question = likely.find(({ label }) => label === "question");
    return { intent: "question", sureness: question?.likelihood ?? 0 };
  };
}

/** Under a name, for each language, words apart by spaces. */
const wordGroupsSchema = z.record(z.string(), z.record(z.string(), z.string()));

async function readWordGroups(path: string): Promise<WordGroups> {
  const parsed = wordGroupsSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
  const written = Object.values(parsed.data).map((byLanguage) =>
    Object.values(byLanguage).flatMap((words) => words.split(" ")),
  );
  return createWordGroups([...written, placeNames()]);
}
