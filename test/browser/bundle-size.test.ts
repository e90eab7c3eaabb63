import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";
import { beforeAll, describe, expect, test } from "vitest";

const LAUNCHER_BYTES = 2 * 1024;
const PANEL_BYTES = 20 * 1024;
const ALL_BYTES = 30 * 1024;

let chunks: readonly Rolldown.OutputChunk[] = [];
beforeAll(async () => {
  const built = await build({ logLevel: "silent", build: { write: false } });
  const outputs = Array.isArray(built) ? built : [built];
  chunks = outputs.flatMap((output) =>
    "output" in output ? output.output.flatMap((file) => (file.type === "chunk" ? [file] : [])) : [],
  );
}, 60_000);

describe("what a shop's page loads", () => {
  test("the launcher is one classic script: nothing to import, nothing left in the page's scope", () => {
    const launcher = chunkNamed("loader.js");
    expect([...launcher.imports, ...launcher.dynamicImports, ...launcher.exports]).toEqual([]);
    expect(launcher.code).not.toMatch(/\bimport\b|\bexport\b/);
    expect(launcher.code.trimEnd()).toMatch(/^\(\(?.*\)\(\);?$/s);
    expect(gzipSync(launcher.code).length).toBeLessThanOrEqual(LAUNCHER_BYTES);
  });

  test("opening the panel fetches at most 20 kB with its styles and one language", () => {
    const languages = chunks.filter(({ name }) => /^(en|zh|zh-hant|ru|pt|es)$/.test(name)).map(sizeOf);
    expect(languages).toHaveLength(6);
    const opening = withImports(chunkNamed("widget.js")).map(sizeOf).reduce(sum);
    expect(opening + Math.max(...languages)).toBeLessThanOrEqual(PANEL_BYTES);
  });

  test("everything the panel can ever need is at most 30 kB", () => {
    const panel = withImports(chunkNamed("widget.js"));
    const later = panel.flatMap(({ dynamicImports }) => dynamicImports.map(chunkNamed));
    const evenLater = later.flatMap(({ dynamicImports }) => dynamicImports.map(chunkNamed));
    const parts = [...panel, ...later, ...evenLater].filter(
      ({ name }) => !/^(en|zh|zh-hant|pt|es)$/.test(name),
    );
    expect([...new Set(parts)].map(sizeOf).reduce(sum)).toBeLessThanOrEqual(ALL_BYTES);
  });
});

function chunkNamed(fileName: string): Rolldown.OutputChunk {
  const chunk = chunks.find((one) => one.fileName === fileName);
  if (chunk === undefined) throw new Error(`The build makes no ${fileName}.`);
  return chunk;
}

/** A chunk and what it cannot run without. */
function withImports(chunk: Rolldown.OutputChunk): readonly Rolldown.OutputChunk[] {
  return [...new Set([chunk, ...chunk.imports.map(chunkNamed).flatMap(withImports)])];
}

function sizeOf({ code }: Rolldown.OutputChunk): number {
  return gzipSync(code).length;
}

function sum(one: number, other: number): number {
  return one + other;
}
