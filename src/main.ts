import { existsSync } from "node:fs";
import { enableCompileCache } from "node:module";

// Node keeps what it made of our TypeScript: the next start takes half the work.
enableCompileCache();
const { startClearway } = await import("./clearway.ts");
const { readConfig } = await import("./config.ts");
const { createLog } = await import("./log.ts");
// All that is wanted on installation is what a start would otherwise make: compiled code and the index of the articles.
if (process.argv.includes("--warm")) {
  const { openLibrary } = await import("./assistant/open-assistant.ts");
  await openLibrary();
  process.exit();
}

// Standard output carries the two lines that people and programs wait for, nothing else.
try {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  const log = createLog(config.LOG_LEVEL);
  const watchesLibrary = process.argv.includes("--watch-library");
  const clearway = await startClearway(config, log, { watchesLibrary });
  const stop = stopOnce(clearway.stop);
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  process.stdout.write(`ready ${clearway.url}\n`);
  if (clearway.firstAgent !== null) process.stdout.write(`first agent ${clearway.firstAgent}\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

function stopOnce(stop: () => Promise<void>): () => void {
  return () => void stop().then(() => process.exit(0));
}
