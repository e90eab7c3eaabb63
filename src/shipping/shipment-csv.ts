import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import type { ShipmentRecord } from "../domain/shipments/shipment-record.ts";
import { COLUMNS, readShipmentRows } from "./shipment-rows.ts";

const MOST_FAULTS_NAMED = 50;

/**
 * The shipments of a CSV file, see `readShipmentRows`. Nothing is taken from a file with faults.
 * @throws Error that lists every fault with its line.
 */
export function parseShipmentCsv(
  text: string,
  about: { readonly isSample: boolean; readonly now: Date },
): readonly ShipmentRecord[] {
  const rows = rowsOf(text).map(({ line, fields }) => ({ name: `line ${line}`, fields }));
  const { shipments, faults } = readShipmentRows(rows, about);
  if (faults.length > 0) {
    throw new Error(complaint(faults.map(({ row, column, message }) => `${row}: ${column}: ${message}`)));
  }
  return shipments;
}

function rowsOf(text: string): readonly { readonly line: number; readonly fields: unknown }[] {
  try {
    const options = { bom: true, trim: true, skip_empty_lines: true, info: true };
    const parsed = recordsSchema.parse(parse(text, { ...options, columns: checkedColumns }));
    return parsed.map(({ info, record }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    if (error instanceof CsvError) throw new Error(complaint([error.message]), { cause: error });
    throw error;
  }
}

const recordsSchema = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.unknown() }));

function checkedColumns(header: readonly string[]): string[] {
  const named = header.map((name) => name.trim().toLowerCase());
  const missing = COLUMNS.filter((column) => !named.includes(column));
  if (missing.length > 0) throw new Error(complaint([`line 1: column ${missing.join(", ")} is missing`]));
  return named;
}

function complaint(faults: readonly string[]): string {
  const more = faults.length - MOST_FAULTS_NAMED;
  const named = faults.slice(0, MOST_FAULTS_NAMED).join("\n");
  return `The file has faults:\n${named}${more > 0 ? `\nand ${more} more` : ""}`;
}
