import type { Queries } from "./database.ts";

/**
 * Numbers of the operator's own parcels that are not finished and had a scan since then, in their order, from after
 * `after`; samples are left out.
 */
export async function parcelsUnderWay(
  queries: Queries,
  { since, after, limit }: { readonly since: Date; readonly after: string; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ number: string }[]>`
    SELECT number FROM shipments s
    CROSS JOIN LATERAL (
      SELECT status, at FROM shipment_events e WHERE e.number = s.number ORDER BY at DESC, id DESC LIMIT 1
    ) AS last
    WHERE NOT s.is_sample AND s.number > ${after} AND last.at >= ${since}
      AND last.status NOT IN ('delivered', 'returned', 'destroyed', 'cancelled')
    ORDER BY number LIMIT ${limit}`;
  return rows.map(({ number }) => number);
}

/** When anything of the operator's table was last stored; null where there is nothing but samples. */
export async function tableHeardAt(queries: Queries): Promise<Date | null> {
  const { _max } = await queries.shipment.aggregate({
    where: { isSample: false },
    _max: { updatedAt: true },
  });
  return _max.updatedAt;
}

/** What providers said since then, as JSON texts of lookups, in no order; several may be of one number. */
export async function lookupsSince(
  queries: Queries,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<readonly { readonly number: string; readonly outcome: string }[]> {
  return queries.trackingSnapshot.findMany({
    where: { freshUntil: { gte: since }, version: { not: "" } },
    orderBy: { freshUntil: "desc" },
    take: limit,
    select: { number: true, outcome: true },
  });
}
