import { rm } from "node:fs/promises";
import { openSession, takeTurn } from "./bench-turns.ts";
import { makeFolder, startServer } from "./run-server.ts";

const QUESTION = "My parcel is held by customs. What should I do?";

/**
 * Starts Clearway twice on one folder: the first time the database is made and migrated, the second time it is there.
 * `startMs` is from the start of the process to its `ready` line, `firstAnswerMs` to the end of its first answer.
 */
export async function benchStart() {
  const folder = await makeFolder();
  try {
    return {
      benchmark: "start",
      onAnEmptyFolder: await startOn(folder),
      onTheSameFolder: await startOn(folder),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startOn(folder: string) {
  const startedAt = performance.now();
  const server = await startServer({}, folder);
  try {
    const megabytes = await server.residentMegabytes();
    await takeTurn(server, await openSession(server), QUESTION);
    const firstAnswerMs = Math.round(performance.now() - startedAt);
    return { startMs: Math.round(server.startMs), firstAnswerMs, megabytes };
  } finally {
    await server.stop();
  }
}
