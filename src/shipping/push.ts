import type { Lookup } from "./tracking-provider.ts";

/** What a provider told of a parcel without being asked. */
export interface Push {
  readonly provider: string;
  /** The same for a repetition: the provider's own id, or a hash of the bytes. */
  readonly id: string;
  readonly number: string | null;
  /** As it came. */
  readonly body: string;
  /** Null where it tells nothing of a parcel, such as that updates end. */
  readonly lookup: Lookup | null;
}

export type PushReading =
  /** The signature is missing or wrong: nothing in it counts. */
  | { readonly kind: "forged" }
  /** Genuine bytes that are no JSON. */
  | { readonly kind: "broken" }
  | { readonly kind: "genuine"; readonly push: Push };

/** Reads the pushes of one provider. The signature covers the bytes, so that they are read before all else. */
export interface PushReader {
  readonly provider: string;
  /** The header that carries the signature, lower case. */
  readonly signatureHeader: string;
  readonly read: (bytes: Buffer, signature: string | undefined) => PushReading;
}
