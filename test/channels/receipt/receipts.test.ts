import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { AnswerEvent, Question } from "../../../src/assistant/assistant.ts";
import { receiptRoutes } from "../../../src/channels/receipt/routes.ts";
import { createAnswerLinks } from "../../../src/desk/answer-link.ts";
import { createLog } from "../../../src/log.ts";
import { createMetrics } from "../../../src/metrics.ts";
import { buildServer } from "../../../src/server.ts";
import { collect, inbound, openTurnRig, type TurnRig, textOf } from "../../support/turn-rig.ts";
import { answered } from "../slack/answered.ts";

const links = createAnswerLinks({
  secretKey: "a secret of at least thirty-two characters",
  publicUrl: "https://desk.example",
});
const NOW = new Date("2027-03-01T09:30:00Z");

let rig: TurnRig;
let origin: string;
let isAgent = false;
let close: () => Promise<void>;
/** What the assistant was asked again, and what it then says. */
const asked: Question[] = [];
let todays = answered("Today it is different.");

beforeAll(async () => {
  rig = await openTurnRig();
  const log = createLog("silent");
  const assistant = {
    async *answer(question: Question): AsyncGenerator<AnswerEvent> {
      asked.push(question);
      yield { kind: "answer", answer: todays };
    },
  };
  const { database } = rig.parts;
  const server = await buildServer({
    ...{ log, metrics: createMetrics(), isReady: async () => {} },
    channels: [receiptRoutes({ database, links, assistant, isAgent: async () => isAgent, now: () => NOW })],
  });
  origin = await server.listen({ host: "127.0.0.1", port: 0 });
  close = () => server.close();
});
afterAll(async () => {
  await close();
  await rig.stop();
});

const DUTY = "How much duty do I pay for a T-shirt of 45 USD to Brazil?";

describe("the record of an answer", () => {
  test("holds question, answer, sources with version and date, and the rule with its state of knowledge", async () => {
    const { replyId, path } = await answer(DUTY);
    const page = await read(path);
    expect(page.status).toBe(200);
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    const turn = await turnOf(replyId);
    const { passages, estimates } = JSON.parse(JSON.stringify(turn.evidence));
    expect(passages.length).toBeGreaterThan(0);
    expect(estimates).toHaveLength(1);
    expect(page.text).toContain("for a T-shirt of 45 USD to Brazil?");
    expect(page.text).toContain("Brazil: Remessa Conforme, CPF and taxes");
    expect(page.text).toContain(passages[0].version);
    expect(page.text).toContain(estimates[0].rule.id);
    expect(page.text).toContain("28 Feb 2026");
    expect(page.text).toContain("Receita Federal");
    // The estimate itself, as it was drawn.
    expect(page.text).toContain("Estimate of duty and tax: Brazil");
    expect(page.text).toContain("without a language model");
    expect(page.text).toContain('href="#source-1"');
    expect(page.text).not.toContain("<script");
  });

  test("keeps the parcel as it stood then, with its scans and the time of the look", async () => {
    const { path } = await answer("LP00123456789012 stuck in Brazil customs, what now?");
    const { text } = await read(path);
    expect(text).toContain("Held by import customs: information required");
    expect(text).toMatch(/Looked up on 22 Nov 2026, \d\d:\d\d UTC \(table\)/);
  });

  test("speaks the language of the answer, and any other that is chosen", async () => {
    const { path } = await answer("巴西进口45美元的T恤要交多少税？");
    const chinese = await read(path);
    expect(chinese.text).toContain('<html lang="zh-Hans">');
    expect(chinese.text).toContain("当时显示的回答");
    expect((await read(`${path}?lang=pt`)).text).toContain("Comprovante da resposta");
  });

  test("says what sellers wrote as text, never as markup", async () => {
    const { path } = await answer("<script>alert(1)</script> held by customs, what do I do?");
    const { text } = await read(path);
    expect(text).toContain("&lt;script>alert(1)");
    expect(text).not.toContain("<script>");
  });

  test("is told of as written by a model when a model wrote it", async () => {
    rig.model.play([{ text: "Ask the carrier which paper customs want [1]." }]);
    const { path, text } = await answer("My parcel is held by customs. What should I do?", true);
    expect(text).toContain("Ask the carrier");
    expect((await read(path)).text).toContain("Written by a language model");
  });
});

