import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";

/** Rates as a file gives them: units of each currency for one euro, decimals in text. */
export interface RatesOfDay {
  /** YYYY-MM-DD; null: the file names no day. */
  readonly day: string | null;
  readonly perEuro: Readonly<Record<string, string>>;
}

const MOST_FAULTS_NAMED = 50;
const MONTHS = "January February March April May June July August September October November December";

/**
 * Reads columns `currency,rate`, or a `Date` column and one column for each currency, as the European Central Bank
 * publishes them; of several days the last one up to `latest` counts.
 * @throws Error that lists every fault with its line; nothing is taken from a file with faults.
 */
export function parseRatesCsv(text: string, latest: string): RatesOfDay {
  const rows = rowsOf(text);
  const [first] = rows;
  if (first === undefined) throw new Error(complaint(["line 1: no rates follow the names of the columns"]));
  return "date" in first.fields ? ofLastDay(rows, latest) : ofOneDay(rows);
}

interface Row {
  readonly line: number;
  /** By the name of the column in lower case. */
  readonly fields: Readonly<Record<string, string>>;
}

/** One rate of a file, or what is wrong with it. */
type Reading =
  | { readonly currency: string; readonly rate: string }
  | { readonly fault: string }
  /** `N/A`: none that day. */
  | null;

function ofOneDay(rows: readonly Row[]): RatesOfDay {
  const faults: string[] = [];
  const perEuro: Record<string, string> = {};
  for (const { line, fields } of rows) {
    const reading = readRate(fields.currency ?? "", fields.rate ?? "");
    if (reading === null) faults.push(`line ${line}: has no rate`);
    else if ("fault" in reading) faults.push(`line ${line}: ${reading.fault}`);
    else if (reading.currency in perEuro)
      faults.push(`line ${line}: ${reading.currency} stands in the file already`);
    else perEuro[reading.currency] = reading.rate;
  }
  if (faults.length > 0) throw new Error(complaint(faults));
  return { day: null, perEuro };
}

function ofLastDay(rows: readonly Row[], latest: string): RatesOfDay {
  const faults: string[] = [];
  let last: RatesOfDay | null = null;
  for (const { line, fields } of rows) {
    const { date = "", ...rates } = fields;
    const day = dayFrom(date);
    if (day === null) faults.push(`line ${line}: "${date}" is no day such as 2026-11-27`);
    const perEuro: Record<string, string> = {};
    for (const [name, rate] of Object.entries(rates)) {
      // A line of the ECB ends in a comma.
      if (name === "") continue;
      const reading = readRate(name, rate);
      if (reading === null) continue;
      if ("fault" in reading) faults.push(`line ${line}: ${reading.fault}`);
      else perEuro[reading.currency] = reading.rate;
    }
    if (day !== null && day <= latest && day > (last?.day ?? "")) last = { day, perEuro };
  }
  if (faults.length > 0) throw new Error(complaint(faults));
  if (last === null) throw new Error(complaint([`no line is of ${latest} or before`]));
  return last;
}

function readRate(name: string, written: string): Reading {
  const currency = name.toUpperCase();
  if (!isCurrency(currency)) return { fault: `"${name}" is no currency of ISO 4217` };
  if (written === "" || written === "N/A") return null;
  if (!/^\d+(\.\d+)?$/.test(written) || !/[1-9]/.test(written)) {
    return { fault: `${currency}: "${written}" is no rate above zero such as 1.16` };
  }
  if (currency === "EUR" && Number(written) !== 1) {
    return { fault: `EUR: the rates are units per euro, so it is 1, not ${written}` };
  }
  return { currency, rate: written };
}

// Knows those of the past too, which old lines of the ECB hold.
const currencyNames = new Intl.DisplayNames("en", { type: "currency", fallback: "none" });

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && currencyNames.of(code) !== undefined;
}

function dayFrom(written: string): string | null {
  const [, number = "", month = "", year = ""] = /^(\d{1,2}) (\w+) (\d{4})$/.exec(written) ?? [];
  const place = MONTHS.split(" ").indexOf(month) + 1;
  const day = place === 0 ? written : `${year}-${String(place).padStart(2, "0")}-${number.padStart(2, "0")}`;
  return z.iso.date().safeParse(day).success ? day : null;
}

function rowsOf(text: string): readonly Row[] {
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, info: true };
    const parsed = recordsSchema.parse(parse(text, { ...options, columns: checkedColumns }));
    return parsed.map(({ info, record }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new Error(complaint([error.message]), { cause: error });
    throw error;
  }
}

const recordsSchema = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.record(z.string(), z.string()) }),
);

function checkedColumns(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const twice = names.find((name, place) => name !== "" && names.indexOf(name) !== place);
  if (twice !== undefined) throw new Error(complaint([`line 1: the column ${twice} stands there twice`]));
  if (names.includes("date") || (names.includes("currency") && names.includes("rate"))) return names;
  throw new Error(
    complaint(["line 1: the columns are currency and rate, or Date and one for each currency"]),
  );
}

function complaint(faults: readonly string[]): string {
  const more = faults.length - MOST_FAULTS_NAMED;
  const named = faults.slice(0, MOST_FAULTS_NAMED).join("\n");
  return `The file has faults:\n${named}${more > 0 ? `\nand ${more} more` : ""}`;
}
