import { classifierOf, type Learnt, type Likely, learn } from "../../knowledge/learning/classifier.ts";
import { createFeatures } from "../../knowledge/learning/features.ts";
import type { WordGroups } from "../../knowledge/learning/word-groups.ts";
import { INTENTS, type Intent } from "./intent.ts";
import type { WrittenExample } from "./read-examples.ts";

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
  evasion: 0.5,
  out_of_scope: 0.45,
  case_specific: 0.6,
  incomplete: 0.42,
  status: 0.45,
  person: 0.45,
};

/** All languages are learnt together, since people mix them. */
export function learnIntents(examples: readonly WrittenExample[], groups: WordGroups): Learnt<Intent> {
  const lessons = examples.map(({ text, intent }) => ({ text, label: intent }));
  return learn(lessons, INTENTS, createFeatures(groups));
}

/** `groups` must be those it was learnt with. */
export function createIntentReader(learnt: Learnt<Intent>, groups: WordGroups): IntentReader {
  const classify = classifierOf(learnt, createFeatures(groups));
  return (text) => {
    const guesses = classify(text);
    const { label, likelihood } = guesses.find(isSecond) ?? guesses.find(isSure) ?? NOTHING;
    return { intent: label, sureness: likelihood, guesses };
  };
}

const NOTHING: Likely<Intent> = { label: "question", likelihood: 0 };

/** What is taken after a question that is likelier: it costs little where it is wrong, and examples of it are few. */
const SECOND_FLOORS: Readonly<Partial<Record<Intent, number>>> = { incomplete: 0.36, out_of_scope: 0.32 };

function isSecond(
  { label, likelihood }: Likely<Intent>,
  place: number,
  guesses: readonly Likely<Intent>[],
): boolean {
  return place === 1 && guesses[0]?.label === "question" && likelihood >= (SECOND_FLOORS[label] ?? 1);
}

/** The likeliest above its floor, else question. */
function isSure({ label, likelihood }: Likely<Intent>, place: number): boolean {
  return label === "question" || (place === 0 && likelihood >= (FLOORS[label] ?? 0));
}
