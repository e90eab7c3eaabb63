import { expect, test } from "vitest";
import { findJurisdictions } from "../../src/knowledge/jurisdictions.ts";

test.each([
  ["cuanto paga un pedido de 60 USD a mexico desde china", ["MX"]],
  ["a big order from China to one buyer", []],
  ["посылка из Китая в Украину", ["UA"]],
  ["encomenda da China para o Brasil", ["BR"]],
  ["从中国发到智利要交税吗", ["CL"]],
  ["GB parcel £120 to london from shenzhen", ["GB"]],
])("%j is about where the parcel goes", (text, codes) => {
  expect([...new Set(findJurisdictions(text).map(({ code }) => code))]).toEqual(codes);
});

test.each([
  ["export customs clearance from China", "CN"],
  ["parcel returned to China", "CN"],
  ["can I write origin China", "CN"],
])("in %j China is what is asked about", (text, code) => {
  expect(findJurisdictions(text).map((found) => found.code)).toContain(code);
});
