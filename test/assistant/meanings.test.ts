import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openMeanings } from "../../src/assistant/open-meanings.ts";
import { createOpenAIEmbeddings } from "../../src/assistant/openai-embeddings.ts";
import { openKnowledge } from "../../src/knowledge/knowledge.ts";
import { createMeanings, type Meanings, NO_MEANINGS } from "../../src/knowledge/meanings.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { type ScriptedEmbeddings, startScriptedEmbeddings } from "../support/scripted-embeddings.ts";

const knowledge = openKnowledge("test/fixtures/articles");
const TARGET = "en/batteries#2";
const PAUSE_MS = 50;

let server: ScriptedEmbeddings;
let folder = "";
let failures: string[] = [];
let opened: Meanings[] = [];

beforeAll(async () => {
  server = await startScriptedEmbeddings();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-embeddings-"));
  failures = [];
  server.play({ vectors });
});
afterEach(async () => {
  for (const meanings of opened) meanings.stop();
  opened = [];
  await rm(folder, { recursive: true, force: true });
});
afterAll(() => server.stop());

/** Words no article has mean what one section says; every other text points a way of its own. */
function vectors(text: string): readonly number[] {
  const about = /zqxvwj/.test(text) || text === textOf(TARGET) ? 1 : 0;
  const seed = Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7);
  return [about * 10, ...Array.from({ length: 15 }, (_, place) => Math.sin(seed * (place + 1)))];
}

function textOf(id: string): string {
  const passage = knowledge.passages.find((one) => one.id === id);
  return `${passage?.title}\n${passage?.heading ?? ""}\n${passage?.text}`;
}

function open({ model = "scripted", questionMs = 300, passages = knowledge.passages } = {}): Meanings {
  const { baseUrl } = server;
  const meanings = createMeanings({
    ...{ passages, model, folder, questionMs, pauseMs: PAUSE_MS },
    embed: createOpenAIEmbeddings({ apiKey: "key", baseUrl, model, timeoutMs: 2_000 }),
    onFailure: (what, reason) => failures.push(`${what} ${reason}`),
  });
  opened.push(meanings);
  return meanings;
}

async function sent(action: () => Promise<unknown>): Promise<readonly (readonly string[])[]> {
  const before = server.requests.length;
  await action();
  return server.requests.slice(before);
}

describe("passages by meaning", () => {
  test("are found where no word agrees, and join what words find", async () => {
    const meanings = open();
    await meanings.fill();
    const alike = await meanings.alike("zqxvwj");
    expect(alike[0]).toBe(TARGET);
    const question = { text: "zqxvwj", lang: "en", limit: 5, on: "2026-11-22" };
    expect(knowledge.search(question)).toEqual([]);
    const [hit] = knowledge.search({ ...question, alike });
    expect(hit).toMatchObject({ passage: { id: TARGET }, score: 0, share: 0 });
  });

  test("leave a search as it is while there are none", async () => {
    const meanings = open();
    expect(await meanings.alike("zqxvwj")).toEqual([]);
    const question = { text: "held by customs", lang: "en", limit: 5, on: "2026-11-22" };
    expect(knowledge.search({ ...question, alike: [] })).toEqual(knowledge.search(question));
  });

  test("do not push out what both ways find, nor count for another country", async () => {
    const question = { text: "how much tax on a parcel to Brazil", lang: "en", limit: 5, on: "2026-11-22" };
    const [first] = knowledge.search(question);
    const alike = ["en/uk-import#1", first?.passage.id ?? "", "no/such#1"];
    const hits = knowledge.search({ ...question, alike });
    expect(hits[0]?.passage.id).toBe(first?.passage.id);
    expect(new Set(hits.map(({ passage }) => passage.id)).size).toBe(hits.length);
  });
});

