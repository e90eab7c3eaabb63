import { expect, test } from "vitest";
import type { Figure } from "../../../src/assistant/figures/figure.ts";
import { findFigures } from "../../../src/assistant/figures/find-figures.ts";
import { covers } from "../../../src/assistant/figures/match-figures.ts";

const TODAY = "2026-11-22";

test.each([
  [
    "EUR 3",
    "3 欧元",
    "三欧元",
    "three euros",
    "€3",
    "три евро",
    "três euros",
    "tres euros",
    "3,00 €",
    "３欧元",
    "**EUR 3**",
  ],
  ["1.234,56 EUR", "EUR 1,234.56", "1 234,56 евро", "€1'234.56"],
  [
    "20 %",
    "20%",
    "twenty percent",
    "двадцать процентов",
    "vinte por cento",
    "veinte por ciento",
    "百分之二十",
    "百分之20",
    "２０％",
  ],
  [
    "1 Jul 2026",
    "2026-07-01",
    "2026年7月1日",
    "1 июля 2026",
    "July 1, 2026",
    "1 de julho de 2026",
    "1 de julio de 2026",
    "01.07.2026",
    "二〇二六年七月一日",
  ],
  [
    "150 USD",
    "US$ 150",
    "150 dollars",
    "сто пятьдесят долларов",
    "cento e cinquenta dólares",
    "ciento cincuenta dólares",
    "一百五十美元",
  ],
  ["48 hours", "forty-eight hours", "48 часов", "48 horas", "48 小时", "四十八小时"],
  ["Art. 14a", "Article 14a", "artigo 14a", "ст. 14a"],
  ["Reg. (EU) 2026/382", "Regulation (EU) 2026/382", "Регламент (ЕС) 2026/382", "2026/382"],
  ["公告2024年第167号", "公告 2024 年第 167 号"],
  ["19 CFR 145.12", "19 C.F.R. § 145.12"],
  ["3 млн рублей", "три миллиона рублей", "3 000 000 руб.", "RUB 3,000,000"],
  ["R$ 50 mil", "50.000 reais"],
])("%s is the same however it is written", (first, ...others) => {
  const one = only(first);
  for (const other of others)
    expect([other, covers(one, only(other)), covers(only(other), one)]).toEqual([other, true, true]);
});

test.each([
  ["EUR 3", "USD 3"],
  ["EUR 3", "EUR 30"],
  ["EUR 3", "3 %"],
  ["20 %", "20 days"],
  ["5 days", "5 hours"],
  ["EUR 1.5", "EUR 15"],
  ["1 Jul 2026", "1 Jul 2027"],
  ["1 Jul 2026", "2 Jul 2026"],
  ["July 2026", "1 Jul 2026"],
  ["Art. 14", "Art. 15"],
  ["Art. 14", "Section 14"],
  ["Reg. (EU) 2026/382", "Reg. (EU) 2026/383"],
  ["19 CFR 145.12", "19 CFR 145.31"],
  ["CN22", "CN23"],
  ["30 days", "EUR 30"],
  ["1,234 EUR", "1,235 EUR"],
])("what says %s does not cover %s", (source, claim) => {
  expect(covers(only(source), only(claim))).toBe(false);
});

test("a claim may say less than its source", () => {
  for (const less of ["July 2026", "2026", "1 July", "in July", "2026年7月"]) {
    expect([less, covers(only("1 Jul 2026"), only(less))]).toEqual([less, true]);
  }
  expect(covers(only("EUR 150"), only("150"))).toBe(true);
  expect(covers(only("Lei 14.902/2024"), only("Lei 14.902"))).toBe(true);
});

test("next July is in the year to come, next December may be this one", () => {
  expect(covers(only("1 Jul 2027"), only("next July"))).toBe(true);
  expect(covers(only("1 Jul 2026"), only("next July"))).toBe(false);
  expect(covers(only("1 Dec 2026"), only("next December"))).toBe(true);
  expect(covers(only("2027年7月1日"), only("明年7月"))).toBe(true);
  expect(covers(only("1 Jul 2027"), only("в следующем июле"))).toBe(true);
});

test("the numbers of one list share their unit", () => {
  const [first, , , last] = findFigures("7.5, 25, 50 or 100 %", TODAY);
  expect(first && covers(first, only("7.5 %"))).toBe(true);
  expect(last && covers(last, only("100%"))).toBe(true);
  const [, flat] = findFigures("USD 80, 160 or 200", TODAY);
  expect(flat && covers(flat, only("160 USD"))).toBe(true);
});

test.each([
  "You may send it, and one of them is enough.",
  "Two documents help here. Uma taxa pode ser devida; un momento.",
  "一般来说，万一被扣，第一步先问承运商；十分重要。",
  "This section explains what the law says in general.",
  "Один раз в неделю",
])("%s states nothing exact, or once", (text) => {
  expect(findFigures(text, TODAY).length).toBeLessThanOrEqual(text.startsWith("Один") ? 1 : 0);
});

function only(text: string): Figure {
  const [figure] = findFigures(text, TODAY);
  if (figure === undefined) throw new Error(`No figure in "${text}".`);
  return figure;
}
