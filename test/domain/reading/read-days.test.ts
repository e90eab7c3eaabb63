import * as english from "chrono-node/en";
import * as spanish from "chrono-node/es";
import * as portuguese from "chrono-node/pt";
import * as russian from "chrono-node/ru";
import * as chinese from "chrono-node/zh";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDays } from "../../../src/domain/reading/read-days.ts";
import { anyText } from "./any-text.ts";

const TODAY = "2026-11-22";

/** `after 2026-07-01`, `during 2027-03-01..2027-03-31`. */
function told(text: string): readonly string[] {
  return readDays(text, TODAY).map(
    ({ from, to, relation }) => `${relation} ${from === to ? from : `${from}..${to}`}`,
  );
}

describe("a day", () => {
  test.each([
    // English
    ["now", "on 2026-11-22"],
    ["what is the limit today?", "on 2026-11-22"],
    ["tomorrow", "on 2026-11-23"],
    ["on 1 March 2027", "on 2027-03-01"],
    ["on 1st of March, 2027", "on 2027-03-01"],
    ["March 1, 2027", "on 2027-03-01"],
    ["march 1st 2027", "on 2027-03-01"],
    ["1 mar 2027", "on 2027-03-01"],
    ["2027-03-01", "on 2027-03-01"],
    ["2027/3/1", "on 2027-03-01"],
    ["20270301", "on 2027-03-01"],
    ["01.07.2026", "on 2026-07-01"],
    ["1/7/2026", "on 2026-07-01"],
    ["7/31/2026", "on 2026-07-31"],
    ["after 1 Jul 2028", "after 2028-07-01"],
    ["before 1 July", "before 2026-07-01"],
    ["by Jan. 8, 2027", "before 2027-01-08"],
    ["valid until 31.12.2026", "before 2026-12-31"],
    ["as of 2026-11-01", "after 2026-11-01"],
    ["1 July 2028 onwards", "after 2028-07-01"],
    ["in two weeks", "on 2026-12-06"],
    ["a month from now", "on 2026-12-22"],
    ["9 days ago", "on 2026-11-13"],
    // Chinese
    ["今天", "on 2026-11-22"],
    ["现在", "on 2026-11-22"],
    ["2027年3月1日", "on 2027-03-01"],
    ["2027年3月1號", "on 2027-03-01"],
    ["二〇二七年三月一日", "on 2027-03-01"],
    ["明年7月1号起", "after 2027-07-01"],
    ["7月1日之前", "before 2026-07-01"],
    ["三天后", "on 2026-11-25"],
    ["两個星期後", "on 2026-12-06"],
    // Russian
    ["сегодня", "on 2026-11-22"],
    ["1 марта 2027 г.", "on 2027-03-01"],
    ["с 1 июля", "after 2026-07-01"],
    ["до 1 июля 2028", "before 2028-07-01"],
    ["после 1-го июля 2028", "after 2028-07-01"],
    ["с первого июля", "after 2026-07-01"],
    ["через две недели", "on 2026-12-06"],
    ["неделю назад", "on 2026-11-15"],
    // Portuguese
    ["hoje", "on 2026-11-22"],
    ["1 de março de 2027", "on 2027-03-01"],
    ["1º de março de 2027", "on 2027-03-01"],
    ["a partir de 1 de julho", "after 2026-07-01"],
    ["até 31 de dezembro de 2026", "before 2026-12-31"],
    ["daqui a 3 semanas", "on 2026-12-13"],
    // Spanish
    ["ahora", "on 2026-11-22"],
    ["1 de marzo de 2027", "on 2027-03-01"],
    ["el primero de julio de 2028", "on 2028-07-01"],
    ["antes del 1 de julio de 2028", "before 2028-07-01"],
    ["desde el 1 de julio", "after 2026-07-01"],
    ["hace 9 días", "on 2026-11-13"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe("a month, a year or a part of one", () => {
  test.each([
    ["in March 2027", "during 2027-03-01..2027-03-31"],
    ["next July", "during 2027-07-01..2027-07-31"],
    ["arrives next July", "during 2027-07-01..2027-07-31"],
    ["next december", "during 2026-12-01..2026-12-31"],
    ["last July", "during 2026-07-01..2026-07-31"],
    ["in July next year", "during 2027-07-01..2027-07-31"],
    ["since July 2026", "after 2026-07-01..2026-07-31"],
    ["from October 2028", "after 2028-10-01..2028-10-31"],
    ["in May", "during 2027-05-01..2027-05-31"],
    ["in november", "during 2026-11-01..2026-11-30"],
    ["I sent it in July", "during 2026-07-01..2026-07-31"],
    ["in 2028", "during 2028-01-01..2028-12-31"],
    ["new rules 2027?", "during 2027-01-01..2027-12-31"],
    ["next year", "during 2027-01-01..2027-12-31"],
    ["next month", "during 2026-12-01..2026-12-31"],
    ["last week", "during 2026-11-09..2026-11-15"],
    ["by the end of 2026", "before 2026-12-01..2026-12-31"],
    ["end of the year", "during 2026-12-01..2026-12-31"],
    ["Q1 2027", "during 2027-01-01..2027-03-31"],
    ["second half of 2027", "during 2027-07-01..2027-12-31"],
    ["2027-03", "during 2027-03-01..2027-03-31"],
    ["03/2027", "during 2027-03-01..2027-03-31"],
    ["明年7月", "during 2027-07-01..2027-07-31"],
    ["7月以后", "after 2026-07-01..2026-07-31"],
    ["7月以後", "after 2026-07-01..2026-07-31"],
    ["下个月", "during 2026-12-01..2026-12-31"],
    ["26年7月", "during 2026-07-01..2026-07-31"],
    ["去年", "during 2025-01-01..2025-12-31"],
    ["2028年起", "after 2028-01-01..2028-12-31"],
    ["2026年底", "during 2026-12-01..2026-12-31"],
    ["年底前", "before 2026-12-01..2026-12-31"],
    ["7月发的货", "during 2026-07-01..2026-07-31"],
    ["2027年上半年", "during 2027-01-01..2027-06-30"],
    ["那超过的部分呢,2026新规出来没", "during 2026-01-01..2026-12-31"],
    ["в марте 2027", "during 2027-03-01..2027-03-31"],
    ["в следующем июле", "during 2027-07-01..2027-07-31"],
    ["в июле следующего года", "during 2027-07-01..2027-07-31"],
    ["в 2028 году", "during 2028-01-01..2028-12-31"],
    ["до конца 2026 года", "before 2026-12-01..2026-12-31"],
    ["прошлым июлем", "during 2026-07-01..2026-07-31"],
    ["em março de 2027", "during 2027-03-01..2027-03-31"],
    ["em marco de 2027", "during 2027-03-01..2027-03-31"],
    ["ano que vem", "during 2027-01-01..2027-12-31"],
    ["mês que vem", "during 2026-12-01..2026-12-31"],
    ["em julho do ano que vem", "during 2027-07-01..2027-07-31"],
    ["desde julho de 2026", "after 2026-07-01..2026-07-31"],
    ["el próximo julio", "during 2027-07-01..2027-07-31"],
    ["julio pasado", "during 2026-07-01..2026-07-31"],
    ["el año que viene", "during 2027-01-01..2027-12-31"],
    ["a finales de 2026", "during 2026-12-01..2026-12-31"],
    ["en mayo", "during 2027-05-01..2027-05-31"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe("two days", () => {
  test.each([
    ["from 1 July 2026 to 1 July 2028", ["after 2026-07-01", "before 2028-07-01"]],
    ["с 1 июля по 1 августа", ["after 2026-07-01", "before 2026-08-01"]],
    ["1 July 2026 - 1 July 2028", ["after 2026-07-01", "before 2028-07-01"]],
    ["2026年7月到2028年7月", ["after 2026-07-01..2026-07-31", "before 2028-07-01..2028-07-31"]],
    ["now and in 2028", ["on 2026-11-22", "during 2028-01-01..2028-12-31"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("no day", () => {
  test.each([
    "9 days",
    "stuck for 9 days",
    "20天了",
    "3个月",
    "9 дней",
    "it may be held",
    "5 parcels may be held",
    "march 5 pcs",
    "2 out of 3",
    "sat in customs",
    "mar y sol",
    "45usd",
    "2028 usd",
    "$2030",
    "2,030 eur",
    "2025 pcs",
    "LP00417730952618",
    "order 8086286944925424",
    "+86 138 2027 0301",
    "CN2027",
    "HS 2022",
    "HS 6109.10.00",
    "33.5%",
    "10.5 kg",
    "24/7",
    "32.13.2027",
    "2027-13-01",
    "",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test("a month without a year turns with today", () => {
  const july = (today: string) => readDays("next July", today).map(({ from }) => from);
  expect(july("2026-06-30")).toEqual(["2026-07-01"]);
  expect(july("2026-07-01")).toEqual(["2027-07-01"]);
  expect(readDays("since July", "2027-03-01")[0]?.from).toBe("2027-07-01");
  expect(readDays("since July", "2026-12-31")[0]?.from).toBe("2026-07-01");
  expect(readDays("29 February", "2026-11-22")[0]?.from).toBe("2028-02-29");
});

test("the words of a day are those it stands in, with its relation", () => {
  const text = "ＥＵ: what changes after 1 July 2028, and 明年７月以后?";
  expect(readDays(text, TODAY).map(({ words, start, end }) => [words, text.slice(start, end)])).toEqual([
    ["after 1 July 2028", "after 1 July 2028"],
    ["明年７月以后", "明年７月以后"],
  ]);
});

const day = fc.date({
  min: new Date(Date.UTC(2024, 0, 1)),
  max: new Date(Date.UTC(2035, 11, 31)),
  noInvalidDate: true,
});

test("a whole date in words is read as a well-tried library reads it", () => {
  const peers = [
    ["en", english],
    ["ru", russian],
    ["pt", portuguese],
    ["es", spanish],
    ["zh", chinese],
  ] as const;
  fc.assert(
    fc.property(day, fc.constantFrom(...peers), (date, [lang, peer]) => {
      const words = date.toLocaleDateString(lang, { dateStyle: "long", timeZone: "UTC" });
      const start = peer.parse(words)[0]?.start;
      const iso = [start?.get("year"), start?.get("month"), start?.get("day")]
        .map((figure) => String(figure).padStart(2, "0"))
        .join("-");
      expect([words, told(words)]).toEqual([words, [`on ${iso}`]]);
    }),
  );
});

test("any text is read from any day, inside its bounds and in order", () => {
  const text = anyText(
    "1",
    "31",
    "July",
    "may",
    "2027",
    "-",
    "年",
    "月",
    "三",
    "next",
    "с",
    "in",
    "days ",
    "/",
  );
  fc.assert(
    fc.property(text, day, (written, today) => {
      const days = readDays(written, today.toISOString().slice(0, 10));
      return days.every(
        ({ from, to, words, start, end }, at) =>
          [from, to].every((iso) => new Date(iso).toISOString().startsWith(iso)) &&
          from <= to &&
          start >= (days[at - 1]?.end ?? 0) &&
          end > start &&
          words === written.slice(start, end),
      );
    }),
  );
});
