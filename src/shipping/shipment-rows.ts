import { z } from "zod";
import { parseStatusCode, statusCodes } from "../domain/shipments/milestone.ts";
import { readTrackingNumber } from "../domain/shipments/read-tracking-number.ts";
import type { RecordedEvent, ShipmentRecord } from "../domain/shipments/shipment-record.ts";

/** What every row of the operator's table has; the three in the middle may be empty. */
export const COLUMNS = [
  "number",
  "carrier",
  "origin",
  "destination",
  "event_time",
  "status",
  "description",
  "location",
] as const;

/** One row per event as it was given; `name` is what its faults are told under: "line 3", "row 3". */
export interface GivenRow {
  readonly name: string;
  readonly fields: unknown;
}

export interface RowFault {
  readonly row: string;
  readonly column: string;
  readonly message: string;
}

/**
 * The shipments of rows, in the order of their first rows; rows of one number belong together. A time without an
 * offset is UTC. Where there are faults, none of the shipments is to be believed.
 */
export function readShipmentRows(
  rows: readonly GivenRow[],
  { isSample, now }: { readonly isSample: boolean; readonly now: Date },
): { readonly shipments: readonly ShipmentRecord[]; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const shipments = new Map<string, Draft>();
  for (const { name, fields } of rows) {
    const parsed = rowSchema.safeParse(fields);
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map(({ path, message }) => ({ row: name, column: path.join("."), message })),
      );
      continue;
    }
    const row = parsed.data;
    const draft = shipments.get(row.number) ?? { ...row, events: [] };
    faults.push(
      ...contradictions(draft, row).map((column) => ({
        row: name,
        column,
        message: "differs from earlier rows",
      })),
    );
    shipments.set(row.number, withRow(draft, row));
  }
  return {
    shipments: [...shipments.values()].map((draft) => ({ ...draft, isSample, updatedAt: now })),
    faults,
  };
}

function withRow({ carrier, origin, destination, events }: Draft, row: Row): Draft {
  return {
    number: row.number,
    carrier: carrier ?? row.carrier,
    origin: origin ?? row.origin,
    destination: destination ?? row.destination,
    events: [...events, eventOf(row)],
  };
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
  const match = /^([12]\d{3}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?))?\s?(Z|[+-]\d{2}:?\d{2})?$/.exec(
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
