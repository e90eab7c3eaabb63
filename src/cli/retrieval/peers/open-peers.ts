import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Engine } from "../engine.ts";
import { startPostgresPeer } from "./postgres-engine.ts";
import { textbookBm25 } from "./textbook-bm25.ts";

export interface Peers {
  readonly engines: readonly Engine[];
  /** Name of each peer that is here and its version. */
  readonly versions: Readonly<Record<string, string>>;
  /** What is not installed here, and why. */
  readonly missing: readonly string[];
  readonly close: () => Promise<void>;
}

/** Loads the search libraries, which come with the development dependencies, and starts a PostgreSQL. */
export async function openPeers(): Promise<Peers> {
  const found = await Promise.all([
    load("minisearch", async () => (await import("./minisearch-engine.ts")).minisearchEngines),
    load("@orama/orama", async () => (await import("./orama-engine.ts")).oramaEngines),
    load("flexsearch", async () => (await import("./flexsearch-engine.ts")).flexsearchEngines),
  ]);
  const postgres = await startPostgresPeer().catch((cause: Error) => cause);
  const server = postgres instanceof Error ? null : postgres;
  return {
    engines: [textbookBm25, ...found.flatMap(({ engines }) => engines), ...(server?.engines ?? [])],
    versions: {
      ...Object.fromEntries(
        found.flatMap(({ name, version }) => (version === null ? [] : [[name, version]])),
      ),
      ...(server === null ? {} : { postgresql: server.version }),
    },
    missing: [
      ...found.flatMap(({ name, version }) =>
        version === null
          ? [`${name} is not installed: npm ci installs it with the development dependencies`]
          : [],
      ),
      ...(postgres instanceof Error ? [`PostgreSQL does not start: ${postgres.message}`] : []),
    ],
    close: async () => server?.stop(),
  };
}

const MODULES = join(import.meta.dirname, "../../../../node_modules");
const manifest = z.object({ version: z.string() });

async function load(name: string, engines: () => Promise<readonly Engine[]>) {
  try {
    const { version } = manifest.parse(JSON.parse(readFileSync(join(MODULES, name, "package.json"), "utf8")));
    return { name, version, engines: await engines() };
  } catch (error) {
    if (isNotInstalled(error)) return { name, version: null, engines: [] };
    throw error;
  }
}

function isNotInstalled(error: unknown): boolean {
  return (
    error instanceof Error &&
    "code" in error &&
    (error.code === "ENOENT" || error.code === "ERR_MODULE_NOT_FOUND")
  );
}
