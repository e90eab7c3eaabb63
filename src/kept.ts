import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { deserialize, serialize } from "node:v8";

const CODE = join(import.meta.dirname, "..");
/** Where tools keep what they can make again. */
const CACHE = join(CODE, "node_modules/.cache/clearway");
/** Several checkouts may share one cache. */
const MOST_KEPT = 12;
const DIGEST_BYTES = 32;

/** Something that is made of files, and what decides it: those files and folders, and the code that reads them. */
export interface Making<Made> {
  readonly name: string;
  /** Paths; code and its data may be named from the top of this checkout. */
  readonly sources: readonly string[];
  /** Makes plain data: no functions, nothing with methods of its own. */
  readonly make: () => Made;
}

/**
 * What was made of the very same files by the very same code at an earlier time; else it is made now and kept. What
 * `make` throws is thrown, and nothing is kept.
 */
export function kept<Made>({ name, sources, make }: Making<Made>, cache = CACHE): Made {
  const file = join(cache, `${name}-${fingerprint(sources)}`);
  const found = readKept<Made>(file);
  if (found !== null) return found;
  const made = make();
  keep(cache, file, made);
  return made;
}

/** Node writes the format, and every package may decide what comes out. */
const ALWAYS = ["package-lock.json"];

function fingerprint(sources: readonly string[]): string {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const path of [...ALWAYS, ...sources].flatMap((source) => filesIn(resolve(CODE, source)))) {
    const content = readFileSync(path);
    hash.update(`\0${relative(CODE, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex").slice(0, DIGEST_BYTES);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Null when nothing was kept, or what was kept is not whole. */
function readKept<Made>(file: string): Made | null {
  try {
    const content = readFileSync(file);
    const stored = content.subarray(DIGEST_BYTES);
    if (!content.subarray(0, DIGEST_BYTES).equals(digestOf(stored))) return null;
    return deserialize(stored);
  } catch {
    return null;
  }
}

/** A start that cannot keep anything, on a read-only disk for instance, is only slower. */
function keep(cache: string, file: string, made: unknown): void {
  try {
    mkdirSync(cache, { recursive: true });
    const stored = serialize(made);
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.concat([digestOf(stored), stored]));
    renameSync(unfinished, file);
    dropOldest(cache);
  } catch {
    return;
  }
}

function dropOldest(cache: string): void {
  const kept = readdirSync(cache).map((name) => join(cache, name));
  const ages = kept.map((path) => ({ path, keptAt: statSync(path).mtimeMs }));
  ages.sort((one, other) => other.keptAt - one.keptAt);
  for (const { path } of ages.slice(MOST_KEPT)) rmSync(path, { force: true });
}

function digestOf(stored: Buffer): Buffer {
  return createHash("sha256").update(stored).digest();
}
