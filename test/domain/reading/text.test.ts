import { readdir, readFile } from "node:fs/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import traditional from "../../../knowledge/glossary/traditional-characters.json" with { type: "json" };
import { decimalOf, isLess, shifted } from "../../../src/domain/reading/text/decimal.ts";
import { piecesOf } from "../../../src/domain/reading/text/pieces.ts";
import { simplified } from "../../../src/domain/reading/text/traditional.ts";

test("a text is cut into numbers with their separators, words, ideographs and marks", () => {
  const kinds = piecesOf("2 T-Shirts: ＵＳ$1 234,56 三歐 ёлка").map(({ kind, text }) => `${kind} ${text}`);
  expect(kinds).toEqual([
    "number 2",
    "word t",
    "word shirts",
    "mark :",
    "mark us$",
    "number 1 234,56",
    "ideograph 三",
    "ideograph 欧",
    "word елка",
  ]);
});

test("every ideograph of the readers' tables is known in Traditional Chinese, too", async () => {
  const folder = "src/domain/reading";
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !name.endsWith("traditional.ts"),
  );
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const used = new Set(texts.join("").match(/\p{Script=Han}/gu));
  const unknown = Array.from(traditional.traditional).filter((character, at) => {
    const simple = traditional.simplified.charAt(at);
    return used.has(simple) && !used.has(character) && simplified(character) !== simple;
  });
  expect(unknown).toEqual([]);
});

test("a longer text than anybody writes is read up to a limit", () => {
  expect(piecesOf("1 ".repeat(100_000)).length).toBe(5_000);
});

test.each([
  ["1,234.56", "1234.56"],
  ["1.234,56", "1234.56"],
  ["1 234,56", "1234.56"],
  ["1'234.50", "1234.5"],
  ["12,34,567", "1234567"],
  ["1.234", "1234"],
  ["0.123", "0.123"],
  ["1234.567", "1234.567"],
  ["45,5", "45.5"],
  ["007", "7"],
  ["0,00", "0"],
  ["1.2.3", null],
  ["1,23.4.5", null],
  ["5'10", null],
])("%s is %s", (written, decimal) => {
  expect(decimalOf(written)).toBe(decimal);
});

test("decimals are shifted and compared as whole numbers of their last place are", () => {
  const decimal = fc.tuple(fc.nat(99_999), fc.nat(999)).map(([whole, part]) => ({
    text: decimalOf(`${whole},${String(part).padStart(4, "0")}`) ?? "",
    scaled: whole * 10_000 + part,
  }));
  fc.assert(
    fc.property(
      decimal,
      decimal,
      (one, other) =>
        shifted(one.text, 4) === String(one.scaled) &&
        isLess(one.text, other.text) === one.scaled < other.scaled,
    ),
  );
});
