import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "./generated/client.ts";

/** An open database. Storage functions take this or a transaction of it. */
export type Database = PrismaClient;
/** What a storage function needs: the database, or a transaction on it. */
export type Queries = Database | Prisma.TransactionClient;
export type Transaction = Prisma.TransactionClient;

/** Marks a statement that PostgreSQL plans once per connection, since each turn runs it: a comment with its name. */
const NAMED = /^\s*\/\* named: (\w+) \*\//;
const MAX_CONNECTIONS = 20;
const TRANSACTION_TIMEOUT_MS = 15_000;

export function openDatabase(url: string): Database {
  return new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: MAX_CONNECTIONS },
      { statementNameGenerator: nameOf },
    ),
    transactionOptions: { maxWait: TRANSACTION_TIMEOUT_MS, timeout: TRANSACTION_TIMEOUT_MS },
  });
}

function nameOf({ sql }: { readonly sql: string }): string {
  return NAMED.exec(sql)?.[1] ?? "";
}
