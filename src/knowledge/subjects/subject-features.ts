import { createFeatures, kindred } from "../learning/features.ts";
import { hashOf } from "../learning/hash.ts";
import type { WordGroups } from "../learning/word-groups.ts";

/** Adds what tells of a message's subject; `names` are those of its labels. */
export type SubjectFeatures = (
  text: string,
  names: readonly string[],
  add: (feature: number) => void,
) => void;

/**
 * Its words as for any classifier, and the concepts, countries and goods it names, alone and in pairs, which are the
 * same in every language.
 */
export function subjectFeatures(groups: WordGroups): SubjectFeatures {
  const readWords = createFeatures(groups);
  return (text, names, add) => {
    readWords(text, add);
    // Ascending, each once: a pair is the same whichever stands first.
    const labels = Array.from(new Set(names), hashOf).sort((one, other) => one - other);
    labels.forEach((label, place) => {
      add(kindred("label", label));
      for (const other of labels.slice(place + 1)) add(kindred("labels", label, other));
    });
  };
}
