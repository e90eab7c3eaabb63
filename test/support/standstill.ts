import pg from "pg";

/** Where in its work a process is to stand still. */
export interface Standstill {
  /** As a trigger names it: `INSERT ON messages`. */
  readonly at: string;
  /** Which rows of it, in SQL. */
  readonly when: string;
  /** From when on, in SQL. */
  readonly once: string;
}

export interface Gate {
  /** Whether somebody stands at it. */
  readonly isReached: () => Promise<boolean>;
  /** Lets everybody through from now on. */
  readonly open: () => Promise<void>;
}

const LOCK = 907_411;

/**
 * Has whoever comes to that point stand there, in the midst of their transaction, until the gate opens: a process is
 * killed exactly there.
 */
export async function standStill(url: string, { at, when, once }: Standstill): Promise<Gate> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`SELECT pg_advisory_lock(${LOCK})`);
  await client.query(`
    CREATE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF ${once} THEN PERFORM pg_advisory_xact_lock(${LOCK}); END IF;
      RETURN NEW;
    END $$`);
  await client.query(`
    CREATE TRIGGER stand_still BEFORE ${at} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION stand_still()`);
  return {
    isReached: async () => {
      const { rowCount } = await client.query(
        "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted",
        [LOCK],
      );
      return rowCount !== null && rowCount > 0;
    },
    open: () => client.end(),
  };
}
