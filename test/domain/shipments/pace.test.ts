import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openRuleBook } from "../../../src/customs/rule-book.ts";
import type { StateTime } from "../../../src/domain/shipments/lane.ts";
import { parseStatusCode, statusCodes } from "../../../src/domain/shipments/milestone.ts";
import { type KnownTimes, paceOf, stalledAfterDays } from "../../../src/domain/shipments/pace.ts";
import { daysSince, type Shipment } from "../../../src/domain/shipments/shipment.ts";

const { times } = openRuleBook("knowledge/rules");
const ARTICLES: KnownTimes = { times, history: [] };
const DAY_MS = 86_400_000;

interface Told {
  readonly number?: string;
  readonly aliases?: readonly string[];
  readonly carrier?: string | null;
  readonly to?: string | null;
  readonly since?: string | null;
}

function parcel(code: string, told: Told = {}): Shipment {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  const { number = "LZ407182652CN", aliases = [], carrier = "china_post", to = "BR" } = told;
  const { since = "2026-11-02T09:00:00Z" } = told;
  return {
    ...{ number, aliases, carrier, origin: "CN", destination: to, ...status, since },
    ...{ events: [], lastEventAt: since, source: "test", fetchedAt: "2026-11-02T09:00:00Z", isSample: false },
  };
}

function own(changes: Partial<StateTime> = {}): StateTime {
  const figures = { low: 1.4, median: 3, high: 6.2, late: 8.5 };
  return { state: "import_customs.submitted", count: 48, ...figures, ...changes };
}

const on = (day: string) => new Date(`${day}T12:00:00Z`);

describe("presented to import customs on Monday 2 Nov 2026, as the article works it out", () => {
  const post = parcel("import_customs.submitted");

  test("post is normal until 16 Nov and to be asked for on 17 Nov", () => {
    expect(paceOf(post, ARTICLES, on("2026-11-16"))).toMatchObject({
      ...{ spent: 10, verdict: "wait", reason: "within_usual" },
      expected: {
        usual: { from: 1, to: 10, unit: "working_days" },
        basis: { kind: "articles", asOf: "2026-11-22", passage: "clearance-times#1" },
      },
    });
    expect(paceOf(post, ARTICLES, on("2026-11-17"))).toMatchObject({ verdict: "act", reason: "ask_carrier" });
  });

  test("a carrier that was asked has five working days before it is ours", () => {
    expect(paceOf(post, ARTICLES, on("2026-11-23")).verdict).toBe("act");
    expect(paceOf(post, ARTICLES, on("2026-11-24"))).toMatchObject({ verdict: "ask_us", reason: "overdue" });
  });

  test("express is usual for 3 working days, a dedicated line for 4, and longer is said before it is too long", () => {
    const express = parcel("import_customs.submitted", { number: "6027419355", carrier: "dhl" });
    const line = parcel("import_customs.submitted", { number: "YT2629800701254631", carrier: "yunexpress" });
    expect(paceOf(express, ARTICLES, on("2026-11-05")).reason).toBe("within_usual");
    expect(paceOf(express, ARTICLES, on("2026-11-06")).reason).toBe("longer_than_usual");
    expect(paceOf(line, ARTICLES, on("2026-11-06")).reason).toBe("within_usual");
    expect(paceOf(line, ARTICLES, on("2026-11-09"))).toMatchObject({
      ...{ verdict: "wait", reason: "longer_than_usual" },
      limit: { to: 10, unit: "working_days" },
    });
  });

  test("a line's parcel with a postal number goes as post does, one with a line's own number of that shape does not", () => {
    const handedOver = parcel("import_customs.submitted", {
      ...{ number: "LP00123456789012", aliases: ["LZ407182652CN"], carrier: "cainiao" },
    });
    const yanwen = parcel("import_customs.submitted", { number: "UJ317458028YP", carrier: "yanwen" });
    expect(paceOf(handedOver, ARTICLES, on("2026-11-16")).expected?.usual.to).toBe(10);
    expect(paceOf(yanwen, ARTICLES, on("2026-11-16")).expected?.usual.to).toBe(4);
  });

  test("how nobody knows is taken for the slowest way", () => {
    const unknown = parcel("import_customs.submitted", { number: "ABC12345", carrier: null });
    expect(paceOf(unknown, ARTICLES, on("2026-11-16")).expected?.usual.to).toBe(10);
  });
});

