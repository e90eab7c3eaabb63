import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterGaps, type GapQuestion, rankGaps } from "../../src/domain/gap-clusters.ts";

const question = (id: string, over: Partial<GapQuestion> = {}): GapQuestion => ({
  ...{
    id,
    at: `2026-11-0${id.length}T00:00:00Z`,
    text: id,
    kind: "unanswered",
    language: "en",
    market: null,
  },
  ...{ topic: null, words: [], minutes: 0, ...over },
});
const ids = (questions: readonly GapQuestion[]) =>
  clusterGaps(questions).map(({ questions: all }) => all.map(({ id }) => id).sort());

test("one article in one market and language is one cluster, whatever the words", () => {
  const about = { topic: "brazil-import", market: "BR" };
  const questions = [
    question("a", { ...about, words: ["cpf"] }),
    question("b", { ...about, words: ["icms"] }),
    question("c", { ...about, language: "pt" }),
    question("d", { ...about, market: "MX" }),
  ];
  expect(ids(questions)).toEqual([["a", "b"], ["c"], ["d"]]);
});

test("without an article, rare words link questions, also by way of a third; common words do not", () => {
  const common = Array.from({ length: 8 }, (_, at) =>
    question(`x${at}`, { words: ["parcel", `word${at}`, `more${at}`] }),
  );
  const questions = [
    ...common,
    question("a", { words: ["parcel", "pickup", "locker"] }),
    question("b", { words: ["pickup", "locker", "moscow"] }),
    question("c", { words: ["moscow", "pickup"] }),
  ];
  expect(ids(questions)).toContainEqual(["a", "b", "c"]);
  expect(clusterGaps(questions)).toHaveLength(9);
  expect(clusterGaps(questions).find(({ questions: all }) => all.length === 3)?.words).toContain("pickup");
});

test("clusters are ranked by how often or by how long, and the other decides where they are level", () => {
  const clusters = clusterGaps([
    question("a", { topic: "one", minutes: 5 }),
    question("b", { topic: "one", minutes: 5 }),
    question("c", { topic: "two", minutes: 90 }),
    question("d", { topic: "three", minutes: 1 }),
  ]);
  const topics = (by: "often" | "minutes") => rankGaps(clusters, by).map(({ topic }) => topic);
  expect(topics("often")).toEqual(["one", "two", "three"]);
  expect(topics("minutes")).toEqual(["two", "one", "three"]);
});

const questions = fc
  .uniqueArray(
    fc.record({
      id: fc.uuid(),
      at: fc.constantFrom("2026-11-01T00:00:00Z", "2026-11-02T00:00:00Z"),
      ...{ text: fc.constant("t"), kind: fc.constantFrom("unanswered", "refused", "not_helpful") },
      ...{ language: fc.constantFrom("en", "zh"), market: fc.constantFrom("BR", null) },
      topic: fc.constantFrom("brazil-import", null, null),
      words: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), { maxLength: 4 }),
      minutes: fc.constantFrom(0, 0.1, 7.3, 120),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  )
  .map((list): readonly GapQuestion[] => list);

test("every question is in exactly one cluster, and their order does not matter", () => {
  fc.assert(
    fc.property(questions, fc.infiniteStream(fc.nat()), (list, random) => {
      const clusters = clusterGaps(list);
      expect(clusters.flatMap((cluster) => cluster.questions.map(({ id }) => id)).sort()).toEqual(
        list.map(({ id }) => id).sort(),
      );
      expect(new Set(clusters.map(({ key }) => key)).size).toBe(clusters.length);
      const shuffled = list
        .map((one) => ({ one, place: random.next().value }))
        .sort((one, other) => one.place - other.place)
        .map(({ one }) => one);
      for (const by of ["often", "minutes"] as const)
        expect(rankGaps(clusterGaps(shuffled), by)).toEqual(rankGaps(clusters, by));
    }),
  );
});
