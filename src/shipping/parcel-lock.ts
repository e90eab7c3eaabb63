import { createHash } from "node:crypto";
import type { TrackingLock } from "../storage/tracking-locks.ts";
import type { Detail, KnownDetails } from "./tracking-provider.ts";

/** What its owner alone knows of a parcel; the carrier can be read off the number. */
export type PrivateDetail = Exclude<Detail, "carrier">;

/** True where only those who know the parcel can tell what a provider wants. */
export function isPrivate(detail: Detail): detail is PrivateDetail {
  return detail !== "carrier";
}

/** A detail by which a lock is named again in an answer. */
export function lockedDetail({ detail }: Pick<TrackingLock, "detail">): PrivateDetail {
  return PRIVATE.find((known) => known === detail) ?? "other";
}

const PRIVATE = ["destination_country", "postal_code", "phone_number", "other"] as const;

/**
 * What proves that somebody told the detail of a parcel, the same however they write it; null when they did not tell it.
 * A fingerprint, so that the tables of answers hold nobody's postcode.
 */
export function openingKey(number: string, detail: PrivateDetail, details: KnownDetails): string | null {
  const told = toldOf(detail, details);
  if (told === "") return null;
  return createHash("sha256")
    .update(JSON.stringify([number, detail, told]))
    .digest("hex");
}

/** True where anything is told beside the number and the carrier. */
export function tellsMore(details: KnownDetails = {}): boolean {
  return openingKey("", "other", details) !== null;
}

/** The same without what only the owner knows. */
export function publicPart({ carrier }: KnownDetails): KnownDetails {
  return carrier === undefined ? {} : { carrier };
}

/** The digits of a phone number that carriers compare. */
export function lastDigits(phoneNumber: string): string {
  return phoneNumber.replace(/\D/g, "").slice(-4);
}

function toldOf(
  detail: PrivateDetail,
  { destinationCountry = "", postalCode = "", phoneNumber = "" }: KnownDetails,
): string {
  const country = destinationCountry.toUpperCase();
  const postcode = postalCode.toUpperCase().replace(/[^A-Z0-9]/g, "");
  const phone = lastDigits(phoneNumber);
  switch (detail) {
    case "destination_country":
      return country;
    case "postal_code":
      return postcode;
    case "phone_number":
      return phone;
    case "other":
      return [country, postcode, phone].every((one) => one === "")
        ? ""
        : [country, postcode, phone].join(" ");
  }
}