describe("own parcels", () => {
  const post = parcel("import_customs.submitted");

  test("of thirty and more take the place of the articles, and say how many", () => {
    const known = { times, history: [own()] };
    expect(paceOf(post, known, on("2026-11-05"))).toMatchObject({
      ...{ spent: 3, verdict: "wait" },
      expected: { usual: { from: 1, to: 7, unit: "days" }, basis: { kind: "own_parcels", count: 48 } },
    });
    expect(paceOf(post, known, on("2026-11-11"))).toMatchObject({ reason: "longer_than_usual" });
    expect(paceOf(post, known, on("2026-11-12"))).toMatchObject({ verdict: "act" });
  });

  test.each([
    ["too few", own({ count: 29 })],
    ["in another state", own({ state: "import_customs.under_inspection" })],
  ])("%s leave the articles' figures", (_, time) => {
    expect(paceOf(post, { times, history: [time] }, on("2026-11-05")).expected?.basis.kind).toBe("articles");
  });

  test("never put off what the buyer has to pay in time", () => {
    const unpaid = parcel("import_customs.held_duty_payable");
    const slow = own({ state: "import_customs.held_duty_payable", high: 60, late: 80 });
    const known = { times, history: [slow] };
    expect(paceOf(unpaid, known, on("2026-11-18")).verdict).toBe("act");
    expect(paceOf(unpaid, known, on("2026-11-19"))).toMatchObject({ verdict: "ask_us", reason: "overdue" });
  });
});

test("a figure past its review date is not told as current", () => {
  const pace = paceOf(parcel("import_customs.submitted"), ARTICLES, on("2027-05-23"));
  expect(pace.expected).toBeNull();
  expect(pace.verdict).toBe("ask_us");
});

test("a hold is to be acted on from its first day; what was seized or refused is for a person at once", () => {
  const now = on("2026-11-02");
  expect(paceOf(parcel("import_customs.held_other"), ARTICLES, now).reason).toBe("somebody_must_act");
  for (const code of ["import_customs.seized", "import_customs.rejected", "returning", "lost"]) {
    expect(paceOf(parcel(code, { since: null }), ARTICLES, now)).toMatchObject({
      ...{ verdict: "ask_us", reason: "at_once" },
    });
  }
});

test("post in import customs counts as stalled after 14 days, a delivered parcel never, a lost one at once", () => {
  const now = on("2026-11-22");
  const stalled = (code: string) => stalledAfterDays(parcel(code), ARTICLES, now);
  expect([stalled("import_customs.submitted"), stalled("delivered"), stalled("lost")]).toEqual([14, null, 0]);
  expect(stalledAfterDays(parcel("import_customs.submitted"), { times, history: [own()] }, now)).toBe(9);
});

describe("whatever is known of a parcel and its lane", () => {
  const ORDER = ["wait", "act", "ask_us"];
  const days = fc.double({ min: 0, max: 200, noNaN: true });
  const history = fc
    .tuple(fc.constantFrom(...statusCodes()), fc.integer({ min: 1, max: 400 }), days, days, days)
    .map(([state, count, ...values]) => {
      const [low = 0, median = 0, high = 0] = values.toSorted((one, other) => one - other);
      return { state, count, low, median, high, late: high * 1.2 };
    });
  const parcels = fc
    .record({
      code: fc.constantFrom(...statusCodes()),
      to: fc.constantFrom("BR", "US", "ES", "XX", null),
      carrier: fc.constantFrom("dhl", "cainiao", "china_post", null),
      hour: fc.integer({ min: 0, max: 24 * 30 }),
    })
    .map(({ code, hour, ...told }) => {
      const since = new Date(Date.UTC(2026, 8, 1) + hour * 3_600_000).toISOString();
      return parcel(code, { ...told, since });
    });

  test("more days never turn a verdict back", () => {
    fc.assert(
      fc.property(parcels, fc.array(history, { maxLength: 3 }), (shipment, lane) => {
        const start = Date.parse(shipment.since ?? "");
        const verdicts = Array.from({ length: 120 }, (_, day) => {
          const now = new Date(start + day * DAY_MS);
          return ORDER.indexOf(paceOf(shipment, { times, history: lane }, now).verdict);
        });
        expect(verdicts).toEqual(verdicts.toSorted((one, other) => one - other));
      }),
    );
  });

  test("a stalled parcel is never one to wait for, and one to wait for has a limit ahead or none", () => {
    fc.assert(
      fc.property(parcels, fc.array(history, { maxLength: 3 }), fc.nat(150), (shipment, lane, day) => {
        const now = new Date(Date.parse(shipment.since ?? "") + day * DAY_MS);
        const known = { times, history: lane };
        const after = stalledAfterDays(shipment, known, now);
        const spent = daysSince(shipment.since, now) ?? 0;
        if (after !== null && spent > after) expect(paceOf(shipment, known, now).verdict).not.toBe("wait");
        if (after === null) expect(paceOf(shipment, known, now).verdict).not.toBe("ask_us");
      }),
    );
  });

  test("what is usual is a span that begins before it ends", () => {
    fc.assert(
      fc.property(parcels, fc.array(history, { maxLength: 3 }), (shipment, lane) => {
        const { expected } = paceOf(shipment, { times, history: lane }, on("2026-11-22"));
        if (expected !== null) expect(expected.usual.from).toBeLessThanOrEqual(expected.usual.to);
      }),
    );
  });
});
