import { readFile } from "node:fs/promises";
import { z } from "zod";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import { type FieldReading, readTrackingNumber } from "../domain/shipments/read-tracking-number.ts";

export interface Evaluation {
  readonly report: object;
  readonly lines: readonly string[];
}

const numberSchema = z.object({
  number: z.string().min(1),
  /** Null for a decoy: something that is no tracking number at all. */
  carrier: z.string().nullable(),
  valid: z.boolean(),
});
type NumberRow = z.infer<typeof numberSchema>;

const textSchema = z.object({
  text: z.string(),
  numbers: z.array(z.string()),
  near_miss: z.array(z.string()).default([]),
});
type TextRow = z.infer<typeof textSchema>;

/**
 * Reads each number of a set as a tracking-number field would. A number labelled both ways counts as valid only: it is
 * wrong for one carrier and right for another.
 * @throws Error naming the line of the first row that is not one.
 */
export async function evaluateTrackingNumbers(path: string): Promise<Evaluation> {
  const all = parseRows(await readFile(path, "utf8"), path, numberSchema);
  const validNumbers = new Set(all.filter(({ valid }) => valid).map(({ number }) => compact(number)));
  const rows = all.filter(({ number, valid }) => valid || !validNumbers.has(compact(number)));
  const read = rows.map((row) => ({ row, reading: readTrackingNumber(row.number) }));
  const valid = read.filter(({ row }) => row.valid);
  const invalid = read.filter(({ row }) => !row.valid && row.carrier !== null);
  const decoys = read.filter(({ row }) => !row.valid && row.carrier === null);
  const report = {
    rows: rows.length,
    valid: { of: valid.length, found: count(valid, isAccepted), rightCarrier: count(valid, namesCarrier) },
    invalid: { of: invalid.length, accepted: count(invalid, isAccepted) },
    decoys: { of: decoys.length, accepted: count(decoys, isAccepted) },
    recall: share(count(valid, isAccepted), valid.length),
    rightCarrier: share(count(valid, namesCarrier), valid.length),
    invalidAccepted: share(count(invalid, isAccepted), invalid.length),
    decoysAccepted: share(count(decoys, isAccepted), decoys.length),
    failures: read.flatMap(failureOf),
  };
  return {
    report,
    lines: [
      `recall ${percent(report.recall)} (${report.valid.found} of ${report.valid.of} valid numbers)`,
      `right carrier among the candidates ${percent(report.rightCarrier)}`,
      `invalid accepted ${percent(report.invalidAccepted)} (${report.invalid.accepted} of ${report.invalid.of})`,
      `decoys accepted ${percent(report.decoysAccepted)} (${report.decoys.accepted} of ${report.decoys.of})`,
      ...report.failures.map(({ number, fault }) => `✗ ${number}: ${fault}`),
    ],
  };
}

/**
 * Finds the numbers of each text of a set, and its near misses where the set names them.
 * @throws Error naming the line of the first row that is not one.
 */
export async function evaluateTrackingText(path: string): Promise<Evaluation> {
  const rows = parseRows(await readFile(path, "utf8"), path, textSchema);
  const judged = rows.map(judgeText);
  const found = judged.reduce((sum, { right }) => sum + right, 0);
  const extra = judged.reduce((sum, { wrong }) => sum + wrong.length, 0);
  const missed = judged.reduce((sum, { missing }) => sum + missing.length, 0);
  const precision = share(found, found + extra);
  const recall = share(found, found + missed);
  const f1 = precision + recall === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall));
  const failures = judged.filter(
    ({ wrong, missing, nearMisses }) => wrong.length + missing.length + nearMisses > 0,
  );
  const report = { texts: rows.length, found, extra, missed, precision, recall, f1, failures };
  return {
    report,
    lines: [
      `precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)} (${found} right, ${extra} extra, ${missed} missed in ${rows.length} texts)`,
      ...failures.map(
        ({ text, wrong, missing, nearMisses }) =>
          `✗ ${JSON.stringify(text)}: extra ${wrong.join(", ") || "none"}, missed ${missing.join(", ") || "none"}${nearMisses > 0 ? `, ${nearMisses} near misses wrong` : ""}`,
      ),
    ],
  };
}

interface Read {
  readonly row: NumberRow;
  readonly reading: FieldReading;
}

function isAccepted({ reading }: Read): boolean {
  return reading.kind === "number";
}

/** "s10" labels a number of any post, so every operator that the number's country names is right. */
function namesCarrier({ row, reading }: Read): boolean {
  if (reading.kind !== "number") return false;
  const isPostal = row.carrier === "s10" && /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(reading.number.number);
  return isPostal || reading.number.candidates.some(({ carrier }) => carrier === row.carrier);
}

function failureOf(read: Read): readonly { readonly number: string; readonly fault: string }[] {
  const { row, reading } = read;
  const named =
    reading.kind === "number" ? reading.number.candidates.map(({ carrier }) => carrier).join(", ") : "";
  if (!row.valid && isAccepted(read)) {
    return [{ number: row.number, fault: `${row.carrier ?? "a decoy"}, accepted as ${named}` }];
  }
  if (!row.valid || namesCarrier(read)) return [];
  const fault = isAccepted(read) ? `is ${row.carrier}, read as ${named}` : `is ${row.carrier}, not found`;
  return [{ number: row.number, fault }];
}

function judgeText(row: TextRow) {
  const { numbers, nearMisses } = findTrackingNumbers(row.text);
  const found = numbers.map(({ number }) => number);
  const wanted = row.numbers.map(compact);
  const missed = nearMisses.map(({ number }) => number);
  const wantedMisses = row.near_miss.map(compact);
  return {
    text: row.text,
    right: wanted.filter((number) => found.includes(number)).length,
    wrong: [...new Set(found)].filter((number) => !wanted.includes(number)),
    missing: wanted.filter((number) => !found.includes(number)),
    nearMisses: wantedMisses.filter((number) => !missed.includes(number)).length,
  };
}

function parseRows<Row>(text: string, path: string, schema: z.ZodType<Row>): readonly Row[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = schema.safeParse(readJson(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${path}:${index + 1} is no row of this set: ${z.prettifyError(parsed.error)}`);
  });
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function compact(number: string): string {
  return number.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

function count(reads: readonly Read[], fits: (read: Read) => boolean): number {
  return reads.filter(fits).length;
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : rounded(part / whole);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(2)} %`;
}
