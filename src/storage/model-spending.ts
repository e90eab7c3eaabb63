import type { Queries } from "./database.ts";

export interface DailyTokens {
  /** For everybody together; null: no limit. */
  readonly perDay: number | null;
  readonly perContact: number | null;
}

const ALL = "all";

/**
 * What may be used of the model in a day, counted across processes. The day is the database's, in UTC. Without any
 * limit nothing is counted here; the turns keep what each used. Turns that run at once may together go over the
 * limit by what they use.
 */
export function openModelBudget(queries: Queries, { perDay, perContact }: DailyTokens) {
  const isLimited = perDay !== null || perContact !== null;
  return {
    isLeft: async (contactId: string | null): Promise<boolean> => {
      if (!isLimited) return true;
      const spent = await spentToday(queries, [ALL, ...(contactId === null ? [] : [contactId])]);
      const isWithin = (who: string, limit: number | null) => limit === null || (spent.get(who) ?? 0) < limit;
      return isWithin(ALL, perDay) && (contactId === null || isWithin(contactId, perContact));
    },
    spend: async (contactId: string | null, tokens: number): Promise<void> => {
      if (!isLimited || tokens === 0) return;
      // Always in the same order, so that two turns never wait for each other.
      for (const who of [...(contactId === null ? [] : [contactId]), ALL]) await add(queries, who, tokens);
    },
  };
}

/** What was used is of no use to the limits after its day; it is kept a month for the operator to look at. */
const KEPT_DAYS = 31;

/** Deletes what was counted more than a month ago; returns how much. */
export function forgetSpending(queries: Queries): Promise<number> {
  return queries.$executeRaw`
    DELETE FROM model_spending WHERE day < (now() AT TIME ZONE 'UTC')::date - ${KEPT_DAYS}::int`;
}

async function spentToday(queries: Queries, who: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await queries.$queryRaw<{ who: string; tokens: bigint }[]>`
    SELECT who, tokens FROM model_spending
    WHERE day = (now() AT TIME ZONE 'UTC')::date AND who = ANY(${[...who]})`;
  return new Map(rows.map((row) => [row.who, Number(row.tokens)]));
}

async function add(queries: Queries, who: string, tokens: number): Promise<void> {
  await queries.$executeRaw`
    INSERT INTO model_spending (day, who, tokens) VALUES ((now() AT TIME ZONE 'UTC')::date, ${who}, ${tokens})
    ON CONFLICT (day, who) DO UPDATE SET tokens = model_spending.tokens + excluded.tokens`;
}
