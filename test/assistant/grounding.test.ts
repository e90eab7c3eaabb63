import fc from "fast-check";
import { expect, test } from "vitest";
import { Consulted } from "../../src/assistant/consulted.ts";
import { Grounding } from "../../src/assistant/grounding.ts";
import { ClauseReleaser } from "../../src/assistant/release-clauses.ts";
import { passage } from "../support/passages.ts";

const PASSAGES = [
  "Since 1 Jul 2026 the EU takes EUR 3 per tariff line on parcels up to EUR 150 (Reg. (EU) 2026/382, Art. 14a). VAT of 17 % to 27 % comes on top.",
  "A hold lasts 3 to 15 working days. Ask again after 10 working days.",
  "The flat duty of USD 80, 160 or 200 ended on 28 Feb 2026 (19 CFR 145.12).",
];

test.each([
  ["The EU takes EUR 3 per line [1].", "The EU takes EUR 3 per line [1]."],
  ["The EU takes three euros [1] since July 2026 [1].", "The EU takes three euros [1] since July 2026 [1]."],
  ["It takes 3 to 15 working days. [2] Then ask.", "It takes 3 to 15 working days. [2] Then ask."],
  ["欧盟收三欧元[1]。", "欧盟收三欧元[1]。"],
  ["Under Art. 14a it is due [1].", "Under Art. 14a it is due [1]."],
  [
    "Duty was USD 80 or 200, it ended on 28 Feb 2026 [3].",
    "Duty was USD 80 or 200, it ended on 28 Feb 2026 [3].",
  ],
  ["As of 22 November 2026 it holds.", "As of 22 November 2026 it holds."],
  ["1. Send the invoice.\n2. Wait.\n3. Ask.", "1. Send the invoice.\n2. Wait.\n3. Ask."],
  [
    "Step 2: send the 3 documents. Your order 8123456789012345 is fine.",
    "Step 2: send the 3 documents. Your order 8123456789012345 is fine.",
  ],
])("grounded text leaves as it is: %s", (written, expected) => {
  expect(whole(written)).toBe(expected);
});

test("a sentence without a marker whose figures one passage states gets its marker", () => {
  expect(whole("The EU takes EUR 3 now. Good.")).toBe("The EU takes EUR 3 now [1]. Good.");
  expect(whole("欧盟收三欧元。")).toBe("欧盟收三欧元[1]。");
});

test("a clause with a made-up figure gives way to the sentence of the passage it cites", () => {
  const text = whole("The duty is EUR 7 per parcel [1]. Keep the invoice.");
  expect(text).toBe(`The duty is … ${PASSAGES[0]?.split(" VAT")[0]} [1] Keep the invoice.`);
});

test("without a passage to speak for it the clause is dropped and counted", () => {
  const counted: string[] = [];
  const text = whole("Send the invoice. The fine is 900 EUR. Ask the carrier.", {
    onUngrounded: (figure, outcome) => counted.push(`${figure} ${outcome}`),
  });
  expect(text).toBe("Send the invoice. The fine is … Ask the carrier.");
  expect(counted).toEqual(["number dropped"]);
});

test("figures of a parcel or an estimate need no article", () => {
  const consulted = consultedWith([]);
  consulted.addMaterial("Duty EUR 12.40, held since 3 Nov 2026");
  expect(whole("You owe 12,40 € and it is held since 3 November.", { consulted })).toBe(
    "You owe 12,40 € and it is held since 3 November.",
  );
});

test("words leave at once: only a word that may still become a figure waits", () => {
  const words = [
    "Send",
    "the",
    "invoice",
    "to",
    "carrier;",
    "then",
    "wait.",
    "Отправьте",
    "накладную",
    "发票",
    "寄给",
    "承运商。",
    "[1]",
    "o",
    "comprador",
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (chosen) => {
      const releaser = releaserOf();
      let left = "";
      for (const word of chosen) {
        left += releaser.push(`${word} `);
        expect(left).toBe(
          chosen.slice(0, chosen.indexOf(word) + 1).length > 0 ? joined(chosen, left.length) : "",
        );
      }
      expect(left + releaser.end()).toBe(chosen.map((word) => `${word} `).join(""));
      expect(left).toBe(chosen.map((word) => `${word} `).join(""));
    }),
  );
});

const PIECES = [
  "The duty is ",
  "EUR 3",
  "EUR 7",
  " [1]",
  " [2]",
  "[9]",
  ". ",
  ", ",
  "\n",
  "1. ",
  "2. ",
  "three ",
  "euros",
  "二十",
  "三欧元",
  "。",
  "，",
  "Art. 14a",
  "next ",
  "July",
  " may ",
  "R$ 50",
  "20 %",
  "百分之",
  "twenty",
  "-five",
  " percent",
  "1 июля ",
  "2026",
  "/382",
  "Reg. (EU) ",
  "word ",
  "税",
  "a",
  "t",
  " ",
  "…",
  "5",
  ".",
  ":",
  "**",
  "第",
  "条",
] as const;

