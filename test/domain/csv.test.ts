import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvText } from "../../src/domain/csv.ts";

const read = (text: string) => parse(text, { bom: true, relax_column_count: true, record_delimiter: "\r\n" });

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"])("%j is defused", (text) => {
  expect(read(csvText([[text]]))).toEqual([[`'${text}`]]);
});

test("every table is read back as it was, but for formulas, which none is left of", () => {
  const text = fc.string({ unit: fc.oneof(fc.constantFrom(..."=+-@\t\r\n\",;'a1 "), fc.string()) });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const back = read(csvText(rows));
        expect(
          back.map((row: string[]) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ""))),
        ).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r\n])/, ""))));
        for (const cell of back.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
      },
    ),
  );
});
