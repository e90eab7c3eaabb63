import { existsSync } from "node:fs";
import { readConfig } from "../config.ts";
import { type Database, openDatabase } from "../storage/database.ts";
import { visitDatabase } from "../storage/serve-database.ts";

/**
 * Runs an operator's command on the configured database and prints what it says. A fault is one sentence on
 * standard error and exit code 1.
 */
export async function visit(command: (database: Database) => Promise<string>): Promise<void> {
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
    const config = readConfig(process.env);
    const served = await visitDatabase({ url: config.DATABASE_URL, folder: config.CLEARWAY_DATA });
    const database = openDatabase(served.url);
    try {
      process.stdout.write(`${await command(database)}\n`);
    } finally {
      await database.$disconnect();
      await served.stop();
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
