import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTrackingNumbers } from "../../../src/domain/shipments/find-tracking-numbers.ts";
import {
  MOST_PARCELS,
  parcelListIn,
  readParcelList,
} from "../../../src/domain/shipments/read-parcel-list.ts";
import { mistyped, postalNumberOf } from "./postal-numbers.ts";

const read = (text: string) =>
  readParcelList(text).entries.map(({ written, times, reading }) => [
    written,
    times,
    reading.kind === "number" ? reading.number : reading.why,
  ]);

describe("a list of numbers", () => {
  test("is read in its order, one entry for each number, with spaces, hyphens and links", () => {
    const text = [
      "LP00123456789012",
      "ra 467 448 573 ru",
      "https://t.17track.net/en#nums=LB123456785CN",
      "lp-0012-3456-789012",
    ].join("\n");
    expect(read(text)).toEqual([
      ["LP00123456789012", 2, "LP00123456789012"],
      ["ra 467 448 573 ru", 1, "RA467448573RU"],
      ["LB123456785CN", 1, "LB123456785CN"],
    ]);
  });

  test("says of what cannot be looked up why", () => {
    expect(read("RA467448574RU\n8123456789012345\n2026-11-03\nXX1234567")).toEqual([
      ["RA467448574RU", 1, "check_digit"],
      ["8123456789012345", 1, "order_number"],
      ["2026-11-03", 1, "other_thing"],
      ["XX1234567", 1, "no_carrier"],
    ]);
  });

  test("takes bare digits for tracking numbers where the line has nothing else", () => {
    expect(read("703829164058")).toEqual([["703829164058", 1, "703829164058"]]);
    expect(read("we sold 703829164058 of them")).toEqual([["703829164058", 1, "no_carrier"]]);
  });

  test("leaves the other columns of a pasted table out, and names a broken number among them", () => {
    expect(read("8123456789012345\t2026-11-03\tLP00123456789012\tUSD 12.00")).toEqual([
      ["LP00123456789012", 1, "LP00123456789012"],
    ]);
    expect(read("order 77 LP00123456789012 and LP0012345678")).toEqual([
      ["LP00123456789012", 1, "LP00123456789012"],
      ["LP0012345678", 1, "no_carrier"],
    ]);
  });

  test("has at most 500 entries and says how many more there were", () => {
    const text = Array.from({ length: 503 }, (_, at) => postalNumberOf("RB", 10_000_000 + at, "CN")).join(
      "\n",
    );
    const { entries, leftOut } = readParcelList(text);
    expect([entries.length, leftOut]).toEqual([MOST_PARCELS, 3]);
  });
});

describe("a message", () => {
  const many = Array.from({ length: 6 }, (_, at) => postalNumberOf("RB", 20_000_000 + at, "CN"));

  test("is a list from the sixth parcel on", () => {
    expect(parcelListIn(`Where are these? ${many.join(", ")}`)?.entries).toHaveLength(6);
    expect(parcelListIn(`Where are these? ${many.slice(1).join(", ")}`)).toBeNull();
  });

  test("is none for many other numbers", () => {
    expect(parcelListIn("2026-11-03 EUR 1200.00 8123456789012345\n".repeat(9))).toBeNull();
    expect(parcelListIn("")).toBeNull();
  });
});

test("whatever is pasted, every number is in exactly one entry, in order, and counted", () => {
  const good = fc
    .integer({ min: 10_000_000, max: 10_000_040 })
    .map((serial) => postalNumberOf("RB", serial, "CN"));
  const stranger = fc.integer({ min: 1_000_000, max: 1_000_020 }).map((serial) => `XX${serial}`);
  const separator = fc.constantFrom("\n", "\r\n", " ", ", ", "\t", "; ", "、", "\n\n");
  const items = fc.array(fc.tuple(fc.oneof(good, good.map(mistyped), stranger), separator), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(items, (pasted) => {
      const text = pasted.flat().join("");
      const written = pasted.map(([number]) => number);
      const once = [...new Set(written)];
      const { entries, leftOut } = readParcelList(text);
      expect(entries.map((entry) => entry.written)).toEqual(once);
      expect(entries.map(({ times }) => times)).toEqual(
        once.map((number) => written.filter((other) => other === number).length),
      );
      expect(leftOut).toBe(0);
    }),
  );
});

test("any text at all is read, and every number that a message would be read for is in the list", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."0123456789 -ABLPRCN.,/+\n№трек单号１"), maxLength: 300 }),
      (text) => {
        const { entries } = readParcelList(text);
        const numbers = entries.flatMap(({ reading }) => (reading.kind === "number" ? [reading.number] : []));
        const perLine = text.split("\n").flatMap((line) => findTrackingNumbers(line).numbers);
        for (const { number } of perLine) expect(numbers).toContain(number);
        expect(new Set(numbers).size).toBe(numbers.length);
      },
    ),
  );
});
