import { expect, test } from "vitest";
import { impliedCountries } from "../../src/knowledge/implied-countries.ts";

test.each([
  ["VAT on a NOK 400 order under VOEC", ["NO"]],
  ["the buyer has no PCCC", ["KR"]],
  ["EZ WAY 没确认", ["TW"]],
  ["跨境电商进口 一单1000元玩具 税多少", ["CN"]],
  ["3欧关税平台会从我货款里扣吗", ["EU"]],
  ["13欧的货", []],
  ["cliente errou o CPF", ["BR"]],
  ["how long does clearance take", []],
  ["DE, 1 hair dryer 40 eur", ["DE"]],
  ["OK, thanks", []],
])("%s means %j", (text, codes) => {
  expect(impliedCountries(text)).toEqual(codes);
});
