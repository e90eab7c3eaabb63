import type { Shipment } from "../domain/shipments/shipment.ts";

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

/**
 * Where parcels are looked up. `lookUp` takes numbers as `findTrackingNumbers` writes them, each once, answers each of
 * them in their order, and never throws: what goes wrong is an outcome.
 */
export interface TrackingProvider {
  readonly name: string;
  readonly lookUp: (numbers: readonly string[], signal: AbortSignal) => Promise<readonly Lookup[]>;
}
