import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold, foldIdeographs } from "../../../src/knowledge/search/fold.ts";

describe("folding", () => {
  test.each([
    ["Alfândega", "alfandega"],
    ["Zölle", "zolle"],
    ["посёлок", "поселок"],
    ["Україна", "україна"],
    ["ΤΕΛΩΝΕΊΟΥ", "τελωνειου"],
    ["關稅", "关税"],
    ["臺灣著名", "台湾着名"],
    ["أحمد", "احمد"],
    ["ज़रूरी", "जरूरी"],
    ["हिन्दी", "हिंदी"],
    ["मुम्बई", "मुंबई"],
    ["अन्य", "अन्य"],
    ["डॉक्टर", "डोक्टर"],
    ["فارسی", "فارسي"],
    ["مُحَمَّـد", "محمد"],
    ["ΦΌΡΟΣ", "φοροσ"],
    ["φόρος", "φοροσ"],
    ["ΐώ", "ιω"],
    ["IĞDIR", "igdir"],
    ["țări", "tari"],
    ["ţări", "tari"],
    ["Đồng", "dong"],
    ["٣٤", "34"],
    ["۳۴", "34"],
    ["१२", "12"],
    ["๙๐", "90"],
    ["ｆｕｌｌ", "full"],
    ["soft\u00adhyphen", "softhyphen"],
  ])("%s becomes %s", (word, expected) => expect(fold(word)).toBe(expected));

  test("a second time changes nothing", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (word) => fold(fold(word)) === fold(word)));
    const letter = fc.constantFrom(..."हनमङण्तपकट़ँंॉऑأآىةیΣσςάΐİıI٣۳३ảđẫ");
    fc.assert(
      fc.property(fc.array(letter), (letters) => fold(fold(letters.join(""))) === fold(letters.join(""))),
    );
  });

  test("does not depend on how accents are encoded", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (word) => fold(word.normalize("NFD")) === fold(word.normalize("NFC")),
      ),
    );
  });

  test("of ideographs keeps the length of the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => foldIdeographs(text).length === text.length),
    );
  });
});
