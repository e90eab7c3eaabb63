import { expect, test } from "vitest";
import { findJurisdictions, findOrigin } from "../../src/knowledge/jurisdictions.ts";

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

test.each([
  ["shoes from Turkey to Mexico", "MX", "TR"],
  ["a T-shirt made in Vietnam, to Germany", "DE", "VN"],
  ["从美国海外仓快递到加拿大", "CA", "US"],
  ["土耳其制造的鞋发墨西哥", "MX", "TR"],
  ["посылка из Турции в Россию", "RU", "TR"],
  ["encomenda vinda dos Estados Unidos para Portugal", "PT", "US"],
  ["pedido comprado en Estados Unidos para México", "MX", "US"],
  ["de Turquía a Chile", "CL", "TR"],
])("%j goes to %s and comes from %s", (text, to, from) => {
  expect([...new Set(findJurisdictions(text).map(({ code }) => code))]).toEqual([to]);
  expect(findOrigin(text)).toBe(from);
});

test.each([
  "my customer from Brazil wants it",
  "来自德国的买家",
  "order from Germany",
  "клиент из Польши",
  "发到美国海外仓",
])("%j tells of no origin", (text) => {
  expect(findOrigin(text)).toBeNull();
});

test("an origin that stands alone is what is asked about", () => {
  expect(findJurisdictions("bought in Spain")).toMatchObject([{ code: "ES", isOrigin: true }]);
});
