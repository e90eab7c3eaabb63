import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** An open database. Storage functions take this or a transaction of it. */
export type Database = PrismaClient;
/** What a storage function needs: the database, or a transaction on it. */
export type Queries = Database | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

const MAX_CONNECTIONS = 20;
const TRANSACTION_TIMEOUT_MS = 15_000;

/** The connections of each open database, which Prisma uses too. */
const pools = new WeakMap<Queries, pg.Pool>();

export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ connectionString: url, max: MAX_CONNECTIONS });
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: TRANSACTION_TIMEOUT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });
  // A connection that breaks while nobody uses it is replaced; whoever uses one is told.
  pool.on("error", () => {});
  pools.set(client, pool);
  return client;
}

/**
 * Runs a statement that every turn needs. Outside of a transaction it goes straight to the driver, planned once per
 * connection under its name: Prisma's own part of a turn would cost as much as the answer.
 */
export async function runStatement<Row extends object>(
  queries: Queries,
  name: string,
  statement: Prisma.Sql,
): Promise<readonly Row[]> {
  const pool = pools.get(queries);
  if (pool === undefined) return queries.$queryRaw<Row[]>(statement);
  const { rows } = await pool.query<Row>({ name, text: statement.text, values: statement.values });
  return rows;
}
