import type { Queries } from "./database.ts";

/** What a contact told of a parcel; absent means not told. */
export interface ToldDetails {
  readonly number: string;
  readonly destinationCountry: string | null;
  readonly postalCode: string | null;
  readonly phoneLast4: string | null;
}

/** What this contact told of these numbers. */
export async function findToldDetails(
  queries: Queries,
  contactId: string,
  numbers: readonly string[],
): Promise<readonly ToldDetails[]> {
  return queries.toldDetails.findMany({ where: { contactId, number: { in: [...numbers] } } });
}

/** What each of these contacts told of their parcel. */
export async function findToldOf(
  queries: Queries,
  parcels: readonly { readonly contactId: string; readonly number: string }[],
): Promise<readonly ToldDetails[]> {
  return queries.$queryRaw<ToldDetails[]>`
    SELECT t.number, t.destination_country AS "destinationCountry", t.postal_code AS "postalCode",
           t.phone_last_4 AS "phoneLast4"
    FROM unnest(${parcels.map(({ contactId }) => contactId)}::uuid[],
                ${parcels.map(({ number }) => number)}::text[]) AS wanted(contact_id, number)
    JOIN told_details t USING (contact_id, number)`;
}

/** Keeps what was told of a parcel that is locked; of any other nothing is kept. What was told before stays beside it. */
export async function keepToldDetails(
  queries: Queries,
  contactId: string,
  { number, destinationCountry, postalCode, phoneLast4 }: ToldDetails,
  now: Date,
): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO told_details AS kept (contact_id, number, destination_country, postal_code, phone_last_4, told_at)
    SELECT ${contactId}::uuid, ${number}, ${destinationCountry}, ${postalCode}, ${phoneLast4}, ${now}
    WHERE EXISTS (SELECT 1 FROM tracking_locks WHERE number = ${number})
    ON CONFLICT (contact_id, number) DO UPDATE SET
      destination_country = COALESCE(excluded.destination_country, kept.destination_country),
      postal_code = COALESCE(excluded.postal_code, kept.postal_code),
      phone_last_4 = COALESCE(excluded.phone_last_4, kept.phone_last_4),
      told_at = excluded.told_at`;
}

/** Drops what was told before then. Returns how much. */
export async function deleteToldDetails(queries: Queries, before: Date): Promise<number> {
  return (await queries.toldDetails.deleteMany({ where: { toldAt: { lt: before } } })).count;
}
