import { mayBeOf } from "./carrier-hint.ts";
import { type DhlShipment, dhlAnswerSchema, dhlShipmentSchema } from "./dhl-answer.ts";
import { dhlShipment, isUnknownDhlCode } from "./dhl-shipment.ts";
import { type Connection, createSend } from "./provider-request.ts";
import type { KnownDetails, Lookup, Reading, TrackingProvider } from "./tracking-provider.ts";

export interface DhlSettings extends Omit<Connection, "headers">, Reading {
  readonly apiKey: string;
}

/** One call a second, and 250 a day on a new account (developer.dhl.com, rate limits). */
export const DHL_PACE = { spacingMs: 1_000, perDay: 250, longestWaitMs: 5_000 };

/** DHL's Shipment Tracking – Unified, for numbers that may be DHL's; one call for each. */
export function createDhl(settings: DhlSettings): TrackingProvider {
  const send = createSend({ ...settings, headers: { "DHL-API-Key": settings.apiKey } });

  async function lookUpOne(number: string, signal: AbortSignal, details: KnownDetails): Promise<Lookup> {
    const answer = await send({ path: `/shipments?${queryOf(number, details)}` }, signal);
    if (answer.kind === "failed") return { kind: "unavailable", number, reason: answer.reason };
    if (answer.status === 401 || answer.status === 403) {
      return { kind: "unavailable", number, reason: "key_refused" };
    }
    if (answer.status === 404) return { kind: "not_found", number };
    const parsed = dhlAnswerSchema.safeParse(answer.body);
    if (!parsed.success) return { kind: "unavailable", number, reason: "malformed" };
    await settings.keep?.([{ number, body: JSON.stringify(answer.body) }]);
    return lookupOf(parsed.data.shipments, number, settings);
  }

  return {
    name: "dhl",
    handles: (number, details) => mayBeOf("dhl", number, details),
    lookUp: async (numbers, signal, details = new Map()) => {
      const lookups: Lookup[] = [];
      for (const number of numbers) {
        lookups.push(await lookUpOne(number, signal, details.get(number) ?? {}));
      }
      return lookups;
    },
  };
}

function queryOf(number: string, { postalCode }: KnownDetails): URLSearchParams {
  return new URLSearchParams({
    trackingNumber: number,
    language: "en",
    // Without a service DHL may answer with another parcel of the same number.
    ...(/^\d{10}$/.test(number) ? { service: "express" } : {}),
    ...(postalCode === undefined ? {} : { recipientPostalCode: postalCode }),
  });
}

/** DHL may bring several parcels, or another one; the parcel asked for with the newest status counts. */
function lookupOf(items: readonly unknown[], number: string, { now, onUnknownCode }: Reading): Lookup {
  const parsed = items.map((item) => dhlShipmentSchema.safeParse(item));
  const own = parsed.flatMap(({ data }) => (data !== undefined && isNumber(data, number) ? [data] : []));
  const [newest] = own.toSorted((a, b) => statusTime(b).localeCompare(statusTime(a)));
  if (newest === undefined) {
    const isOdd = parsed.some(({ success }) => !success);
    return isOdd ? { kind: "unavailable", number, reason: "malformed" } : { kind: "not_found", number };
  }
  for (const { statusCode } of newest.events ?? []) {
    if (statusCode && isUnknownDhlCode(statusCode)) onUnknownCode?.(statusCode);
  }
  return { kind: "found", number, shipment: dhlShipment(newest, number, now()) };
}

/** A piece of a shipment is answered with the number of the shipment. */
function isNumber({ id, details }: DhlShipment, number: string): boolean {
  return [id, ...(details?.pieceIds ?? [])].some((own) => own.replace(/[\s-]/g, "").toUpperCase() === number);
}

function statusTime({ status }: DhlShipment): string {
  return status?.timestamp ?? "";
}
