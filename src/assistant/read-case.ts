import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import { type CaseDetails, mergeDetails } from "../domain/tickets/case-details.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import { countryName } from "../texts/countries.ts";

/** Shorter than this a message says nothing about a case. */
const SAYS_SOMETHING = 4;

/**
 * What a seller's messages tell of a case, oldest first: numbers, destination and address by their latest mention,
 * what happened by the first message that is more than a wish for a person.
 */
export function readCase(
  messages: readonly string[],
  isWishForPerson: (text: string) => boolean,
): CaseDetails {
  const told = messages.find(
    (text) => text.trim().length >= SAYS_SOMETHING && !isBareWish(text, isWishForPerson),
  );
  const found = messages.map(detailsIn).reduce(mergeDetails, {});
  return told === undefined ? found : { ...found, whatHappened: told };
}

/** The e-mail address in a text; null when there is none. */
export function emailIn(text: string): string | null {
  return /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/.exec(text.normalize("NFKC"))?.[0] ?? null;
}

function detailsIn(text: string): CaseDetails {
  const { numbers, excluded } = findTrackingNumbers(text);
  const order = excluded.find(({ kind }) => kind === "aliexpress_order");
  const destination = findJurisdictions(text)[0];
  const email = emailIn(text);
  return {
    ...(numbers[0] === undefined ? {} : { trackingNumber: numbers[0].number }),
    ...(order === undefined ? {} : { orderNumber: text.slice(order.start, order.end) }),
    ...(destination === undefined ? {} : { destination: countryName(destination.code, "en") }),
    ...(email === null ? {} : { email }),
  };
}

const BARE_WISH_CHARACTERS = 40;

function isBareWish(text: string, isWishForPerson: (text: string) => boolean): boolean {
  const trimmed = text.trim();
  return trimmed === emailIn(trimmed) || (trimmed.length < BARE_WISH_CHARACTERS && isWishForPerson(trimmed));
}
