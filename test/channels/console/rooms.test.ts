import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseQuestions } from "../../../src/cli/evaluate-questions.ts";
import { claim } from "../../../src/desk/claim.ts";
import { closeTicket } from "../../../src/desk/close-ticket.ts";
import { judgeAnswer } from "../../../src/desk/judge-answer.ts";
import { openTicket } from "../../../src/desk/open-ticket.ts";
import { readArticle } from "../../../src/knowledge/read-article.ts";
import { ensureContact, ensureConversation } from "../../../src/storage/conversations.ts";
import { toJson } from "../../../src/storage/json.ts";
import { addMessage } from "../../../src/storage/messages.ts";
import { type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

let desk: RunningDesk;
let ada: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  desk = await runDesk();
  ada = await signedIn(desk, "Ada");
});
beforeEach(async () => {
  await desk.database.$executeRaw`TRUNCATE contacts CASCADE`;
});
afterAll(() => desk.stop());

describe("answers to look at", () => {
  test("say in words that nothing waits, and send strangers to sign in", async () => {
    expect(await read("/desk/reviews")).toContain("Nothing waits.");
    for (const path of ["/desk/reviews", "/desk/gaps", `/desk/reviews/${randomUUID()}`]) {
      const refused = await send(desk, path);
      expect([refused.status, refused.headers.get("location")]).toEqual([
        302,
        `/desk/sign-in?next=${encodeURIComponent(path)}`,
      ]);
    }
    expect((await get(`/desk/reviews/${randomUUID()}`)).status).toBe(404);
  });

  test("show question, answer, reason, what it rested on and the talk up to it, and nothing later", async () => {
    const conversationId = await conversation();
    await ask("Hello <b>there</b>", { conversationId });
    const { answerId } = await ask("Brazil tax on 45 USD?", {
      ...{ conversationId, passages: [{ id: "en/brazil-import#1", version: "abc123" }] },
      rules: [{ id: "br-2025-04-01", asOf: "2026-02-28" }],
    });
    await ask("Something later", { conversationId });
    const verdict = { helpful: false, reason: "outdated", comment: "It is <20 %>." };
    await judgeAnswer(desk.desk, { conversationId, messageId: answerId, verdict });
    expect(await read("/desk/reviews")).toContain("Brazil tax on 45 USD?");
    const page = await read(`/desk/reviews/${answerId}`);
    for (const shown of [
      "Brazil tax on 45 USD?",
      "An answer to: Brazil tax",
      "It is out of date",
      "It is &lt;20 %>.",
    ])
      expect(page).toContain(shown);
    for (const shown of ["en/brazil-import#1", "abc123", "br-2025-04-01", "28 Feb 2026", "Hello &lt;b>there"])
      expect(page).toContain(shown);
    expect(page).not.toContain("Something later");
    expect(await read(`/desk/reviews/${answerId}`, { "accept-language": "zh-CN" })).toContain("信息过时");
  });

  test("are taken and settled by an agent, once, from a page of the desk only", async () => {
    const { answerId, conversationId } = await ask("Brazil tax?");
    const verdict = { helpful: false, reason: null, comment: null };
    await judgeAnswer(desk.desk, { conversationId, messageId: answerId, verdict });
    const path = `/desk/reviews/${answerId}`;
    const settle = { form: { move: "settle", note: "The article is mended." }, cookie: ada.cookie };
    const foreign = await send(desk, path, { ...settle, headers: { "sec-fetch-site": "cross-site" } });
    expect(foreign.status).toBe(403);
    expect((await send(desk, path, { ...settle, form: { move: "take", note: "" } })).status).toBe(303);
    expect(await read(path)).toContain("with Ada");
    expect((await send(desk, path, settle)).headers.get("location")).toBe("/desk/reviews");
    const late = await send(desk, path, settle);
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("waits no longer");
    expect(await read("/desk/reviews?state=settled")).toContain("Brazil tax?");
    expect(await read(path)).toContain("The article is mended.");
    expect((await send(desk, path, { ...settle, form: { move: "burn" } })).status).toBe(404);
  });
});

