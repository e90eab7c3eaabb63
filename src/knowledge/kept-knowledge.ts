import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { type Knowledge, type KnowledgeData, knowledgeOf, readKnowledge } from "./knowledge.ts";

const CODE = join(import.meta.dirname, "../..");
/** Where tools keep what they can make again. */
const CACHE = join(CODE, "node_modules/.cache/clearway");
/** All that decides what the articles come to, besides the articles. */
const MAKERS = ["src/knowledge", "src/domain", "knowledge/glossary", "package-lock.json"];
/** Several checkouts may share one cache. */
const MOST_KEPT = 6;
const DIGEST_BYTES = 32;

/**
 * The knowledge base of `<folder>/<lang>/<slug>.md`, from what an earlier start has kept of the very same files, made
 * by the very same code; else it is made and kept. Making takes seconds, reading what was kept a tenth of one.
 * Throws `ArticleFaults`.
 */
export function openKeptKnowledge(folder: string, cache = CACHE): Knowledge {
  const file = join(cache, `knowledge-${fingerprint(folder)}`);
  const kept = readKept(file);
  if (kept !== null) return knowledgeOf(kept);
  const data = readKnowledge(folder);
  keep(cache, file, data);
  return knowledgeOf(data);
}

function fingerprint(folder: string): string {
  const hash = createHash("sha256").update(`${process.version} ${process.arch}`);
  for (const path of [folder, ...MAKERS.map((maker) => join(CODE, maker))].flatMap(filesIn)) {
    const content = readFileSync(path);
    hash.update(`\0${path.slice(CODE.length)}\0${content.length}\0`).update(content);
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
function readKept(file: string): KnowledgeData | null {
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
function keep(cache: string, file: string, data: KnowledgeData): void {
  try {
    mkdirSync(cache, { recursive: true });
    const stored = serialize(data);
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