describe("who may read it", () => {
  test("nobody by another answer's signature, and not the question's own id", async () => {
    const mine = await answer("My parcel is held by customs. What should I do?");
    const theirs = await answer("My parcel is held by customs. What should I do?");
    const forged = mine.path.slice(0, 25) + theirs.path.slice(25);
    const ofQuestion =
      links.linkTo({ id: mine.questionId, author: "assistant", cut: false, inReplyTo: "x" }) ?? "";
    for (const path of [forged, "/a/nothing", `/a/${mine.replyId}`, new URL(ofQuestion).pathname]) {
      const page = await read(path);
      expect(page.status).toBe(404);
      expect(page.text).toContain("There is no receipt at this address");
      expect((await read(`${path}/today`)).status).toBe(404);
    }
    expect((await fetch(`${origin}/a/nothing`)).headers.get("content-type")).toContain(
      "application/problem+json",
    );
  });

  test("agents by the id of any answer, others are sent to sign in", async () => {
    const { replyId, path } = await answer(DUTY);
    isAgent = false;
    const refused = await fetch(`${origin}/desk/answers/${replyId}`, { redirect: "manual" });
    expect(refused.status).toBe(302);
    expect(refused.headers.get("location")).toBe(
      `/desk/sign-in?next=${encodeURIComponent(`/desk/answers/${replyId}`)}`,
    );
    isAgent = true;
    const page = await read(`/desk/answers/${replyId}`);
    expect(page.text).toContain("Came by");
    expect(page.text).toContain("estimate");
    expect((await read("/desk/answers/nothing")).status).toBe(404);
    isAgent = false;
    expect((await read(path)).text).not.toContain("Came by");
  });
});

describe("what would we answer today", () => {
  test("asks again with what was said before and nothing later, saves nothing, and tells the difference", async () => {
    const key = crypto.randomUUID();
    await answer("My parcel to Brazil is held by customs. What should I do?", false, key);
    const second = await answer(DUTY, false, key);
    await answer("thank you", false, key);
    const { database } = rig.parts;
    const before = await counts();
    todays = answered("Today it is different.", {
      citations: [
        {
          ...{
            number: 1,
            slug: "brazil-import",
            lang: "en",
            heading: null,
            title: "Brazil",
            asOf: "2027-02-01",
          },
          url: "https://desk.example/help/en/brazil-import",
        },
      ],
      evidence: { passages: [{ id: "en/brazil-import#0", version: "new" }], shipments: [], estimates: [] },
      handoff: { caseType: "other", details: {}, needsDetails: false },
    });
    asked.length = 0;
    const page = await read(`${second.path}/today`);
    expect(asked).toHaveLength(1);
    expect(asked[0]?.text).toBe(DUTY);
    expect(asked[0]?.history.map(({ author }) => author)).toEqual(["contact", "assistant"]);
    expect(asked[0]?.outcomes).toHaveLength(1);
    expect(page.text).toContain("would not be quite the same");
    expect(page.text).toContain("<li>Today it is different.</li>");
    expect(page.text).toContain("1 Mar 2027, 09:30 UTC");
    expect(page.text).toContain("no longer cited");
    expect(page.text).toContain("cited only today (state of 1 Feb 2027)");
    expect(page.text).toContain('href="https://desk.example/help/en/brazil-import"');
    expect(await counts()).toEqual(before);
    expect(await database.ticket.count()).toBe(0);
  });

  test("says so when nothing would change", async () => {
    const first = await answer("hello");
    todays = answered(first.text);
    expect((await read(`${first.path}/today`)).text).toContain("The answer would be the same today.");
  });

  test("is asked only so often from one address", async () => {
    const { path } = await answer("hello");
    const statuses = await Promise.all(
      Array.from({ length: 25 }, async () => (await read(`${path}/today`)).status),
    );
    expect(statuses).toContain(429);
  });
});

async function answer(text: string, withModel = false, conversationKey: string = crypto.randomUUID()) {
  const events = await collect(rig.turns({ withModel }).takeTurn(inbound(text, { conversationKey })));
  const reply = events.flatMap((event) => (event.kind === "reply" ? [event.message] : []))[0];
  if (reply === undefined) throw new Error(`"${text}" had no reply.`);
  const path = new URL(links.linkTo(reply) ?? "").pathname;
  return { replyId: reply.id, questionId: reply.inReplyTo ?? "", path, text: textOf(events) };
}

async function read(path: string) {
  const response = await fetch(`${origin}${path}`, { headers: { accept: "text/html" } });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

async function turnOf(replyId: string) {
  const { database } = rig.parts;
  const { inReplyTo } = await database.message.findUniqueOrThrow({ where: { id: replyId } });
  return database.turn.findUniqueOrThrow({ where: { messageId: inReplyTo ?? "" } });
}

async function counts() {
  const { database } = rig.parts;
  return Promise.all([database.message.count(), database.turn.count(), database.ticket.count()]);
}