describe("the report on gaps", () => {
  test("says in words that there are none", async () => {
    expect(await read("/desk/gaps")).toContain("No gaps in this period");
    expect(await read("/desk/gaps?market=BR&days=7")).toContain("Nothing fits these filters");
    expect(await read("/desk/gaps", { "accept-language": "zh-CN" })).toContain("这段时间没有缺口");
  });

  test("puts questions together by article, market and language, and counts each once", async () => {
    await ask("How much import tax to Brazil for 45 USD?", { reason: "no_evidence" });
    const judged = await ask("What is the import tax for Brazil?");
    await ask("Is a 45 USD parcel to Brazil taxed?", {
      kind: "refuse",
      passages: [{ id: "en/brazil-import#1", version: "a" }],
    });
    await ask("This one was answered well");
    const verdict = { helpful: false, reason: "wrong", comment: null };
    await judgeAnswer(desk.desk, { ...judged, messageId: judged.answerId, verdict });
    await ask("quantum locker pickup rules", { reason: "no_evidence" });
    await ask("quantum locker pickup fee", { reason: "no_evidence" });
    const page = await read("/desk/gaps");
    expect(page.match(/<section/g)).toHaveLength(2);
    expect(page).toContain("Brazil: taxes and the buyer");
    expect(page).toContain("1 unanswered · 1 refused · 1 did not help");
    expect(page).toContain("No article comes near: locker, pickup, quantum");
    expect(page).not.toContain("answered well");
    expect(page.indexOf("Brazil: taxes")).toBeLessThan(page.indexOf("quantum"));
    expect(await read("/desk/gaps?market=BR")).not.toContain("quantum");
    expect(await read("/desk/gaps?lang=zh")).toContain("Nothing fits these filters");
  });

  test("ranks by the minutes agents spent, at most two hours a case, and leaves out what is older than the period", async () => {
    const costly = await ask("quantum locker pickup rules", { reason: "no_evidence" });
    await ask("How much import tax to Brazil for 45 USD?", { reason: "no_evidence" });
    await ask("How much import tax to Brazil for 60 USD?", { reason: "no_evidence" });
    await resolveTicket(costly.conversationId, 600);
    const often = await read("/desk/gaps?by=often");
    const minutes = await read("/desk/gaps?by=minutes");
    expect(often.indexOf("Brazil: taxes")).toBeLessThan(often.indexOf("quantum"));
    expect(minutes.indexOf("quantum")).toBeLessThan(minutes.indexOf("Brazil: taxes"));
    expect(minutes).toContain("Agent minutes: <strong>120</strong>");
    await desk.database.turn.updateMany({
      data: { finishedAt: new Date(desk.now().getTime() - 10 * 86_400_000) },
    });
    expect(await read("/desk/gaps?days=7")).toContain("No gaps in this period");
    expect(await read("/desk/gaps?days=30")).toContain("quantum");
  });

  test("starts an article that loads, without anybody's numbers, where no article comes near", async () => {
    await ask("quantum locker pickup of LP00123456789012 | sam@shop.example -->", { reason: "no_evidence" });
    const file = await get(draftsIn(await read("/desk/gaps"))[0] ?? "");
    expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="[a-z0-9-]+\.md"$/);
    const text = await file.text();
    const { article, faults } = readArticle(text);
    expect(faults).toEqual([]);
    expect(article?.sections[0]?.asks).toEqual(["quantum locker pickup of"]);
    expect(text).not.toMatch(/LP0012|sam@/);
  });

  test("starts a patch that adds the asks to the section they need, where there is an article", async () => {
    await ask("cost of sending to Brazil import tax 45 USD pls", {
      ...{ reason: "no_evidence", passages: [{ id: "en/brazil-import#1", version: "a" }] },
    });
    const patch = await (await get(draftsIn(await read("/desk/gaps"))[0] ?? "")).text();
    const folder = await mkdtemp(join(tmpdir(), "clearway-patch-"));
    await cp("test/fixtures/articles", join(folder, "knowledge/articles"), { recursive: true });
    await writeFile(join(folder, "gap.patch"), patch);
    await promisify(execFile)("git", ["apply", "gap.patch"], { cwd: folder });
    const path = "knowledge/articles/en/brazil-import.md";
    const { article, faults } = readArticle(await readFile(join(folder, path), "utf8"));
    expect(faults).toEqual([]);
    expect(article?.sections.flatMap(({ asks }) => asks)).toContain(
      "cost of sending to Brazil import tax 45 USD pls",
    );
    const before = readArticle(await readFile("test/fixtures/articles/en/brazil-import.md", "utf8")).article;
    expect(article?.sections.map(({ text }) => text)).toEqual(before?.sections.map(({ text }) => text));
  });

  test("starts golden questions that can be scored", async () => {
    await ask("How much import tax to Brazil for 45 USD?", { reason: "no_evidence" });
    const text = await (await get(draftsIn(await read("/desk/gaps"))[1] ?? "")).text();
    expect(parseQuestions(text, "gap.jsonl")).toMatchObject([
      {
        ...{ lang: "en", turns: ["How much import tax to Brazil for 45 USD?"], expect: "answer" },
        slugs: ["brazil-import"],
      },
    ]);
    expect((await get("/desk/gaps/en.BR.nothing/article")).status).toBe(404);
  });
});

