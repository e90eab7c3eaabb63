import { beforeAll, describe, expect, test } from "vitest";
import { openTerminalDesk, type TerminalDesk } from "../../src/cli/terminal-desk.ts";

const DAY = new Date("2026-11-28T12:00:00Z");

let desk: TerminalDesk;
beforeAll(async () => {
  desk = await openTerminalDesk({ LOG_LEVEL: "silent" });
});

async function answers(...turns: readonly string[]) {
  const asked = await desk.converse(turns, { lang: null, now: DAY });
  return asked.map(({ answer }) => answer);
}

async function last(...turns: readonly string[]) {
  const answer = (await answers(...turns)).at(-1);
  if (answer === undefined) throw new Error("nothing was asked");
  return answer;
}

describe("a sum", () => {
  test("is worked out when country, price and a word of tax are there", async () => {
    const answer = await last("85 usd dress by courier to Mexico City, tax?");
    expect(answer).toMatchObject({ kind: "estimate", missing: [] });
    expect(answer.text).toContain("33.5 % of USD 85.00 = USD 28.48");
    expect(answer.text).toContain("an estimate, not a ruling");
    expect(answer.citations.map(({ slug }) => slug)).toContain("mexico-import");
    expect(answer.evidence.estimates).toMatchObject([{ to: "MX", total: { low: "28.48" } }]);
    expect(answer.cards).toMatchObject([{ kind: "estimate", total: "USD 28.48" }]);
  });

  test("is asked for piece by piece, and given as soon as it can be", async () => {
    const [first, second, third] = await answers("do I have to pay duty for a jacket?", "Mexico", "45 usd");
    expect(first).toMatchObject({ kind: "clarify", missing: ["destination", "value"] });
    expect(first?.suggestions.length).toBeGreaterThan(0);
    expect(second).toMatchObject({ kind: "clarify", missing: ["value"] });
    expect(third?.text).toContain("USD 15.08");
  });

  test("goes on to the next country with the price that was told", async () => {
    const answer = await last("45 usd to Mexico, how much tax?", "and for Chile?");
    expect(answer.evidence.estimates).toMatchObject([
      { to: "CL", told: { goods: "45.00", currency: "USD" } },
    ]);
  });

  test("counts what a piece costs for all pieces, and each kind of goods once", async () => {
    const cups = await last("4 cups at 10 usd each to Mexico, tax?");
    expect(cups.evidence.estimates).toMatchObject([{ told: { goods: "40.00" } }]);
    const kinds = await last("2 T-shirts and 1 pair of shoes, 60 euro to France, IOSS: how much duty?");
    expect(kinds.evidence.estimates).toMatchObject([{ duty: { low: "6.00", high: "6.00" } }]);
  });

  test("is never made of a fee or a limit that is only spoken of", async () => {
    const fee = await last("will the 3 euros still be there on 1 March 2027? ship to Sweden");
    expect(fee.evidence.estimates).toEqual([]);
    const limit = await last("Украина: лимит 150 евро ещё действует?");
    expect(limit.evidence.estimates).toEqual([]);
  });
});

describe("a day", () => {
  test("that lies ahead is answered by the rule announced for it", async () => {
    const answer = await last("goods arriving in London january 2029, is the 135 relief still alive?");
    expect(answer.text).toMatch(
      /^On 1 Jan 2029 another rule is expected in United Kingdom: it is announced for 1 Oct 2028/,
    );
  });

  test("with the rule of today is answered as such", async () => {
    const answer = await last("duty limit for Sweden on 1 March 2027?");
    expect(answer.text).toMatch(
      /^On 1 Mar 2027 the rule that Sweden has applied since 1 Jul 2026 still holds/,
    );
  });

  test("that is past is worked out by the rule of then", async () => {
    const answer = await last(
      "90 euro goods reached Paris on 10 June 2026 with IOSS, how much duty and tax?",
    );
    // VAT only: 20 % of 90; the EUR 3 came on 1 July.
    expect(answer.evidence.estimates).toMatchObject([
      { rule: { validTo: "2026-06-30" }, total: { low: "18.00" } },
    ]);
  });
});

describe("what decides is asked, nothing else", () => {
  test("a limit for no country", async () => {
    expect(await last("is there a duty free limit for a jacket?")).toMatchObject({ kind: "clarify" });
  });

  test("a parcel without a number", async () => {
    expect(await last("where is my parcel")).toMatchObject({ kind: "clarify", missing: ["trackingNumber"] });
  });

  test("a parcel that was named before is looked up again", async () => {
    const answer = await last("LP00123456789012", "where is it now?");
    expect(answer).toMatchObject({ kind: "shipment", cards: [{ number: "LP00123456789012" }] });
  });
});

describe("whether it is normal how long a parcel has been where it is", () => {
  test("is told as a figure with its source, on the card and in the answer, and what to do", async () => {
    const { text, cards, citations, suggestions } = await last("LZ407182652CN");
    const figure =
      "Day 8; usually 0 to 2 days (as of Nov 2026). Act now: that is too long, ask the carrier for the reason.";
    expect(text).toContain(figure);
    expect(cards).toMatchObject([{ nextMove: expect.stringContaining(figure) }]);
    expect(citations.map(({ slug, heading }) => [slug, heading])).toContainEqual([
      "tracking-status-glossary",
      "What do the customs statuses in tracking mean?",
    ]);
    expect(suggestions).toEqual([]);
  });

  test("offers a person where only one can help", async () => {
    const { text, suggestions } = await last("RB520641979CN");
    expect(text).toContain("Day 11; usually 15 to 90 days (as of Nov 2026). Ask us: talk to a person here");
    expect(suggestions).toEqual(["Talk to a person"]);
  });

  test("does not bring up another country", async () => {
    const { citations } = await last("YT2629800701254631 is this normal?");
    expect(citations.map(({ slug }) => slug)).not.toContain("turkey-import");
  });
});

test("limits of several countries come from the rules, each with its source", async () => {
  const { text, citations } = await last("duty free limits of Canada, the Philippines and Georgia?");
  expect(text).toContain("**Canada**: Free of duty: up to CAD 20.00");
  expect(text).toContain("up to PHP 10,000.00");
  expect(text).toContain("up to GEL 300.00");
  expect(citations.length).toBeGreaterThanOrEqual(3);
});

test("a country that neither rules nor articles know ends in a person, not in another country's rules", async () => {
  expect(await last("what is the duty free limit in Angola?")).toMatchObject({
    kind: "escalate",
    reason: "no_evidence",
  });
});
