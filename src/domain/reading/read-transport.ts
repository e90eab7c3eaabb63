import type { Transport } from "../customs/rule.ts";
import { type Carrier, COURIERS } from "../shipments/carriers.ts";
import { PhraseTable } from "./text/phrase-table.ts";
import { piecesOf } from "./text/pieces.ts";
import { everythingSaid, onlyOne } from "./text/said.ts";
import { LINE_CARRIERS, POST_CARRIERS, TRANSPORT_WORDS } from "./trade/transport-words.ts";

/**
 * How a text says that a parcel travels: by the post, with an express courier, or on a dedicated line, by the words for them
 * and by the names of carriers. EMS is the post: customs clear it as mail. A line is a line also where the post brings the
 * parcel to the door. Null where nothing is said, where several ways are weighed, and for ships, trucks and warehouses.
 */
export function readTransport(text: string): Transport | null {
  const said = everythingSaid(WAYS, piecesOf(text));
  const hasLine = said.some(({ value, isDenied }) => value === "line" && !isDenied);
  const way = onlyOne(hasLine ? said.filter(({ value }) => value !== "post") : said);
  return way === "freight" ? null : way;
}

const WAYS = new PhraseTable<Transport | "freight">([
  ...TRANSPORT_WORDS,
  ...COURIERS.flatMap((carrier) => {
    const way = wayOf(carrier);
    return way === null ? [] : carrier.spokenAs.map((words) => [words, way] as const);
  }),
]);

/** Null for carriers of the last mile, which take parcels from all. */
function wayOf({ id, express }: Carrier): Transport | null {
  if (express) return "express";
  if (LINE_CARRIERS.has(id)) return "line";
  return POST_CARRIERS.has(id) ? "post" : null;
}
