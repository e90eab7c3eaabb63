import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openKeptKnowledge } from "../../src/knowledge/kept-knowledge.ts";
import { type Knowledge, openKnowledge } from "../../src/knowledge/knowledge.ts";

let room: string;
let folder: string;
let cache: string;
beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), "clearway-kept-"));
  folder = join(room, "articles");
  cache = join(room, "cache");
  await cp("test/fixtures/articles", folder, { recursive: true });
});
afterEach(() => rm(room, { recursive: true, force: true }));

const QUESTIONS = [
  "brazil duty",
  "who pays the duty",
  "包裹被海关扣了",
  "waht is ioss",
  "CN22 form",
  "Бразилия пошлина",
];

function found(knowledge: Knowledge) {
  const ask = { jurisdictions: [], limit: 5, on: "2026-11-28" };
  return QUESTIONS.map((text) => knowledge.search({ text, lang: "en", ...ask }));
}

test("what was kept finds the same as what is made afresh", () => {
  const first = openKeptKnowledge(folder, cache);
  const kept = openKeptKnowledge(folder, cache);
  const made = openKnowledge(folder);
  expect(found(first)).toEqual(found(made));
  expect(found(kept)).toEqual(found(made));
  expect(kept.articles).toEqual(made.articles);
  expect(kept.warnings).toEqual(made.warnings);
  expect(found(made).flat().length).toBeGreaterThan(QUESTIONS.length);
});

test("the same files are made once, a changed article is read anew", async () => {
  openKeptKnowledge(folder, cache);
  openKeptKnowledge(folder, cache);
  expect(await readdir(cache)).toHaveLength(1);
  const [article = ""] = await readdir(join(folder, "en"));
  const path = join(folder, "en", article);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^title: .*/m, "title: An altogether other title"));
  const changed = openKeptKnowledge(folder, cache);
  expect(changed.articles.map(({ title }) => title)).toContain("An altogether other title");
  expect(await readdir(cache)).toHaveLength(2);
});

test("what was kept in part or was altered is made anew and kept whole", async () => {
  const whole = found(openKeptKnowledge(folder, cache));
  const [name = ""] = await readdir(cache);
  const content = await readFile(join(cache, name));
  const altered = Buffer.from(content);
  altered.writeUInt8(altered.readUInt8(1_000) ^ 1, 1_000);
  for (const broken of [content.subarray(0, content.length / 2), altered, Buffer.alloc(0)]) {
    await writeFile(join(cache, name), broken);
    expect(found(openKeptKnowledge(folder, cache))).toEqual(whole);
    expect(await readFile(join(cache, name))).toEqual(content);
  }
});

test("where nothing can be kept, the articles are read all the same", async () => {
  await writeFile(cache, "a file stands where the folder should be");
  expect(found(openKeptKnowledge(folder, cache))).toEqual(found(openKnowledge(folder)));
});

test("only a few are kept", async () => {
  const [article = ""] = await readdir(join(folder, "en"));
  const path = join(folder, "en", article);
  const text = await readFile(path, "utf8");
  for (let version = 0; version < 9; version++) {
    await writeFile(path, `${text}\nVersion ${version}.\n`);
    openKeptKnowledge(folder, cache);
  }
  expect((await readdir(cache)).length).toBeLessThanOrEqual(6);
});

test("faults are told even when an earlier state was kept", async () => {
  openKeptKnowledge(folder, cache);
  const [article = ""] = await readdir(join(folder, "en"));
  await writeFile(join(folder, "en", article), "no front matter");
  expect(() => openKeptKnowledge(folder, cache)).toThrow(/front matter/);
});
