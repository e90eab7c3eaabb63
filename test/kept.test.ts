import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readRules } from "../src/customs/rule-book.ts";
import { kept } from "../src/kept.ts";
import { type Knowledge, knowledgeOf, openKnowledge } from "../src/knowledge/knowledge.ts";
import { readKnowledge } from "../src/knowledge/read-knowledge.ts";

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

function openKept(): Knowledge {
  return knowledgeOf(
    kept({ name: "knowledge", sources: [folder], make: () => readKnowledge(folder) }, cache),
  );
}

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
  const first = openKept();
  const again = openKept();
  const made = openKnowledge(folder);
  expect(found(first)).toEqual(found(made));
  expect(found(again)).toEqual(found(made));
  expect(again.articles).toEqual(made.articles);
  expect(again.warnings).toEqual(made.warnings);
  expect(found(made).flat().length).toBeGreaterThan(QUESTIONS.length);
});

test("the same files are made once, a changed article is read anew", async () => {
  openKept();
  openKept();
  expect(await readdir(cache)).toHaveLength(1);
  const [article = ""] = await readdir(join(folder, "en"));
  const path = join(folder, "en", article);
  const text = await readFile(path, "utf8");
  await writeFile(path, text.replace(/^title: .*/m, "title: An altogether other title"));
  const changed = openKept();
  expect(changed.articles.map(({ title }) => title)).toContain("An altogether other title");
  expect(await readdir(cache)).toHaveLength(2);
});

test("what was kept in part or was altered is made anew and kept whole", async () => {
  const whole = found(openKept());
  const [name = ""] = await readdir(cache);
  const content = await readFile(join(cache, name));
  const altered = Buffer.from(content);
  altered.writeUInt8(altered.readUInt8(1_000) ^ 1, 1_000);
  for (const broken of [content.subarray(0, content.length / 2), altered, Buffer.alloc(0)]) {
    await writeFile(join(cache, name), broken);
    expect(found(openKept())).toEqual(whole);
    expect(await readFile(join(cache, name))).toEqual(content);
  }
});

test("where nothing can be kept, the articles are read all the same", async () => {
  await writeFile(cache, "a file stands where the folder should be");
  expect(found(openKept())).toEqual(found(openKnowledge(folder)));
});

test("rules that were kept say the same as the files", () => {
  const read = () =>
    kept({ name: "rules", sources: ["knowledge/rules"], make: () => readRules("knowledge/rules") }, cache);
  read();
  expect(read()).toEqual(readRules("knowledge/rules"));
});

test("the code that makes it decides, too", async () => {
  const code = join(room, "reader.ts");
  let made = 0;
  const making = { name: "count", sources: [folder, code], make: () => ++made };
  await writeFile(code, "one way");
  expect([kept(making, cache), kept(making, cache)]).toEqual([1, 1]);
  await writeFile(code, "another way");
  expect(kept(making, cache)).toBe(2);
  await writeFile(code, "one way");
  expect(kept(making, cache)).toBe(1);
});

test("only a few are kept", async () => {
  const [article = ""] = await readdir(join(folder, "en"));
  const path = join(folder, "en", article);
  const text = await readFile(path, "utf8");
  for (let version = 0; version < 15; version++) {
    await writeFile(path, `${text}\nVersion ${version}.\n`);
    openKept();
  }
  expect((await readdir(cache)).length).toBeLessThanOrEqual(12);
});

test("faults are told even when an earlier state was kept", async () => {
  openKept();
  const [article = ""] = await readdir(join(folder, "en"));
  await writeFile(join(folder, "en", article), "no front matter");
  expect(() => openKept()).toThrow(/front matter/);
});
