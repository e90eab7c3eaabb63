import fc from "fast-check";
import { expect, test } from "vitest";
import { findRegion } from "../../src/knowledge/find-region.ts";
import { findJurisdictions } from "../../src/knowledge/jurisdictions.ts";
import { regions } from "../../src/knowledge/regions.ts";

test.each([
  ["moro em Sampa", "BR", "SP"],
  ["entrega pra mg", "BR", "MG"],
  ["cliente de Minas", "BR", "MG"],
  ["pra BA", "BR", "BA"],
  ["chega em Belém do Pará", "BR", "PA"],
  ["para se ter uma ideia", "BR", null],
  ["500 MG de vitamina", "BR", null],
  ["buyer in Halifax", "CA", "NS"],
  ["Vancouver BC", "CA", "BC"],
  ["посылка в Новую Шотландию", "CA", "NS"],
  ["发安大略", "CA", "ON"],
  ["turn it ON", "CA", "ON"],
  ["TURN IT ON", "CA", null],
  ["buyer in Halifax", "BR", null],
  ["parcel to Paris", "FR", null],
])("%j tells of %s the region %s", (text, country, region) => {
  expect(findRegion(text, country)).toBe(region);
});

test("names of regions name their country", () => {
  for (const { country, code, names } of regions()) {
    for (const name of names.map((one) => one.replace(/^=|\*$/g, ""))) {
      expect(findJurisdictions(`(${name})`).map((found) => [found.code, found.region])).toContainEqual([
        country,
        code,
      ]);
    }
  }
});

test("any text is read without failing, and tells a region we know or none", () => {
  const known = new Set(regions().map(({ code }) => code));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom("BR", "CA", "FR"), (text, country) => {
      const region = findRegion(text, country);
      return region === null || known.has(region);
    }),
  );
});
