import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Clearway, startClearway } from "../../src/clearway.ts";
import { readConfig } from "../../src/config.ts";
import { createLog } from "../../src/log.ts";
import { loadSamples } from "../../src/shipping/load-samples.ts";
import { type Database, openDatabase } from "../../src/storage/database.ts";
import { createTestDatabase } from "./test-database.ts";
import { TODAY } from "./today.ts";

export interface App extends Clearway {
  readonly database: Database;
}

/** A whole Clearway in this process, on a database of its own, with the sample parcels. */
export async function startApp(environment: Readonly<Record<string, string>> = {}): Promise<App> {
  const { url, drop } = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "clearway-app-"));
  const config = readConfig({
    PORT: "0",
    DATABASE_URL: url,
    CLEARWAY_DATA: folder,
    LOG_LEVEL: "silent",
    ...environment,
  });
  const database = openDatabase(url);
  await loadSamples(database, TODAY);
  const clearway = await startClearway(config, createLog(config.LOG_LEVEL), {
    now: () => TODAY,
  });
  return {
    ...clearway,
    database,
    stop: async () => {
      await clearway.stop();
      await database.$disconnect();
      await drop();
    },
  };
}