test("every cut of the stream gives the same text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
      fc.array(fc.nat(200), { maxLength: 15 }),
      (pieces, cuts) => {
        const text = pieces.join("");
        const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
          (one, other) => one - other,
        );
        const releaser = releaserOf();
        const parts = at.slice(1).map((end, index) => releaser.push(text.slice(at[index], end)));
        expect(parts.join("") + releaser.end()).toBe(whole(text));
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a sentence that never ends is not held for ever, and every cut agrees on that too", () => {
  const long = `The duty is EUR 7 ${"and so on ".repeat(300)}. Ask the carrier.`;
  const text = whole(long);
  expect(text).toBe("The duty is … Ask the carrier.");
  const releaser = releaserOf();
  expect([...long].map((character) => releaser.push(character)).join("") + releaser.end()).toBe(text);
});

/** Ways to write a number that no passage states. */
const SPOKEN = {
  en: "forty-seven",
  ru: "сорок семь",
  pt: "quarenta e sete",
  es: "cuarenta y siete",
  zh: "四十七",
} as const;
const planted = fc
  .tuple(
    fc.integer({ min: 301, max: 99_999 }),
    fc.constantFrom(
      (n: number) => `${n}`,
      (n: number) => `EUR ${n}`,
      (n: number) => `€${n}`,
      (n: number) => `${n} %`,
      (n: number) => `${n}％`,
      (n: number) => `${n.toLocaleString("en")}.50 USD`,
      (n: number) => `${n.toLocaleString("de")},50 €`,
      (n: number) => `${n} 欧元`,
      (n: number) => `${n}元`,
      (n: number) => `R$ ${n}`,
      (n: number) => `${n} рублей`,
      (n: number) => `${n} working days`,
      (n: number) => [...`${n}`].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join(""),
      (n: number) => [...`${n}`].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join(""),
      (n: number) => [...`${n}`].join("\u200b"),
      (n: number) => `**${n}** euros`,
      (n: number) => `Art. ${n}`,
      (n: number) => `Reg. (EU) 2025/${n}`,
      (n: number) => `${n} CFR 9.${n}`,
      (n: number) => `公告2023年第${n}号`,
      (n: number) => `${1 + (n % 28)} Mar ${2030 + (n % 40)}`,
      (n: number) => `${2030 + (n % 40)}年${1 + (n % 12)}月`,
      (n: number) => `${2030 + (n % 40)}-0${1 + (n % 9)}-11`,
      () => `${SPOKEN.en} euros`,
      () => `${SPOKEN.ru} евро`,
      () => `${SPOKEN.pt} euros`,
      () => `${SPOKEN.es} euros`,
      () => `${SPOKEN.zh}欧元`,
      () => `百分之${SPOKEN.zh}`,
      () => `${SPOKEN.ru} процентов`,
      () => "EUR seven",
      () => "next March",
      () => "five euros",
      () => "пять процентов",
      () => "五美元",
    ),
  )
  .map(([n, write]) => write(n));
const sentence = fc.constantFrom(
  (n: string) => `The limit is ${n} per parcel [1].`,
  (n: string) => `Pay ${n}`,
  (n: string) => `Лимит ${n} за посылку [2].`,
  (n: string) => `O limite é ${n} por pacote [1]. Aguarde.`,
  (n: string) => `El límite es ${n}, pague [3].`,
  (n: string) => `限额为${n}[1]。`,
  (n: string) => `- ${n}: the limit\n- EUR 3: the duty [1]`,
  (n: string) => `The EU takes EUR 3 [1], the post ${n} [1].`,
  (n: string) => `| a | ${n} |\n| b | EUR 3 [1] |`,
  (n: string) => `${n} is due. [2] Ask the carrier.`,
);

test("a figure that nothing states never leaves, wherever and however it is written", () => {
  const words = /^[\p{L}\s-]+$/u;
  fc.assert(
    fc.property(planted, sentence, fc.array(fc.nat(90), { maxLength: 12 }), (figure, write, cuts) => {
      const text = write(figure);
      const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
        (one, other) => one - other,
      );
      const releaser = releaserOf();
      const left =
        at
          .slice(1)
          .map((end, index) => releaser.push(text.slice(at[index], end)))
          .join("") + releaser.end();
      expect(plain(left)).not.toContain(plain(figure));
      if (!words.test(figure))
        for (const number of figure.match(/\d{3,}/g) ?? [])
          expect(left).not.toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`));
    }),
    { numRuns: 1_500 },
  );
});

function plain(text: string): string {
  return text
    .replace(/[\s\u200b*]/g, "")
    .normalize("NFKC")
    .toLowerCase();
}

function joined(words: readonly string[], length: number): string {
  return words
    .map((word) => `${word} `)
    .join("")
    .slice(0, length);
}

function consultedWith(texts: readonly string[]): Consulted {
  const consulted = new Consulted("https://desk.example");
  for (const text of texts) consulted.show(passage(text));
  return consulted;
}

function releaserOf(options: Partial<ConstructorParameters<typeof Grounding>[0]> = {}): ClauseReleaser {
  return new ClauseReleaser(
    new Grounding({
      consulted: consultedWith(PASSAGES),
      identifiers: new Set(["8123456789012345"]),
      today: "2026-11-22",
      lang: "en",
      onUngrounded: () => undefined,
      ...options,
    }),
  );
}

function whole(text: string, options: Partial<ConstructorParameters<typeof Grounding>[0]> = {}): string {
  const releaser = releaserOf(options);
  return releaser.push(text) + releaser.end();
}
