import fc from "fast-check";
import { expect, test } from "vitest";
import { findFigures } from "../../../src/assistant/figures/find-figures.ts";
import { covers } from "../../../src/assistant/figures/match-figures.ts";
import { JOINED_NUMBERS } from "../../../src/assistant/figures/read-joined.ts";
import { SPACED_NUMBERS } from "../../../src/assistant/figures/spaced-number-words.ts";
import { ClauseReleaser } from "../../../src/assistant/release-clauses.ts";
import { figuresKept } from "../../../src/assistant/translate/figures-kept.ts";

test.each([
  ["EUR 25", "خمسة وعشرون يورو", "עשרים וחמש אירו", "पच्चीस यूरो", "이십오 유로", "스물다섯 유로", "ยี่สิบห้ายูโร"],
  ["150 USD", "مئة وخمسون دولارا", "מאה וחמישים דולר", "डेढ़ सौ डॉलर", "백오십 달러", "หนึ่งร้อยห้าสิบดอลลาร์"],
  ["30 days", "ثلاثين يوما", "בשלושים ימים", "तीस दिन", "삼십 일", "삼십일 이내", "สามสิบวัน"],
  ["2 weeks", "أسبوعين", "שבועיים", "दो सप्ताह"],
  ["2 days", "خلال يومين", "תוך יומיים", "दो दिन", "이틀", "สองวัน"],
  [
    "20 %",
    "عشرون بالمئة",
    "عشرين في المائة",
    "עשרים אחוז",
    "बीस प्रतिशत",
    "이십 퍼센트",
    "ร้อยละยี่สิบ",
    "ยี่สิบเปอร์เซ็นต์",
  ],
  ["EUR 3000", "ثلاثة آلاف يورو", "שלושת אלפים אירו", "तीन हज़ार यूरो", "삼천 유로", "สามพันยูโร"],
  ["EUR 350", "साढ़े तीन सौ यूरो", "ثلاثمئة وخمسون يورو", "삼백오십 유로", "สามร้อยห้าสิบยูโร"],
  ["3 months", "두세 달"],
  ["EUR 1.75", "पौने दो यूरो"],
  ["EUR 125", "सवा सौ यूरो"],
  ["10 days", "열흘 안에", "عشرة أيام", "עשרה ימים", "दस दिन"],
])("%s is the same in words of other scripts", (first, ...others) => {
  const [one] = findFigures(first, null);
  for (const other of others) {
    const [figure, ...more] = findFigures(other, null);
    expect([other, more.length]).toEqual([other, 0]);
    if (one === undefined || figure === undefined) throw new Error(other);
    expect([other, covers(one, figure)]).toEqual([other, true]);
  }
});

test.each([
  ["이백을 내세요", 200],
  ["오십 개", 50],
  ["스물다섯을 보냈어요", 25],
  ["ثلاثون منها", 30],
  ["שלושים מהם", 30],
  ["उनमें से तीस", 30],
  ["มีสามสิบตัว", 30],
])("%s states a number though nothing known is counted", (text, value) => {
  expect(findFigures(text, null)).toMatchObject([{ kind: "number", values: [value] }]);
});

test.each([
  "واحد منهم في السوق",
  "אחד מהם אצל המוכר",
  "उनमें से एक विक्रेता के पास है",
  "คุณสามารถส่งได้ แต่ห้ามส่งของเหลวจากห้างนี้",
  "만일 세관이 이 일을 묻는다면 사이에 두세요",
  "오일을 보냈어요",
])("%s states nothing exact", (text) => {
  expect(findFigures(text, null)).toEqual([]);
});

/** How a number below a million is said in each language, as grammars have it. */
const SPELLERS: Readonly<
  Record<string, { readonly say: (value: number) => string; readonly euros: string }>
> = {
  Arabic: { say: arabic, euros: " يورو" },
  Hebrew: { say: hebrew, euros: " אירו" },
  Hindi: { say: hindi, euros: " यूरो" },
  Thai: { say: thai, euros: "ยูโร" },
  Korean: { say: korean, euros: " 유로" },
};
const LANGUAGES = Object.keys(SPELLERS);
const value = fc.oneof(fc.integer({ min: 2, max: 200 }), fc.integer({ min: 2, max: 999_999 }));

test.each(LANGUAGES)(
  "whatever number is said in %s, it is read as that number of euros and as no other",
  (name) => {
    const { say, euros } = spellerOf(name);
    fc.assert(
      fc.property(value, value, (said, other) => {
        const text = say(said) + euros;
        const found = findFigures(text, null);
        expect([text, found.length, found[0]]).toMatchObject([
          text,
          1,
          { kind: "number", values: [said], unit: { currencies: ["EUR"] } },
        ]);
        expect(figuresKept(text, `${said} EUR`)).toBe(true);
        fc.pre(said !== other);
        expect(figuresKept(text, `${other} EUR`)).toBe(false);
      }),
      { numRuns: 300 },
    );
  },
);

test.each(LANGUAGES)(
  "a number that is said in %s never leaves unjudged, however the stream is cut",
  (name) => {
    const { say, euros } = spellerOf(name);
    fc.assert(
      fc.property(value, fc.array(fc.nat(60), { maxLength: 8 }), (said, cuts) => {
        const number = say(said) + euros;
        const text = `Yes. ${number}. End.`;
        const places = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
          (a, b) => a - b,
        );
        const judged: string[] = [];
        const releaser = new ClauseReleaser({
          judge: (clause) => {
            judged.push(clause);
            return { kind: "instead", text: "…" };
          },
          released: () => undefined,
        });
        const left = places.slice(1).map((place, at) => releaser.push(text.slice(places[at], place)));
        expect(`${left.join("")}${releaser.end()}`).not.toContain(number.trim().split(" ")[0]);
        expect(judged.join()).toContain(number);
      }),
    );
  },
);

