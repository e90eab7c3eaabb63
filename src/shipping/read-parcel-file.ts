import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { MAX_MESSAGE_CHARACTERS } from "../domain/message.ts";
import { labelsIn } from "../domain/shipments/labels.ts";
import { plainText } from "../domain/shipments/plain-text.ts";
import { isParcel, type ParcelListing, readParcelList } from "../domain/shipments/read-parcel-list.ts";

/** What a pasted table or a file of a spreadsheet holds. `lines` has its numbers, one on each line. */
export type ParcelFile =
  | { readonly kind: "list"; readonly listing: ParcelListing; readonly lines: readonly string[] }
  | { readonly kind: "nothing" }
  | { readonly kind: "too_many" };

/** Larger files are refused before they are read. */
export const MOST_FILE_BYTES = 1024 * 1024;
/** More rows than this cannot be a list of 500 parcels, however often each is named. */
const MOST_ROWS = 5_000;
/** Rows that show what the columns hold. */
const ROWS_TRIED = 50;

/** Reads a CSV file with commas, semicolons or tabs, or one number on each line. Other columns are left alone. */
export function readParcelFile(text: string): ParcelFile {
  const rows = rowsOf(text);
  if (rows.length > MOST_ROWS) return { kind: "too_many" };
  const columns = columnsOf(rows);
  const cells = rows.flatMap((row) => (columns === null ? row : columns.map((column) => row[column] ?? "")));
  const lines = cells.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => /\d/.test(cell));
  const listing = readParcelList(lines.join("\n"));
  if (listing.leftOut > 0) return { kind: "too_many" };
  return listing.entries.some(({ reading }) => isParcel(reading))
    ? { kind: "list", listing, lines }
    : { kind: "nothing" };
}

const MAX_NAME_CHARACTERS = 120;

/**
 * A file's numbers as the seller could have typed them: then everything that is done with messages is done with it. Null
 * when they are more than a message takes, even with each line once.
 */
export function fileAsMessage(name: string, lines: readonly string[]): string | null {
  const title = `[${[...name].slice(0, MAX_NAME_CHARACTERS).join("")}]`;
  const messages = [lines, [...new Set(lines)]].map((said) => [title, ...said].join("\n"));
  return messages.find((message) => [...message].length <= MAX_MESSAGE_CHARACTERS) ?? null;
}

const table = z.array(z.array(z.string()));

function rowsOf(text: string): readonly (readonly string[])[] {
  const options = { bom: true, delimiter: delimiterOf(text), to: MOST_ROWS + 1, skip_empty_lines: true };
  try {
    return table.parse(parse(text, { ...options, relax_column_count: true, relax_quotes: true }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that never closes: then every line is read by itself.
    return text
      .split(/[\r\n]+/, MOST_ROWS + 1)
      .filter((line) => line.trim() !== "")
      .map((line) => [line]);
  }
}

function delimiterOf(text: string): string {
  const first = /[^\r\n]+/.exec(text)?.[0] ?? "";
  const count = (delimiter: string) => first.split(delimiter).length;
  return ["\t", ";", ","].reduce((best, other) => (count(other) > count(best) ? other : best));
}

/** The columns with tracking numbers: named so, else those that mostly hold some; null where all are read alike. */
function columnsOf(rows: readonly (readonly string[])[]): readonly number[] | null {
  const [head = [], ...body] = rows;
  if (head.length < 2) return null;
  const all = head.map((_, column) => column);
  const named = all.filter((column) => namesNumbers(head[column] ?? ""));
  if (named.length > 0) return named;
  const tried = body.slice(0, ROWS_TRIED);
  const full = all.filter((column) => isMostlyNumbers(tried.map((row) => row[column] ?? "")));
  return full.length > 0 ? full : null;
}

function namesNumbers(title: string): boolean {
  const isTitle = !/\d{5}/.test(title);
  return isTitle && labelsIn(plainText(title).folded).some(({ kind }) => kind === "tracking");
}

function isMostlyNumbers(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  const readable = filled.filter((cell) => {
    const [entry] = readParcelList(cell).entries;
    return entry !== undefined && isParcel(entry.reading);
  });
  return filled.length > 0 && readable.length * 2 >= filled.length;
}
