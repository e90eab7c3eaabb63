import type { TrackingAnswer } from "../storage/tracking-answers.ts";
import { carrierHint } from "./carrier-hint.ts";
import type { Connection } from "./provider-request.ts";
import { acceptedSchema, rejectedSchema } from "./seventeen-track-answer.ts";
import { keyOfCarrier } from "./seventeen-track-carriers.ts";
import { isUnknownCode } from "./seventeen-track-events.ts";
import { NOT_REGISTERED, outcomeOf } from "./seventeen-track-outcome.ts";
import { type Answer, createPost } from "./seventeen-track-request.ts";
import { lookupOf } from "./seventeen-track-shipment.ts";
import type {
  DetailsByNumber,
  KnownDetails,
  Lookup,
  Reading,
  TrackingProvider,
} from "./tracking-provider.ts";

export interface SeventeenTrackSettings extends Omit<Connection, "headers">, Reading {
  readonly apiKey: string;
}

/** Numbers that one call may name. */
const BATCH = 40;
/** Three requests a second are allowed; the fourth is answered 429. A little more apart, since the way there takes now longer, now shorter. */
export const SEVENTEEN_TRACK_PACE = { spacingMs: 360, perDay: null, longestWaitMs: 10_000 };

/**
 * 17TRACK's Tracking API v2.4. A number is read first and registered only when 17TRACK does not know it, since each new
 * registration costs a credit; its first data come seconds to minutes later.
 */
export function createSeventeenTrack(settings: SeventeenTrackSettings): TrackingProvider {
  const post = createPost({ ...settings, headers: { "17token": settings.apiKey } });

  async function lookUpBatch(numbers: readonly string[], signal: AbortSignal, details: DetailsByNumber) {
    const answer = await post(
      "gettrackinfo",
      numbers.map((number) => ({ number })),
      signal,
    );
    if (answer.kind === "answer") await settings.keep?.(answer.accepted.map(kept));
    const read = stepsOf(numbers, answer, (item, number) => readItem(item, number, settings));
    const strangers = numbers.filter((_, index) => read[index]?.kind === "register");
    if (strangers.length === 0) return lookupsOf(numbers, read);
    const items = strangers.map((number) => registration(number, details.get(number) ?? {}));
    const registered = stepsOf(strangers, await post("register", items, signal), (_, number) => ({
      kind: "no_data_yet",
      number,
    }));
    return lookupsOf(numbers, [...registered, ...read]);
  }

  return {
    name: "17track",
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

/** A number as it is registered. The wrong carrier costs a credit, so one is named only where there is no doubt. */
function registration(number: string, details: KnownDetails): unknown {
  const { destinationCountry, postalCode, phoneNumber } = details;
  const carrier = keyOfCarrier(carrierHint(number, details));
  return {
    number,
    ...(carrier === null ? {} : { carrier }),
    ...(destinationCountry === undefined ? {} : { destination_country: destinationCountry }),
    ...(postalCode === undefined ? {} : { destination_postal_code: postalCode }),
    ...(phoneNumber === undefined ? {} : { phone_number_last_4: phoneNumber.replace(/\D/g, "").slice(-4) }),
  };
}

function kept(item: unknown): TrackingAnswer {
  return { number: numberOf(item), body: JSON.stringify(item) };
}

/** What one call says of a number: an outcome, or that it has to be registered first. */
type Step = Lookup | { readonly kind: "register"; readonly number: string };

/** One step per number, in their order, whatever the call came to. */
function stepsOf(
  numbers: readonly string[],
  answer: Answer,
  accept: (item: unknown, number: string) => Lookup,
): readonly Step[] {
  if (answer.kind === "failed") {
    return numbers.map((number) => ({ kind: "unavailable", number, reason: answer.reason }));
  }
  if (answer.kind === "refused") return numbers.map((number) => outcomeOf(number, answer.code));
  const accepted = byNumber(answer.accepted);
  const rejected = byNumber(answer.rejected);
  return numbers.map((number) => {
    const lookups = (accepted.get(number) ?? []).map((item) => accept(item, number));
    return newest(lookups) ?? rejection(rejected.get(number)?.[0], number);
  });
}

/** One item of an answer or a push as a lookup. */
export function readItem(item: unknown, number: string, { now, onUnknownCode }: Reading): Lookup {
  const parsed = acceptedSchema.safeParse(item);
  if (!parsed.success) return { kind: "unavailable", number, reason: "malformed" };
  const lookup = lookupOf({ ...parsed.data, number }, now());
  const events = lookup.kind === "found" ? lookup.shipment.events : [];
  for (const { source } of events) {
    if (source.code !== null && isUnknownCode(source.code)) onUnknownCode?.(source.code);
  }
  return lookup;
}

function rejection(item: unknown, number: string): Step {
  // In neither list: 17TRACK does that when it is asked too much at once.
  if (item === undefined) return { kind: "unavailable", number, reason: "down" };
  const parsed = rejectedSchema.safeParse(item);
  if (!parsed.success) return { kind: "unavailable", number, reason: "malformed" };
  const { code } = parsed.data.error;
  return code === NOT_REGISTERED ? { kind: "register", number } : outcomeOf(number, code);
}

/** A number registered with two carriers is answered twice; the carrier with the newest scan has the parcel. */
function newest(lookups: readonly Lookup[]): Lookup | undefined {
  const lastScan = (lookup: Lookup) => (lookup.kind === "found" ? (lookup.shipment.lastEventAt ?? " ") : "");
  return lookups.toSorted((a, b) => lastScan(b).localeCompare(lastScan(a)))[0];
}

function lookupsOf(numbers: readonly string[], steps: readonly Step[]): readonly Lookup[] {
  return numbers.map((number) => {
    const lookup = steps.find((step) => step.number === number && step.kind !== "register");
    return lookup === undefined || lookup.kind === "register"
      ? { kind: "unavailable", number, reason: "down" }
      : lookup;
  });
}

function byNumber(items: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  return Map.groupBy(items, numberOf);
}

function numberOf(item: unknown): string {
  const number = typeof item === "object" && item !== null && "number" in item ? item.number : "";
  return String(number).toUpperCase();
}