interface Answered {
  readonly conversationId?: string;
  readonly kind?: string;
  readonly reason?: string;
  readonly passages?: readonly { readonly id: string; readonly version: string }[];
  readonly rules?: readonly { readonly id: string; readonly asOf: string }[];
}

async function conversation(): Promise<string> {
  const who = { channel: "widget", externalId: randomUUID() } as const;
  const { id: contactId } = await ensureContact(desk.database, who);
  return (await ensureConversation(desk.database, { ...who, contactId })).id;
}

/** A question with its answer, as a turn leaves them. */
async function ask(text: string, turn: Answered = {}) {
  const { database } = desk;
  const conversationId = turn.conversationId ?? (await conversation());
  const question = await addMessage(database, { conversationId, author: "contact", text, language: "en" });
  const answer = await addMessage(database, {
    ...{ conversationId, author: "assistant", text: `An answer to: ${text}`, language: "en" },
    inReplyTo: question.id,
  });
  const estimates = (turn.rules ?? []).map((rule) => ({
    rule: {
      ...{ validFrom: "2025-04-01", validTo: null, status: "in_force", reviewBy: "2026-12-31", ...rule },
      ...{ confidence: "medium", source: { name: "RFB", url: "https://rfb.example/" } },
    },
  }));
  const kind = turn.kind ?? (turn.reason === undefined ? "answer" : "escalate");
  await database.turn.create({
    data: {
      ...{ messageId: question.id, conversationId, state: "answered", kind, reason: turn.reason ?? null },
      ...{ answeredBy: "without_model", finishedAt: desk.now() },
      evidence: toJson({ passages: turn.passages ?? [], shipments: [], estimates }),
    },
  });
  return { conversationId, questionId: question.id, answerId: answer.id };
}

async function resolveTicket(conversationId: string, minutes: number): Promise<void> {
  const ticket = await desk.database.$transaction((transaction) =>
    openTicket(transaction, desk.outbox, {
      ...{ conversationId, subject: "s", summary: "s", caseType: "other", details: {}, language: "en" },
      ...{ at: desk.now(), announce: false },
    }),
  );
  const ids = { ticketId: ticket.id, agentId: ada.id };
  await claim(desk.desk, ids);
  await closeTicket(desk.desk, { ...ids, move: "resolve" });
  const claimedAt = new Date(desk.now().getTime() - minutes * 60_000);
  await desk.database.ticket.update({ where: { id: ticket.id }, data: { claimedAt } });
}

function get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return send(desk, path, { cookie: ada.cookie, headers });
}

async function read(path: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return (await get(path, headers)).text();
}

/** Addresses of the downloads, in the order of the page. */
function draftsIn(page: string): readonly string[] {
  return Array.from(page.matchAll(/href="(\/desk\/gaps\/[^"]+)"/g), ([, path = ""]) =>
    path.replaceAll("&amp;", "&"),
  );
}
