import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readParcelFile } from "../../src/shipping/read-parcel-file.ts";
import { postalNumberOf } from "../domain/shipments/postal-numbers.ts";

const numbers = (count: number) =>
  Array.from({ length: count }, (_, at) => postalNumberOf("RB", 50_000_000 + at, "CN"));
const [ONE = "", TWO = "", THREE = ""] = numbers(3);

function lines(text: string) {
  const file = readParcelFile(text);
  return file.kind === "list" ? file.lines : file.kind;
}

describe("a file of a spreadsheet", () => {
  test.each([
    ["commas and a title", `Order,Tracking number,Price\n81,${ONE},12.00\n82,${TWO},"1,200.00"\n`],
    ["semicolons", `Pedido;Código de rastreio;Data\n81;${ONE};2026-11-03\n82;${TWO};2026-11-03`],
    ["tabs and Chinese titles", `订单号\t运单号\n8123456789012345\t${ONE}\n8123456789012346\t${TWO}`],
    ["no titles", `8123456789012345,${ONE},2026-11-03\n8123456789012346,${TWO},2026-11-04`],
    ["a mark at the beginning and Windows lines", `\ufeffid,трек-номер\r\n1,${ONE}\r\n2,${TWO}\r\n`],
    ["one number on each line", `${ONE}\n\n${TWO}\n`],
    ["numbers in several columns", `a,b\n${ONE},x\n${TWO},y`],
    ["a quotation mark that never closes", `"${ONE}\n${TWO}`],
  ])("with %s", (_name, text) => {
    const read = lines(text);
    expect(Array.isArray(read) ? read.map((line) => line.replace(/.*(RB\d{9}CN).*/, "$1")) : read).toEqual([
      ONE,
      TWO,
    ]);
  });

  test("names what a spreadsheet has shortened", () => {
    const file = readParcelFile(`Tracking number,Price\n7.03829E+11,3\n${ONE},4\n`);
    expect(file.kind === "list" && file.listing.entries.map(({ reading }) => reading)).toMatchObject([
      { kind: "unreadable", why: "spreadsheet" },
      { kind: "number", number: ONE },
    ]);
  });

  test("without a tracking number, or with too many, is told as such", () => {
    expect(lines("name,price\nshirt,12.00")).toBe("nothing");
    expect(lines("")).toBe("nothing");
    expect(lines(numbers(501).join("\n"))).toBe("too_many");
    expect(lines("1\n".repeat(6_000))).toBe("too_many");
    expect(lines([...numbers(500), ...numbers(500), THREE].join("\n"))).toHaveLength(1_001);
  });
});

test("any text at all is read as something", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'RB0123456789CN,;\t"\r\n =') }), (text) => {
      expect(["list", "nothing", "too_many"]).toContain(readParcelFile(text).kind);
    }),
  );
});
