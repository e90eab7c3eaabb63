import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  figuresOf,
  type Judgement,
  judge,
  LEAST_STUCK,
  type Reference,
  usuallyStuck,
} from "../../../src/domain/incidents/beyond-usual.ts";
import { nextPhase, type Standing } from "../../../src/domain/incidents/next-phase.ts";

const RANK: Readonly<Record<Judgement, number>> = { below: 0, between: 1, above: 2 };

const reference: fc.Arbitrary<Reference | null> = fc.option(
  fc.record({
    basis: fc.constantFrom("finished", "elsewhere"),
    parcels: fc.integer({ min: 1, max: 5_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
);
const scopes = fc.integer({ min: 1, max: 500 });
const waiting = fc.integer({ min: 0, max: 400 });
const finished = (parcels: number, share: number): Reference => ({ basis: "finished", parcels, share });

describe("how far a scope is from the usual", () => {
  test("14 of 16 stuck where one in ten usually is are beyond it, and told with what is usual", () => {
    const figures = figuresOf({ waiting: 16, stuck: 14 }, finished(60, 0.125), 8);
    expect(judge(figures)).toBe("above");
    expect(figures.chance).toBeLessThan(1e-6);
    expect(usuallyStuck(figures)).toBe(2);
  });

  test.each([
    [
      "nobody knows what is usual, and it is one scope of thirty",
      { waiting: 8, stuck: 8 },
      null,
      30,
      "above",
    ],
    ["nobody knows, five of five, one scope of thirty", { waiting: 5, stuck: 5 }, null, 30, "between"],
    [
      "nobody knows, five of five, and nothing else was looked at",
      { waiting: 5, stuck: 5 },
      null,
      1,
      "above",
    ],
    ["half of them are always stuck", { waiting: 16, stuck: 13 }, finished(60, 0.6), 1, "between"],
    ["no more than the usual", { waiting: 40, stuck: 5 }, finished(60, 0.1), 1, "below"],
    [
      "more than the usual, but not twice as many",
      { waiting: 3_000, stuck: 1_000 },
      finished(5_000, 0.2),
      1,
      "between",
    ],
    ["nothing waits", { waiting: 0, stuck: 0 }, null, 1, "below"],
  ] as const)("%s", (_, counted, known, among, judgement) => {
    expect(judge(figuresOf(counted, known, among))).toBe(judgement);
  });

  test("the chance is that of the beta-binomial law, worked out by hand", () => {
    // Nothing known: Beta(1, 9). P(5 of 5) = 1·2·3·4·5 / (10·11·12·13·14).
    expect(figuresOf({ waiting: 5, stuck: 5 }, null, 1).chance).toBeCloseTo(120 / 240_240, 12);
    // Ten finished parcels of which half a share: Beta(1 + 5, 9 + 5). P(X ≥ 1 of 2) = 1 - (14·15)/(20·21).
    expect(figuresOf({ waiting: 2, stuck: 1 }, finished(10, 0.5), 1).chance).toBeCloseTo(0.5, 12);
  });

  test("the chances of each number add up to one, and none underflows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), reference, (count, known) => {
        const all = figuresOf({ waiting: count, stuck: 0 }, known, 1).chance;
        expect(all).toBeCloseTo(1, 6);
        expect(figuresOf({ waiting: count, stuck: count }, known, 1).chance).toBeGreaterThan(0);
      }),
    );
  });

  test("more stuck parcels of as many never weaken it", () => {
    fc.assert(
      fc.property(waiting, waiting, waiting, reference, scopes, (a, b, more, known, among) => {
        const stuck = Math.min(a, b);
        const all = Math.max(a, b);
        const next = Math.min(all, stuck + more);
        const before = figuresOf({ waiting: all, stuck }, known, among);
        const after = figuresOf({ waiting: all, stuck: next }, known, among);
        expect(after.chance).toBeLessThanOrEqual(before.chance + 1e-12);
        expect(RANK[judge(after)]).toBeGreaterThanOrEqual(RANK[judge(before)]);
      }),
    );
  });

  test("few parcels make no incident, whatever is usual", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LEAST_STUCK - 1 }), waiting, reference, (stuck, free, known) => {
        expect(judge(figuresOf({ waiting: stuck + free, stuck }, known, 1))).not.toBe("above");
      }),
    );
  });

  test("the more scopes were looked at the more it takes, and calm does not depend on them", () => {
    fc.assert(
      fc.property(waiting, waiting, reference, scopes, scopes, (a, b, known, one, other) => {
        const counted = { waiting: Math.max(a, b), stuck: Math.min(a, b) };
        const few = judge(figuresOf(counted, known, Math.min(one, other)));
        const many = judge(figuresOf(counted, known, Math.max(one, other)));
        expect(RANK[many]).toBeLessThanOrEqual(RANK[few]);
        expect(many === "below").toBe(few === "below");
      }),
    );
  });
});

describe("what becomes of an incident", () => {
  const judgements = fc.constantFrom<Judgement>("above", "between", "below");

  test("it opens once and not again until all was as usual, and what is between changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(judgements, fc.boolean(), fc.boolean())), (looks) => {
        let standing: Standing | null = null;
        let calmSince = true;
        for (const [judgement, closes, hasTickets] of looks) {
          const phase = nextPhase(judgement, standing);
          if (judgement === "between") expect(phase).toBe("stay");
          if (phase === "open") {
            expect([judgement, calmSince]).toEqual(["above", true]);
            calmSince = false;
          }
          if (judgement === "below") calmSince = true;
          standing = after(standing, phase, { closes, hasTickets });
        }
      }),
    );
  });

  test.each([
    ["ends by itself when nobody is told of it", "below", { hasTickets: false }, "end"],
    ["is said to be over when a case is linked", "below", { hasTickets: true }, "ease"],
    ["is said once to be over", "below", { hasTickets: true, isEased: true }, "stay"],
    ["goes on when it gets worse again", "above", { hasTickets: true, isEased: true }, "worsen"],
    ["stays closed while its parcels are still stuck", "above", { isClosed: true }, "stay"],
    ["that was closed may come again after a calm time", "below", { isClosed: true }, "ease"],
    ["comes again after that", "above", { isClosed: true, isEased: true }, "open"],
  ] as const)("%s", (_, judgement, changes, phase) => {
    const standing = { isClosed: false, isEased: false, hasTickets: false, ...changes };
    expect(nextPhase(judgement, standing)).toBe(phase);
  });

  function after(
    standing: Standing | null,
    phase: ReturnType<typeof nextPhase>,
    { closes, hasTickets }: { readonly closes: boolean; readonly hasTickets: boolean },
  ): Standing | null {
    const now = { isClosed: standing?.isClosed ?? false, isEased: standing?.isEased ?? false, hasTickets };
    switch (phase) {
      case "open":
        return { isClosed: closes, isEased: false, hasTickets };
      case "worsen":
        return { ...now, isEased: false };
      case "ease":
        return { ...now, isEased: true };
      case "end":
        return { ...now, isEased: true, isClosed: true };
      case "stay":
        return standing === null ? null : { ...now, isClosed: now.isClosed || closes };
    }
  }
});
