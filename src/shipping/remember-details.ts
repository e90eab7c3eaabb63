import type { Database, Queries } from "../storage/database.ts";
import { findToldDetails, findToldOf, keepToldDetails, type ToldDetails } from "../storage/told-details.ts";
import type { LookUp } from "./look-up-shipments.ts";
import { lastDigits, tellsMore } from "./parcel-lock.ts";
import type { DetailsByNumber, KnownDetails } from "./tracking-provider.ts";

/**
 * Looks up with what the contact told of these numbers before, so that nobody is asked for a postcode twice. What is
 * told now counts first, and is kept where the parcel turns out to be locked.
 */
export function rememberingDetails(
  lookUp: LookUp,
  { database, now }: { readonly database: Database; readonly now: () => Date },
): LookUp {
  return async (numbers, signal, asker = {}) => {
    const { contactId, details = new Map() } = asker;
    if (contactId === undefined) return lookUp(numbers, signal, asker);
    const before = new Map(
      (await findToldDetails(database, contactId, numbers)).map((told) => [told.number, knownFrom(told)]),
    );
    const known = new Map(
      numbers.map((number) => [number, { ...before.get(number), ...details.get(number) }]),
    );
    const lookups = await lookUp(numbers, signal, { ...asker, details: known });
    for (const [number, told] of details) {
      if (tellsMore(told)) await keepToldDetails(database, contactId, toldFrom(number, told), now());
    }
    return lookups;
  };
}

/** What contacts told of parcels of theirs; each number once. */
export async function detailsToldOf(
  queries: Queries,
  parcels: readonly { readonly contactId: string; readonly number: string }[],
): Promise<DetailsByNumber> {
  const told = await findToldOf(queries, parcels);
  return new Map(told.map((one) => [one.number, knownFrom(one)]));
}

function knownFrom({ destinationCountry, postalCode, phoneLast4 }: ToldDetails): KnownDetails {
  return {
    ...(destinationCountry === null ? {} : { destinationCountry }),
    ...(postalCode === null ? {} : { postalCode }),
    ...(phoneLast4 === null ? {} : { phoneNumber: phoneLast4 }),
  };
}

function toldFrom(
  number: string,
  { destinationCountry, postalCode, phoneNumber }: KnownDetails,
): ToldDetails {
  return {
    number,
    destinationCountry: destinationCountry ?? null,
    postalCode: postalCode ?? null,
    phoneLast4: phoneNumber === undefined ? null : lastDigits(phoneNumber),
  };
}
