import { join } from "node:path";
import { type Likely, learn } from "./classifier.ts";
import { createFeatures } from "./features.ts";
import { INTENTS, type Intent } from "./intent.ts";
import { readExamples, type WrittenExample } from "./read-examples.ts";
import { readWordGroups } from "./read-word-groups.ts";
import type { WordGroups } from "./word-groups.ts";

/** What a message wants. */
export interface ReadIntent {
  readonly intent: Intent;
  /** How likely it is, 0 to 1. */
  readonly sureness: number;
  /** All intents as the words alone tell them, the likeliest first. */
  readonly guesses: readonly Likely<Intent>[];
}

export type IntentReader = (text: string) => ReadIntent;

/**
 * Whoever is less sure than this of an intent takes the message for a question: an answer too many does less harm than
 * one refused. Found by the golden questions, none of which that can be answered may be refused.
 */
const FLOORS: Readonly<Partial<Record<Intent, number>>> = {
  evasion: 0.52,
  out_of_scope: 0.45,
  case_specific: 0.6,
  incomplete: 0.42,
  status: 0.45,
  person: 0.45,
};

/**
 * Learns intents from the examples in `<folder>/<lang>.json` and the groups of words in `<folder>/words.json`.
 * @throws Error naming the file and every fault in it.
 */
export async function openIntentReader(folder: string): Promise<IntentReader> {
  const [examples, groups] = await Promise.all([
    readExamples(folder),
    readWordGroups(join(folder, "words.json")),
  ]);
  return createIntentReader(examples, groups);
}

/** All languages are learnt together, since people mix them. */
export function createIntentReader(examples: readonly WrittenExample[], groups: WordGroups): IntentReader {
  const lessons = examples.map(({ text, intent }) => ({ text, label: intent }));
  const classify = learn(lessons, INTENTS, createFeatures(groups));
  return (text) => {
    const guesses = classify(text);
    const { label, likelihood } = guesses.find(isSure) ?? NOTHING;
    return { intent: label, sureness: likelihood, guesses };
  };
}

const NOTHING: Likely<Intent> = { label: "question", likelihood: 0 };

/** The likeliest above its floor, else question: later guesses than the first are never taken but that one. */
function isSure({ label, likelihood }: Likely<Intent>, place: number): boolean {
  return label === "question" || (place === 0 && likelihood >= (FLOORS[label] ?? 0));
}
