import { type Learnt, tellerOf } from "../learning/classifier.ts";
import type { WordGroups } from "../learning/word-groups.ts";
import type { SubjectsData } from "./learn-subjects.ts";
import { subjectFeatures } from "./subject-features.ts";

/** How likely an article answers a text, and of its sections each; 0 to 1. */
export interface LikelySubjects {
  readonly article: (slug: string) => number;
  readonly section: (slug: string, number: string) => number;
}

/** What a message is about, as far as its words and the names of its labels tell. */
export type ReadSubjects = (text: string, names: readonly string[]) => LikelySubjects;

/** Where nothing was learnt, nothing is likely. */
export const NO_SUBJECTS: ReadSubjects = () => ({ article: () => 0, section: () => 0 });

type Likelihoods = ReadonlyMap<string, number>;
const NONE: Likelihoods = new Map();

/** `groups` must be those it was learnt with. */
export function subjectsOf({ articles, sections }: SubjectsData, groups: WordGroups): ReadSubjects {
  const read = subjectFeatures(groups);
  const tellArticles = likelihoodsBy(articles);
  const tellSections = new Map(
    Object.entries(sections).map(([slug, learnt]) => [slug, likelihoodsBy(learnt)]),
  );
  return (text, names) => {
    const features: number[] = [];
    read(text, names, (feature) => features.push(feature));
    const likely = tellArticles(features);
    const within = new Map<string, Likelihoods>();
    return {
      article: (slug) => likely.get(slug) ?? 0,
      section: (slug, number) => {
        const known = within.get(slug) ?? tellSections.get(slug)?.(features) ?? NONE;
        within.set(slug, known);
        return known.get(number) ?? 0;
      },
    };
  };
}

function likelihoodsBy(learnt: Learnt<string>): (features: readonly number[]) => Likelihoods {
  const tell = tellerOf(learnt);
  return (features) => {
    const likely = tell(features);
    return new Map(learnt.labels.map((label, at) => [label, likely[at] ?? 0]));
  };
}
