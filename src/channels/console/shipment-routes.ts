import type { FastifyInstance, FastifyRequest } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { z } from "zod";
import { Problem } from "../../problem.ts";
import { COLUMNS, type RowFault, readShipmentRows } from "../../shipping/shipment-rows.ts";
import { saveShipments } from "../../storage/shipments.ts";
import { requireAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { storable } from "./entered-text.ts";

/** What one transaction takes in comfortably; larger tables come in several calls or by `import:shipments`. */
const MOST_ROWS = 2_000;
const BODY_LIMIT_BYTES = 4 * 1024 * 1024;
const MOST_FAULTS_NAMED = 50;

const rows = z.array(z.unknown()).min(1, "there are no rows").max(MOST_ROWS, `more than ${MOST_ROWS} rows`);

/**
 * `PUT /api/desk/shipments`: rows of the operator's own table, with the columns of its CSV, one per event. Each shipment
 * is replaced whole; all rows are taken or none.
 */
export function shipmentRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  const options = {
    bodyLimit: BODY_LIMIT_BYTES,
    // A stranger is told to sign in before anything is said about what they sent.
    preValidation: async (request: FastifyRequest) => void (await requireAgent(deps, request)),
    schema: { tags: ["desk"], body: rows },
  };
  server.withTypeProvider<ZodTypeProvider>().put("/api/desk/shipments", options, async ({ body }) => {
    const given = body.map((fields, index) => ({ name: `row ${index + 1}`, fields: filledIn(fields) }));
    const { shipments, faults } = readShipmentRows(given, { isSample: false, now: deps.now() });
    if (faults.length > 0) throw faulty(faults);
    await saveShipments(deps.database, shipments);
    return { shipments: shipments.length, rows: body.length };
  });
}

const cells = z.record(z.string(), z.union([storable.transform((text) => text.trim()), z.unknown()]));
const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, ""]));

/** What a CSV leaves empty, JSON leaves out or writes as null. */
function filledIn(fields: unknown): unknown {
  const parsed = cells.safeParse(fields);
  if (!parsed.success) return fields;
  const present = Object.entries(parsed.data).filter(([, value]) => value !== null);
  return { ...EMPTY, ...Object.fromEntries(present) };
}

function faulty(faults: readonly RowFault[]): Problem {
  const named = faults.slice(0, MOST_FAULTS_NAMED);
  const errors = Object.fromEntries(
    named.map(({ row, column, message }) => [column === "" ? row : `${row}: ${column}`, message]),
  );
  const count = new Set(faults.map(({ row }) => row)).size;
  return new Problem(422, `${count} of the rows have faults; nothing was stored.`, { errors });
}