describe("the vectors of passages", () => {
  test("are made in batches and kept: the next start asks for none", async () => {
    const many = Array.from({ length: 150 }, (_, number) => ({
      ...knowledge.passages[0],
      ...{ id: `en/x#${number}`, text: `text ${number}` },
    }));
    const passages = many.flatMap((passage) => {
      const [whole] = knowledge.passages;
      return whole === undefined ? [] : [{ ...whole, ...passage }];
    });
    const first = await sent(() => open({ passages }).fill());
    expect(first.map((texts) => texts.length)).toEqual([64, 64, 22]);
    expect(await sent(() => open({ passages }).fill())).toEqual([]);
  });

  test("are made anew for a text that changed and for another model only, and old ones go", async () => {
    await open().fill();
    const size = await fileSize();
    const [first, ...others] = knowledge.passages;
    const changed = first === undefined ? [] : [{ ...first, text: "Written anew." }, ...others];
    const requests = await sent(() => open({ passages: changed }).fill());
    expect(requests.map((texts) => texts.length)).toEqual([1]);
    expect(requests[0]?.[0]).toContain("Written anew.");
    expect(await fileSize()).toBe(size);
    expect((await sent(() => open({ model: "other" }).fill())).flat()).toHaveLength(
      knowledge.passages.length,
    );
    expect(await readdir(folder)).toHaveLength(2);
  });

  test("survive a torn end of their file", async () => {
    await open().fill();
    const [name = ""] = await readdir(folder);
    const bytes = await readFile(join(folder, name));
    await writeFile(join(folder, name), bytes.subarray(0, bytes.length - 5));
    const requests = await sent(() => open().fill());
    expect(requests.flat()).toHaveLength(1);
    expect(await sent(() => open().fill())).toEqual([]);
  });

  test("are asked for again after a failure, and each failure is told", async () => {
    server.play(
      { status: 500 },
      { status: 429 },
      { body: '{"data":' },
      { vectors: () => [0, 0] },
      { vectors },
    );
    const meanings = open();
    await meanings.fill();
    expect(failures).toEqual([
      "passages server_error",
      "passages rate_limited",
      "passages malformed",
      "passages malformed",
    ]);
    expect((await meanings.alike("zqxvwj"))[0]).toBe(TARGET);
  });

  test("are used even where they cannot be kept", async () => {
    await writeFile(join(folder, "taken"), "");
    folder = join(folder, "taken");
    const meanings = open();
    await meanings.fill();
    expect(failures).toContain("passages file");
    expect((await meanings.alike("zqxvwj"))[0]).toBe(TARGET);
    folder = join(folder, "..");
  });

  test("are no longer made once stopped, without a word of failure", async () => {
    server.play({ stall: true });
    const meanings = open();
    const filling = meanings.fill();
    meanings.stop();
    await filling;
    expect(failures).toEqual([]);
  });
});

describe("the vector of a question", () => {
  test("is not waited for longer than its time, and then left out for a while", async () => {
    const meanings = open({ questionMs: 100 });
    await meanings.fill();
    server.play({ stall: true });
    const startedAt = performance.now();
    expect(await meanings.alike("zqxvwj")).toEqual([]);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
    expect(failures).toEqual(["question timeout"]);
    expect(await sent(() => meanings.alike("zqxvwj"))).toEqual([]);
    server.play({ vectors });
    await new Promise((done) => setTimeout(done, PAUSE_MS + 20));
    expect((await meanings.alike("zqxvwj"))[0]).toBe(TARGET);
  });

  test("of another length than the passages' finds nothing", async () => {
    const meanings = open();
    await meanings.fill();
    server.play({ vectors: () => [1, 2, 3] });
    expect(await meanings.alike("zqxvwj")).toEqual([]);
  });
});

describe("opening from the settings", () => {
  const settings = () => ({
    ...{ apiKey: "key", model: "scripted", baseUrl: server.baseUrl, timeoutMs: 2_000 },
    folder,
  });
  const parts = () => ({ metrics: createMetrics(), log: createLog("silent") });

  test("without a key or a model there are none", async () => {
    expect(await openMeanings(knowledge, { ...settings(), apiKey: undefined }, parts())).toBe(NO_MEANINGS);
    expect(await openMeanings(knowledge, { ...settings(), model: undefined }, parts())).toBe(NO_MEANINGS);
  });

  test("failures are counted, and the search goes on", async () => {
    const { metrics, log } = parts();
    const meanings = await openMeanings(knowledge, settings(), { metrics, log });
    opened.push(meanings);
    await meanings.fill();
    server.play({ status: 503 });
    expect(await meanings.alike("held")).toEqual([]);
    expect(await metrics.text()).toMatch(
      /clearway_embedding_failures_total\{what="question",reason="server_error"\} 1/,
    );
  });
});

async function fileSize(): Promise<number> {
  const [name = ""] = await readdir(folder);
  return (await readFile(join(folder, name))).length;
}
