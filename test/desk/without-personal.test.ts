import { expect, test } from "vitest";
import { withoutPersonal } from "../../src/desk/without-personal.ts";

test.each([
  ["where is LP00123456789012 now", "where is now"],
  ["mail sam@shop.example please", "mail please"],
  ["我的包裹LP00123456789012到哪了", "我的包裹 到哪了"],
  ["call +7 916 123-45-67 now", "call now"],
  ["CPF 123.456.789-09 is right?", "CPF is right?"],
  ["order 8123456789012345 lost", "order lost"],
  ["see https://shop.example/o/1?x=2 ok", "see ok"],
  ["HS 610910 costs 1,200.50 USD in 2026", "HS 610910 costs 1,200.50 USD in 2026"],
  ["up to 50 USD or 3,000 USD on 1 Aug 2026", "up to 50 USD or 3,000 USD on 1 Aug 2026"],
])("%s", (text, left) => {
  expect(withoutPersonal(text).replace(/\s+/g, " ").trim()).toBe(left);
});
