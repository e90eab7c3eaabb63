import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HIDDEN, looksLikeBot } from "../../../src/channels/form/bot-signs.ts";
import { contactPage } from "../../../src/channels/form/contact-page.ts";
import { formatDate, formatMoment } from "../../../src/channels/form/moment.ts";
import { acceptedLanguage } from "../../../src/channels/form/page-language.ts";
import { cleanText, readSubmission } from "../../../src/channels/form/submission.ts";
import { shorten, subjectOf } from "../../../src/channels/form/submit-case.ts";
import { FORM_FIELDS } from "../../../src/texts/form/texts.ts";
import { INTERFACE_LANGUAGES } from "../../../src/texts/language.ts";
import { elements, fieldValue } from "./html.ts";

const FILLED = { name: "Li Wei", email: "li@example.com", message: "Held for nine days." };
const NOW = new Date("2026-11-22T09:00:00Z");

describe("a filled form", () => {
  it("becomes the details of a case, without what was left empty", () => {
    const read = readSubmission(form({ ...FILLED, trackingNumber: " LP00123456789012 ", company: "  " }));
    expect(read).toMatchObject({
      kind: "valid",
      submission: {
        details: {
          name: "Li Wei",
          email: "li@example.com",
          trackingNumber: "LP00123456789012",
          whatHappened: "Held for nine days.",
        },
      },
    });
    expect(read.kind === "valid" && "company" in read.submission.details).toBe(false);
  });

  it("tells every field that has to be mended at once", () => {
    expect(readSubmission(form({ email: "li@", orderNumber: "9".repeat(201) }))).toMatchObject({
      kind: "faulty",
      faults: {
        name: { kind: "missing" },
        email: { kind: "not_an_address" },
        orderNumber: { kind: "too_long", most: 200, has: 201 },
        message: { kind: "missing" },
      },
    });
  });

  it("takes a message of 20,000 characters and refuses one more", () => {
    expect(readSubmission(form({ ...FILLED, message: "x".repeat(20_000) })).kind).toBe("valid");
    expect(readSubmission(form({ ...FILLED, message: "x".repeat(20_001) }))).toMatchObject({
      faults: { message: { kind: "too_long", most: 20_000, has: 20_001 } },
    });
  });

  it("counts the line ends that browsers send as one character", () => {
    expect(readSubmission(form({ ...FILLED, message: "x\r\n".repeat(10_000) })).kind).toBe("valid");
  });

  it("keeps a name on one line, so that it cannot end a header", () => {
    const read = readSubmission(form({ ...FILLED, name: "Li\r\nBcc: all@example.com" }));
    expect(read).toMatchObject({ submission: { details: { name: "Li Bcc: all@example.com" } } });
  });

  it("is read whatever was typed, and what is kept fits a text column", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...FORM_FIELDS), fc.string({ unit: "binary" })), (fields) => {
        const read = readSubmission(form(fields));
        const typed = read.kind === "valid" ? read.submission.typed : read.typed;
        for (const text of Object.values(typed)) {
          expect(text).not.toContain("\u0000");
          expect(text.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe("cleaned text", () => {
  it("stays as it is when cleaned again, and never grows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("leaves ordinary words of any script alone", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\p{N}](?:[\p{L}\p{N} .,\n\t]*[\p{L}\p{N}])?$/u), (text) => {
        expect(cleanText(text)).toBe(text);
      }),
    );
  });
});

describe("a form that is shown again", () => {
  it("holds exactly what was typed, and no tag of it", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "</textarea><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "&lt;b&gt; &amp;",
      ),
    );
    fc.assert(
      fc.property(fc.record({ name: text, email: text, trackingNumber: text, message: text }), (fields) => {
        const read = readSubmission(form(fields));
        if (read.kind === "valid") return;
        const html = contactPage({
          ...({
            language: "en",
            typed: read.typed,
            faults: read.faults,
            askAgain: false,
            sendsMail: false,
          } as const),
          ...{ nonce: "0b0f6c1e-9a53-4a57-8d49-6e2f1f6a2f10", madeAt: NOW },
        });
        for (const field of FORM_FIELDS) expect(fieldValue(html, field)).toBe(read.typed[field]);
        expect(elements(html, "script")).toEqual([]);
        expect(elements(html, "img")).toEqual([]);
      }),
    );
  });
});

describe("signs of a machine", () => {
  const at = String(NOW.getTime() - 500);

  it("are a filled field that nobody sees, or links within two seconds", () => {
    expect(looksLikeBot(form({ [HIDDEN.trap]: "x" }), "Held.", NOW)).toBe(true);
    expect(looksLikeBot(form({ [HIDDEN.madeAt]: at }), "see https://x.example", NOW)).toBe(true);
  });

  it("are not speed alone, links alone, a missing or strange clock", () => {
    expect(looksLikeBot(form({ [HIDDEN.madeAt]: at }), "Held.", NOW)).toBe(false);
    expect(looksLikeBot(form({}), "see https://x.example", NOW)).toBe(false);
    for (const strange of ["", "abc", "-1", "1e400", String(NOW.getTime() + 60_000), "0"]) {
      expect(looksLikeBot(form({ [HIDDEN.madeAt]: strange }), "see https://x.example", NOW)).toBe(false);
    }
  });

  it("are forgiven on the second try", () => {
    expect(looksLikeBot(form({ [HIDDEN.trap]: "x", [HIDDEN.again]: "1" }), "Held.", NOW)).toBe(false);
  });
});

describe("the language of a page", () => {
  it.each([
    [undefined, "en"],
    ["*", "en"],
    ["de-DE,de;q=0.9,ru;q=0.5", "ru"],
    ["en;q=0.3, zh-TW;q=0.9", "zh-Hant"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["pt-BR", "pt"],
    ["es;q=0, en", "en"],
  ])("of a browser that asks for %s is %s", (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });

  it("is one that we speak, whatever a browser sends", () => {
    fc.assert(fc.property(fc.string(), (header) => INTERFACE_LANGUAGES.includes(acceptedLanguage(header))));
  });
});

describe("moments", () => {
  const at = new Date("2026-07-01T09:05:00Z");

  it("are written as each language writes them, with their zone", () => {
    expect(INTERFACE_LANGUAGES.map((language) => formatDate(language, at))).toEqual([
      "1 Jul 2026",
      "2026年7月1日",
      "2026年7月1日",
      "1 июля 2026",
      "1 de julho de 2026",
      "1 de julio de 2026",
    ]);
    expect(formatMoment("en", at)).toBe("1 Jul 2026, 09:05 UTC");
    expect(formatMoment("zh", at)).toBe("2026年7月1日 09:05 UTC");
  });
});

describe("a subject", () => {
  it("is the first line that says something, cut between words", () => {
    expect(subjectOf("\n  \n Held in Brazil \nsince Monday")).toBe("Held in Brazil");
    expect(subjectOf("word ".repeat(40))).toMatch(/^(word )+word…$/);
  });

  it("never exceeds its length and never splits a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 30 }), (text, most) => {
        const short = shorten(text, most);
        expect([...short].length).toBeLessThanOrEqual(most);
        expect(short.isWellFormed()).toBe(true);
      }),
    );
  });
});

function form(fields: Readonly<Record<string, string>>) {
  return { fields: new Map(Object.entries(fields)), hasFiles: false };
}
