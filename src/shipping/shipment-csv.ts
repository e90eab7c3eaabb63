import { CsvError, parse } from "csv-parse/sync";
import { z } from "zod";
import { parseStatusCode, statusCodes } from "../domain/shipments/milestone.ts";
import { readTrackingNumber } from "../domain/shipments/read-tracking-number.ts";
import type { RecordedEvent, ShipmentRecord } from "../domain/shipments/shipment-record.ts";

const COLUMNS = [
  "number",
  "carrier",
  "origin",
  "destination",
  "event_time",
  "status",
  "description",
  "location",
];
const MOST_FAULTS_NAMED = 50;

/**
 * The shipments of a CSV file, one row per event, in the order of their first rows; rows of one number belong together.
 * A time without an offset is UTC. Nothing is taken from a file with faults.
 * @throws Error that lists every fault with its line.
 */
export function parseShipmentCsv(
  text: string,
  { isSample, now }: { readonly isSample: boolean; readonly now: Date },
): readonly ShipmentRecord[] {
  const rows = rowsOf(text);
  const faults: string[] = [];
  const shipments = new Map<string, Draft>();
  for (const { line, fields } of rows) {
    const parsed = rowSchema.safeParse(fields);
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map((issue) => `line ${line}: ${issue.path.join(".")}: ${issue.message}`),
      );
      continue;
    }
    const row = parsed.data;
    const draft = shipments.get(row.number) ?? { ...row, events: [] };
    faults.push(
      ...contradictions(draft, row).map((column) => `line ${line}: ${column}: differs from earlier rows`),
    );
    const { carrier, origin, destination } = draft;
    shipments.set(row.number, {
      number: row.number,
      carrier: carrier ?? row.carrier,
      origin: origin ?? row.origin,
      destination: destination ?? row.destination,
      events: [...draft.events, eventOf(row)],
    });
  }
  if (faults.length > 0) throw new Error(complaint(faults));
  return [...shipments.values()].map((draft) => ({ ...draft, isSample, updatedAt: now }));
}

const optional = z.string().transform((value) => (value === "" ? null : value));
const country = z
  .string()
  .regex(/^(?:[A-Za-z]{2})?$/, "is no ISO country code of two letters")
  .transform((value) => (value === "" ? null : value.toUpperCase()));

const rowSchema = z.object({
  number: z.string().transform(numberOf),
  carrier: optional,
  origin: country,
  destination: country,
  event_time: z.string().transform(timeOf),
  status: z
    .string()
    .refine((code) => parseStatusCode(code) !== null, {
      error: ({ input }) => `"${String(input)}" is no status; statuses are ${statusCodes().join(", ")}`,
    })
    .transform((code) => code.toLowerCase()),
  description: z.string().min(1, "is empty").max(500, "has more than 500 characters"),
  location: z.string().max(200, "has more than 200 characters"),
});

type Row = z.infer<typeof rowSchema>;
type Draft = Omit<ShipmentRecord, "isSample" | "updatedAt">;

/** Numbers of no known carrier are the operator's business; a wrong check digit is a typing error. */
function numberOf(written: string, context: z.RefinementCtx): string {
  const reading = readTrackingNumber(written);
  if (reading.kind === "number") return reading.number.number;
  const compact = written.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
  if (reading.kind === "near_miss") context.addIssue(`"${written}" has a wrong check digit`);
  else if (!/^[A-Z0-9]{6,40}$/.test(compact)) context.addIssue(`"${written}" is no tracking number`);
  return compact;
}

function timeOf(written: string, context: z.RefinementCtx): Date {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(
    written,
  );
  const [, day = "", time = "00:00", offset = "Z"] = match ?? [];
  const at = new Date(`${day}T${time}${offset.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
  if (Number.isNaN(at.getTime())) {
    context.addIssue(`"${written}" is no time such as 2026-11-13T09:30:00-03:00`);
  }
  return at;
}

function eventOf({ event_time: at, status, description, location }: Row): RecordedEvent {
  return { at, status, description, location };
}

function contradictions(draft: Draft, row: Row): readonly string[] {
  const columns = ["carrier", "origin", "destination"] as const;
  return columns.filter((column) => {
    const [known, given] = [draft[column], row[column]];
    return known !== null && given !== null && known !== given;
  });
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
