import type { Shipment } from "../domain/shipments/shipment.ts";
import type { TrackingAnswer } from "../storage/tracking-answers.ts";

/** What a carrier wants to know before it tells where a parcel is. */
export type Detail = "carrier" | "destination_country" | "postal_code" | "phone_number" | "other";

/** Why nothing can be said now; none of it is the seller's fault. */
export type Outage = "timeout" | "throttled" | "quota" | "key_refused" | "down" | "malformed" | "cancelled";

/** What looking one number up came to. */
export type Lookup =
  | { readonly kind: "found"; readonly number: string; readonly shipment: Shipment }
  /** Nobody knows this number. */
  | { readonly kind: "not_found"; readonly number: string }
  /** The carrier has been asked for the first time, or knows the parcel by announcement only. */
  | { readonly kind: "no_data_yet"; readonly number: string }
  | { readonly kind: "needs_detail"; readonly number: string; readonly detail: Detail }
  /** No carrier has numbers like this. */
  | { readonly kind: "mistyped"; readonly number: string }
  | { readonly kind: "unavailable"; readonly number: string; readonly reason: Outage };

/** What a seller told of a parcel beside its number; sent along where a provider takes it. */
export interface KnownDetails {
  /** Carrier id, see `carriers.ts`. */
  readonly carrier?: string;
  /** ISO 3166 alpha-2. */
  readonly destinationCountry?: string;
  readonly postalCode?: string;
  /** The last four digits are sent. */
  readonly phoneNumber?: string;
}

/** By number. */
export type DetailsByNumber = ReadonlyMap<string, KnownDetails>;

/**
 * Where parcels are looked up. `lookUp` takes numbers as `findTrackingNumbers` writes them, each once, answers each of
 * them in their order, and never throws: what goes wrong is an outcome.
 */
export interface TrackingProvider {
  readonly name: string;
  /** Set where each number that it has not met costs money or quota. */
  readonly paidPerNumber?: boolean;
  /** Absent: it can be asked for any number. */
  readonly handles?: (number: string, details: KnownDetails) => boolean;
  readonly lookUp: (
    numbers: readonly string[],
    signal: AbortSignal,
    details?: DetailsByNumber,
  ) => Promise<readonly Lookup[]>;
}

/** What happens to what a provider sends, beside the lookup that it becomes. */
export interface Reading {
  readonly now: () => Date;
  /** Told of each status code that we do not know; never of a number. */
  readonly onUnknownCode?: (code: string) => void;
  /** Keeps answers as they came. */
  readonly keep?: (answers: readonly TrackingAnswer[]) => Promise<void>;
}

/** The same outage for each of these numbers. */
export function unavailable(numbers: readonly string[], reason: Outage): readonly Lookup[] {
  return numbers.map((number) => ({ kind: "unavailable", number, reason }));
}
