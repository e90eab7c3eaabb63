/** Excel takes a file without this mark for one in the old encoding of its country. */
const BYTE_ORDER_MARK = "\ufeff";

/** What spreadsheets read as a formula, though somebody wrote it as text. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * A table as a CSV file (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe before it:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return BYTE_ORDER_MARK + rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("");
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
