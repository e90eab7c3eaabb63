/** Why a question stands in the report. One that did not help counts as that, whatever else it was. */
export const GAP_KINDS = ["unanswered", "refused", "not_helpful"] as const;
export type GapKind = (typeof GAP_KINDS)[number];

/** A question that was not served well. */
export interface GapQuestion {
  readonly id: string;
  /** ISO 8601 */
  readonly at: string;
  readonly text: string;
  readonly kind: GapKind;
  readonly language: string;
  /** ISO code or `EU`; null when no country is meant. */
  readonly market: string | null;
  /** Slug of the article it was answered from, or would be; null when none comes near. */
  readonly topic: string | null;
  /** What it speaks of, folded, without small words. */
  readonly words: readonly string[];
  /** Time that agents spent on it. */
  readonly minutes: number;
}

/** Questions that one piece of writing would serve. */
export interface GapCluster {
  /** Names the cluster in addresses; the same as long as its first question is. */
  readonly key: string;
  readonly language: string;
  readonly market: string | null;
  readonly topic: string | null;
  /** The words that most of its questions share, the commonest among them first. */
  readonly words: readonly string[];
  /** Newest first. */
  readonly questions: readonly GapQuestion[];
  readonly minutes: number;
  readonly counts: Readonly<Record<GapKind, number>>;
}

/**
 * Puts every question into exactly one cluster, without any model. Questions of one language and market belong
 * together when one article is behind them. Where no article comes near, two are linked when the words they share
 * make up half of what the shorter one says, each word weighing the more the fewer questions use it; whatever is
 * linked, also by a third, is one cluster. Nothing of this depends on the order of the questions.
 */
export function clusterGaps(questions: readonly GapQuestion[]): readonly GapCluster[] {
  const places = Map.groupBy(questions, ({ language, market }) => `${language} ${market}`);
  return [...places.values()].flatMap((place) => {
    const weights = weightsOf(place);
    const topics = Map.groupBy(place, ({ topic }) => topic);
    return [...topics].flatMap(([topic, group]) =>
      topic === null
        ? linked(group, weights).map((part) => clusterOf(part, weights))
        : [clusterOf(group, weights)],
    );
  });
}

/** Ranks clusters by how often they are asked or by what they cost agents; the other decides where they are level. */
export function rankGaps(clusters: readonly GapCluster[], by: "often" | "minutes"): readonly GapCluster[] {
  const often = (cluster: GapCluster) => cluster.questions.length;
  const costly = (cluster: GapCluster) => cluster.minutes;
  const [first, second] = by === "often" ? [often, costly] : [costly, often];
  return [...clusters].sort(
    (one, other) =>
      first(other) - first(one) || second(other) - second(one) || (one.key < other.key ? -1 : 1),
  );
}

const LINKED_FROM = 0.5;
const MOST_WORDS = 4;

type Weights = ReadonlyMap<string, number>;

/** Rare words weigh more: the logarithm of how many questions there are for each one that uses it. */
function weightsOf(questions: readonly GapQuestion[]): Weights {
  return new Map(
    Array.from(usesOf(questions), ([word, count]) => [word, Math.log(1 + questions.length / count)]),
  );
}

/** How many questions use each word. */
function usesOf(questions: readonly GapQuestion[]): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const word of questions.flatMap(({ words }) => [...new Set(words)])) {
    uses.set(word, (uses.get(word) ?? 0) + 1);
  }
  return uses;
}

/** The parts of a graph whose edges are likeness. */
function linked(questions: readonly GapQuestion[], weights: Weights): readonly (readonly GapQuestion[])[] {
  const parts: GapQuestion[][] = [];
  for (const question of questions) {
    const touched = parts.filter((part) => part.some((other) => isLike(question, other, weights)));
    const rest = parts.filter((part) => !touched.includes(part));
    parts.splice(0, parts.length, ...rest, [...touched.flat(), question]);
  }
  return parts;
}

function isLike(one: GapQuestion, other: GapQuestion, weights: Weights): boolean {
  const others = new Set(other.words);
  const shared = new Set(one.words.filter((word) => others.has(word)));
  const lesser = Math.min(weightOf(new Set(one.words), weights), weightOf(others, weights));
  return shared.size > 0 && weightOf(shared, weights) >= LINKED_FROM * lesser;
}

function weightOf(words: ReadonlySet<string>, weights: Weights): number {
  // Added in one order, so that rounding is the same whichever question comes first.
  return [...words].sort().reduce((sum, word) => sum + (weights.get(word) ?? 0), 0);
}

function clusterOf(group: readonly GapQuestion[], weights: Weights): GapCluster {
  const questions = [...group].sort((one, other) => (later(one, other) ? -1 : 1));
  const first = questions.at(-1);
  if (first === undefined) throw new Error("A cluster without questions was made.");
  const { language, market, topic } = first;
  const count = (kind: GapKind) => questions.filter((question) => question.kind === kind).length;
  return {
    ...{ language, market, topic, questions },
    key: [language, market ?? "any", topic ?? first.id].join("."),
    words: sharedWords(questions, weights),
    minutes: [...questions]
      .map(({ minutes }) => minutes)
      .sort((one, other) => one - other)
      .reduce((sum, next) => sum + next, 0),
    counts: {
      unanswered: count("unanswered"),
      refused: count("refused"),
      not_helpful: count("not_helpful"),
    },
  };
}

function later(one: GapQuestion, other: GapQuestion): boolean {
  return one.at === other.at ? one.id > other.id : one.at > other.at;
}

/** Words of most of the questions: those of more questions first, then the more telling. */
function sharedWords(questions: readonly GapQuestion[], weights: Weights): readonly string[] {
  return [...usesOf(questions)]
    .filter(([, count]) => count * 2 > questions.length)
    .sort(
      ([one, ones], [other, others]) =>
        others - ones || (weights.get(other) ?? 0) - (weights.get(one) ?? 0) || (one < other ? -1 : 1),
    )
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}
