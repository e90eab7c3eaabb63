import type { FastifyRequest } from "fastify";
import { shipmentCard } from "../../assistant/shipment-card.ts";
import { readTrackingNumber } from "../../domain/shipments/read-tracking-number.ts";
import type { LookUp } from "../../shipping/look-up-shipments.ts";
import { agentLanguage } from "../../texts/rooms/room-texts.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { latestOf, type Parcel } from "./parcels.ts";

/** A case is not kept waiting for a carrier: its parcels are then shown without a status. */
const PATIENCE_MS = 1_000;
const MOST_LOOKED_UP = 20;

export interface ParcelReader {
  readonly lookUp: LookUp;
  readonly now: () => Date;
  /** The agent's. */
  readonly language: string;
}

/** Reads parcels for whoever asks. */
export function parcelReaderOf(
  { lookUp, now }: Pick<ConsoleDeps, "lookUp" | "now">,
  request: FastifyRequest,
): ParcelReader {
  return { lookUp, now, language: agentLanguage(request.headers["accept-language"]) };
}

/** The parcels of a case with where those are now that nobody looked up in its conversation, as with the contact form. */
export async function parcelsNow(
  parcels: readonly Parcel[],
  contactId: string,
  { lookUp, now, language }: ParcelReader,
): Promise<readonly Parcel[]> {
  const open = parcels
    .filter(({ number, latest }) => latest === null && readTrackingNumber(number).kind === "number")
    .map(({ number }) => number)
    .slice(0, MOST_LOOKED_UP);
  if (open.length === 0) return parcels;
  const lookups = await lookUp(open, AbortSignal.timeout(PATIENCE_MS), { contactId });
  const found = new Map(
    lookups.flatMap((lookup) =>
      lookup.kind === "found"
        ? [[lookup.number, latestOf(shipmentCard(lookup.shipment, language, now()))] as const]
        : [],
    ),
  );
  return parcels.map((parcel) => ({ ...parcel, latest: parcel.latest ?? found.get(parcel.number) ?? null }));
}
