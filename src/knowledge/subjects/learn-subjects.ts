import { goodsLabelsOf, labelsOf } from "../labels.ts";
import { type Learnt, learn } from "../learning/classifier.ts";
import type { Features } from "../learning/features.ts";
import type { WordGroups } from "../learning/word-groups.ts";
import { writtenIn } from "../written-in.ts";
import type { Asked } from "./read-asked.ts";
import { subjectFeatures } from "./subject-features.ts";

/** What was learnt of which messages are about what: plain data, which can be stored. */
export interface SubjectsData {
  /** Tells articles apart by slug. */
  readonly articles: Learnt<string>;
  /** For each slug, tells its sections apart by number. */
  readonly sections: Readonly<Record<string, Learnt<string>>>;
}

/** Learns from messages which article answers them, and which of its sections. */
export function learnSubjects(asked: readonly Asked[], groups: WordGroups): SubjectsData {
  const features = readOnce(groups);
  const bySlug = Map.groupBy(asked, ({ slug }) => slug);
  const articles = asked.map(({ text, slug }) => ({ text, label: slug }));
  const sections = Array.from(bySlug, ([slug, own]) => {
    const examples = own.map(({ text, section }) => ({ text, label: section }));
    return [slug, learn(examples, [...new Set(own.map(({ section }) => section))], features)] as const;
  });
  return { articles: learn(articles, [...bySlug.keys()], features), sections: Object.fromEntries(sections) };
}

/** Each message is learnt from twice, and reading it takes longer than learning from it. */
function readOnce(groups: WordGroups): Features {
  const read = subjectFeatures(groups);
  const known = new Map<string, readonly number[]>();
  const featuresOf = (text: string): readonly number[] => {
    const features: number[] = [];
    read(text, labelNamesOf(text), (feature) => features.push(feature));
    known.set(text, features);
    return features;
  };
  return (text, add) => {
    for (const feature of known.get(text) ?? featuresOf(text)) add(feature);
  };
}

function labelNamesOf(text: string): readonly string[] {
  const { labels } = labelsOf({ text, lang: writtenIn(text, "en") });
  return [...labels, ...goodsLabelsOf(text)].map(({ name }) => name);
}
