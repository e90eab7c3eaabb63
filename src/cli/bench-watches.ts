import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../storage/database.ts";
import { openOutbox } from "../storage/outbox.ts";
import { serveDatabase } from "../storage/serve-database.ts";
import { simulateWatches } from "./watches/simulate-watches.ts";

const SEED = 20_261_122;

/** The simulation of watched parcels on a fresh embedded database. @throws Error when the database does not start. */
export async function benchWatches(parcels: number) {
  const folder = await mkdtemp(join(tmpdir(), "clearway-watches-"));
  await chmod(folder, 0o755);
  const served = await serveDatabase({ url: undefined, folder });
  const database = openDatabase(served.url);
  const outbox = await openOutbox(served.url, () => {});
  try {
    const figures = await simulateWatches({ parcels, seed: SEED, database, outbox });
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
    return { ...figures, peakMegabytes };
  } finally {
    await outbox.stop();
    await database.$disconnect();
    await served.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