test("every single word is worth what it says in front of money", () => {
  fc.assert(
    fc.property(fc.constantFrom(...SPACED_NUMBERS, ...JOINED_NUMBERS), ([word, worth]) => {
      const [figure] = findFigures(`${word} EUR`, null);
      fc.pre(worth > 0.5 && word !== "이");
      expect([word, figure]).toMatchObject([word, { kind: "number", values: [worth] }]);
    }),
    { numRuns: 500 },
  );
});

function spellerOf(name: string) {
  const speller = SPELLERS[name];
  if (speller === undefined) throw new Error(name);
  return speller;
}

function arabic(value: number): string {
  const ones = " واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة".split(" ");
  const tens = "  عشرون ثلاثون أربعون خمسون ستون سبعون ثمانون تسعون".split(" ");
  const hundreds = " مئة مئتان ثلاثمئة أربعمئة خمسمئة ستمئة سبعمئة ثمانمئة تسعمئة".split(" ");
  const small = (rest: number): string => {
    if (rest <= 10) return ones[rest] ?? "";
    if (rest < 20) return rest === 11 ? "أحد عشر" : rest === 12 ? "اثنا عشر" : `${ones[rest - 10]} عشر`;
    return [ones[rest % 10], tens[Math.floor(rest / 10)]].filter(Boolean).join(" و");
  };
  const below = (rest: number) =>
    [hundreds[Math.floor(rest / 100)], small(rest % 100)].filter(Boolean).join(" و");
  const thousands = Math.floor(value / 1000);
  const thousand =
    thousands === 0
      ? ""
      : thousands === 1
        ? "ألف"
        : thousands === 2
          ? "ألفان"
          : `${below(thousands)} ${thousands <= 10 ? "آلاف" : "ألفا"}`;
  return [thousand, below(value % 1000)].filter(Boolean).join(" و");
}

function hebrew(value: number): string {
  const ones = " אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה".split(" ");
  const tens = "  עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים".split(" ");
  const feminine = " אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע".split(" ");
  const below = (rest: number): string => {
    const hundred = Math.floor(rest / 100);
    const hundreds =
      hundred === 0 ? "" : hundred === 1 ? "מאה" : hundred === 2 ? "מאתיים" : `${feminine[hundred]} מאות`;
    const end = rest % 100;
    const small =
      end <= 10
        ? [ones[end]]
        : end < 20
          ? [`${ones[end - 10]} עשר`]
          : [tens[Math.floor(end / 10)], ones[end % 10]];
    const parts = [...hundreds.split("|"), ...small].filter(Boolean);
    return parts.map((part, at) => (at > 0 && at === parts.length - 1 ? `ו${part}` : part)).join(" ");
  };
  const thousands = Math.floor(value / 1000);
  const thousand =
    thousands === 0 ? "" : thousands === 1 ? "אלף" : thousands === 2 ? "אלפיים" : `${below(thousands)} אלף`;
  return [thousand, below(value % 1000)].filter(Boolean).join(" ");
}

function hindi(value: number): string {
  const upTo99 = new Map(
    SPACED_NUMBERS.filter(([word]) => /\p{Script=Devanagari}/u.test(word)).map(([word, worth]) => [
      worth,
      word,
    ]),
  );
  const steps = [
    [100_000, "लाख"],
    [1000, "हज़ार"],
    [100, "सौ"],
  ] as const;
  const said: string[] = [];
  let rest = value;
  for (const [step, word] of steps) {
    const times = Math.floor(rest / step);
    if (times > 0) said.push(upTo99.get(times) ?? "", word);
    rest %= step;
  }
  return [...said, ...(rest === 0 ? [] : [upTo99.get(rest) ?? ""])].join(" ");
}

function thai(value: number): string {
  const ones = " หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า".split(" ");
  const places = " สิบ ร้อย พัน หมื่น แสน".split(" ");
  const digits = [...String(value)].map(Number);
  return digits
    .map((digit, at) => {
      const place = digits.length - 1 - at;
      if (digit === 0) return "";
      if (place === 1 && digit <= 2) return digit === 1 ? "สิบ" : "ยี่สิบ";
      if (place === 0 && digit === 1 && digits.length > 1) return "เอ็ด";
      return `${ones[digit]}${places[place]}`;
    })
    .join("");
}

function korean(value: number): string {
  const ones = " 일 이 삼 사 오 육 칠 팔 구".split(" ");
  const places = " 십 백 천".split(" ");
  const group = (rest: number) =>
    [...String(rest)]
      .map(Number)
      .map((digit, at, all) => {
        const place = all.length - 1 - at;
        if (digit === 0) return "";
        return digit === 1 && place > 0 ? places[place] : `${ones[digit]}${places[place]}`;
      })
      .join("");
  const [myriads, rest] = [Math.floor(value / 10_000), value % 10_000];
  const high = myriads === 0 ? "" : myriads === 1 ? "만" : `${group(myriads)}만`;
  return [high, rest === 0 ? "" : group(rest)].filter(Boolean).join(" ");
}
