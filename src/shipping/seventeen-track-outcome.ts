import type { Lookup } from "./tracking-provider.ts";

/** 17TRACK has never been asked for this number; it has to be registered. */
export const NOT_REGISTERED = -18019902;

/** 17TRACK's error codes, of a request or of one number, in our terms. */
export function outcomeOf(number: string, code: number): Lookup {
  switch (code) {
    // Registered already, or registered and without data so far.
    case -18019901:
    case -18019909:
      return { kind: "no_data_yet", number };
    case -18010012:
      return { kind: "mistyped", number };
    case -18010013:
    case -18019903:
    case -18019910:
      return { kind: "needs_detail", number, detail: "carrier" };
    case -18010018:
      return { kind: "needs_detail", number, detail: "destination_country" };
    case -18010019:
      return { kind: "needs_detail", number, detail: "postal_code" };
    case -18010020:
      return { kind: "needs_detail", number, detail: "phone_number" };
    case -18010022:
      return { kind: "needs_detail", number, detail: "other" };
    case -18010016:
    case -18019911:
      return { kind: "not_found", number };
    case -18010001:
    case -18010002:
    case -18010004:
      return { kind: "unavailable", number, reason: "key_refused" };
    case -18019907:
    case -18019908:
      return { kind: "unavailable", number, reason: "quota" };
    default:
      return { kind: "unavailable", number, reason: "down" };
  }
}
