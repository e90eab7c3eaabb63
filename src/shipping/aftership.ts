import { listSchema, refusalSchema, trackingSchema } from "./aftership-answer.ts";
import { readTracking, slugOf } from "./aftership-shipment.ts";
import { alpha3 } from "./alpha-3.ts";
import { carrierHint } from "./carrier-hint.ts";
import { type Connection, createSend, type ProviderAnswer, type Send } from "./provider-request.ts";
import type {
  DetailsByNumber,
  KnownDetails,
  Lookup,
  Reading,
  TrackingProvider,
} from "./tracking-provider.ts";

export interface AftershipSettings extends Omit<Connection, "headers">, Reading {
  readonly apiKey: string;
}

/** Six lists a second are allowed, and twenty new trackings; the smaller one holds for both. */
export const AFTERSHIP_PACE = { spacingMs: 167, perDay: null, longestWaitMs: 10_000 };
/** Keeps the address below 2,000 characters. */
const BATCH = 40;

/**
 * AfterShip's Tracking API, version 2026-07. Numbers are read together and created only when AfterShip does not know
 * them, since each new tracking counts against the plan.
 */
export function createAftership(settings: AftershipSettings): TrackingProvider {
  const send = createSend({ ...settings, headers: { "as-api-key": settings.apiKey } });

  async function lookUpBatch(numbers: readonly string[], signal: AbortSignal, details: DetailsByNumber) {
    const query = new URLSearchParams({ tracking_numbers: numbers.join(","), limit: "200" });
    const read = readList(numbers, await send({ path: `/trackings?${query}` }, signal));
    if ("failure" in read) return numbers.map((number) => read.failure(number));
    await settings.keep?.(
      read.trackings.map((item) => ({ number: numberOf(item), body: JSON.stringify(item) })),
    );
    const byNumber = Map.groupBy(read.trackings, numberOf);
    const lookups: Lookup[] = [];
    for (const number of numbers) {
      const known = (byNumber.get(number) ?? []).map((item) => readTracking(item, number, settings));
      lookups.push(newest(known) ?? (await create(send, number, details.get(number) ?? {}, signal)));
    }
    return lookups;
  }

  return {
    name: "aftership",
    paidPerNumber: true,
    lookUp: async (numbers, signal, details = new Map()) => {
      const lookups: Lookup[] = [];
      for (let at = 0; at < numbers.length; at += BATCH) {
        lookups.push(...(await lookUpBatch(numbers.slice(at, at + BATCH), signal, details)));
      }
      return lookups;
    },
  };
}

type List = { readonly trackings: readonly unknown[] } | { readonly failure: (number: string) => Lookup };

function readList(numbers: readonly string[], answer: ProviderAnswer): List {
  if (answer.kind === "failed" || answer.status !== 200)
    return { failure: (number) => refused(number, answer) };
  const parsed = listSchema.safeParse(answer.body);
  if (!parsed.success) return { failure: (number) => ({ kind: "unavailable", number, reason: "malformed" }) };
  return { trackings: parsed.data.data.trackings.filter((item) => numbers.includes(numberOf(item))) };
}

async function create(
  send: Send,
  number: string,
  details: KnownDetails,
  signal: AbortSignal,
): Promise<Lookup> {
  const { destinationCountry, postalCode, phoneNumber } = details;
  const slug = slugOf(carrierHint(number, details));
  const country = alpha3(destinationCountry);
  const body = {
    tracking_number: number,
    ...(slug === null ? {} : { slug }),
    ...(country === null ? {} : { destination_country_region: country }),
    ...(postalCode === undefined ? {} : { destination_postal_code: postalCode }),
    ...(phoneNumber === undefined ? {} : { tracking_key: phoneNumber.replace(/\D/g, "").slice(-4) }),
  };
  const answer = await send({ path: "/trackings", body }, signal);
  const isCreated = answer.kind === "answer" && (answer.status === 200 || answer.status === 201);
  return isCreated ? { kind: "no_data_yet", number } : refused(number, answer);
}

/** AfterShip's codes, which stand in the body and are finer than the status, in our terms. */
function refused(number: string, answer: ProviderAnswer): Lookup {
  if (answer.kind === "failed") return { kind: "unavailable", number, reason: answer.reason };
  const meta = refusalSchema.safeParse(answer.body).data?.meta;
  switch (meta?.code ?? answer.status) {
    case 4003:
      return { kind: "no_data_yet", number };
    case 4004:
    case 404:
      return { kind: "not_found", number };
    case 4005:
    case 4017:
      return { kind: "mistyped", number };
    case 4010:
    case 4012:
      return { kind: "needs_detail", number, detail: "carrier" };
    case 4011:
      return { kind: "needs_detail", number, detail: missingDetail(JSON.stringify(meta)) };
    case 401:
    case 403:
      return { kind: "unavailable", number, reason: "key_refused" };
    case 402:
      return { kind: "unavailable", number, reason: "quota" };
    default:
      return { kind: "unavailable", number, reason: meta === undefined ? "malformed" : "down" };
  }
}

/** Which field a carrier misses stands in the words only. */
function missingDetail(words: string): "postal_code" | "destination_country" | "phone_number" | "other" {
  if (/postal/i.test(words)) return "postal_code";
  if (/country/i.test(words)) return "destination_country";
  return /phone|tracking_key/i.test(words) ? "phone_number" : "other";
}

/** A number that was created with two carriers is answered twice; the carrier with the newest scan has the parcel. */
function newest(lookups: readonly Lookup[]): Lookup | undefined {
  const lastScan = (lookup: Lookup) => (lookup.kind === "found" ? (lookup.shipment.lastEventAt ?? " ") : "");
  return lookups.toSorted((a, b) => lastScan(b).localeCompare(lastScan(a)))[0];
}

function numberOf(item: unknown): string {
  return (
    trackingSchema.pick({ tracking_number: true }).safeParse(item).data?.tracking_number.toUpperCase() ?? ""
  );
}
