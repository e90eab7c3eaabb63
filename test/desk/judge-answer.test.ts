import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { judgeAnswer } from "../../src/desk/judge-answer.ts";
import { settleReview } from "../../src/desk/settle-review.ts";
import { ensureContact, ensureConversation } from "../../src/storage/conversations.ts";
import { addMessage } from "../../src/storage/messages.ts";
import { findReview, listReviews } from "../../src/storage/reviews.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

const AT = new Date("2026-11-22T12:00:00Z");
const DOWN = { helpful: false, reason: null, comment: null };
const UP = { helpful: true, reason: null, comment: null };

let parts: TestDatabase;
let agentId: string;
beforeAll(async () => {
  parts = await openTestDatabase();
  agentId = (await parts.database.agent.create({ data: { name: "Ada" } })).id;
});
beforeEach(async () => {
  await parts.database.$executeRaw`TRUNCATE contacts CASCADE`;
});
afterAll(() => parts.stop());

const desk = () => ({ database: parts.database, now: () => AT });
const open = () => listReviews(parts.database, "open");

test("an answer that did not help is put before the agents once, with the reason as it comes", async () => {
  const answer = await answered();
  for (const verdict of [DOWN, { ...DOWN, reason: "wrong" }, { ...DOWN, comment: "It is 20 %." }, DOWN])
    expect(await judgeAnswer(desk(), { ...answer, verdict })).toBe(true);
  expect(await open()).toEqual([
    {
      ...{ ...answer, state: "open", openedAt: AT, agentName: null, note: null, language: "en" },
      ...{ question: "Brazil tax?", reason: "wrong", comment: "It is 20 %." },
    },
  ]);
});

test.each([
  ["taken back", null],
  ["turned round", UP],
])(
  "a verdict that is %s closes what nobody looked at; given again it opens it again",
  async (_how, other) => {
    const answer = await answered();
    await judgeAnswer(desk(), { ...answer, verdict: { ...DOWN, reason: "wrong" } });
    await judgeAnswer(desk(), { ...answer, verdict: other });
    expect(await open()).toEqual([]);
    expect((await findReview(parts.database, answer.messageId))?.state).toBe("withdrawn");
    await judgeAnswer(desk(), { ...answer, verdict: DOWN });
    expect(await open()).toMatchObject([{ messageId: answer.messageId, reason: null }]);
  },
);

test("what an agent has taken stays open, and what an agent has settled stays settled", async () => {
  const answer = await answered();
  await judgeAnswer(desk(), { ...answer, verdict: DOWN });
  const ids = { messageId: answer.messageId, agentId };
  expect(await settleReview(desk(), { ...ids, move: "take", note: null })).toBe(true);
  await judgeAnswer(desk(), { ...answer, verdict: null });
  expect(await open()).toMatchObject([{ agentName: "Ada" }]);
  expect(await settleReview(desk(), { ...ids, move: "settle", note: "The article is mended." })).toBe(true);
  expect(await settleReview(desk(), { ...ids, move: "settle", note: "again" })).toBe(false);
  await judgeAnswer(desk(), { ...answer, verdict: DOWN });
  expect(await open()).toEqual([]);
  expect(await listReviews(parts.database, "settled")).toMatchObject([{ note: "The article is mended." }]);
});

test("nobody judges an answer of another conversation, nor a message that is no answer", async () => {
  const mine = await answered();
  const theirs = await answered();
  const { inReplyTo } = await parts.database.message.findUniqueOrThrow({ where: { id: mine.messageId } });
  const foreign = { conversationId: mine.conversationId, messageId: theirs.messageId, verdict: DOWN };
  expect(await judgeAnswer(desk(), foreign)).toBe(false);
  expect(await judgeAnswer(desk(), { ...foreign, messageId: inReplyTo ?? "" })).toBe(false);
  expect(await open()).toEqual([]);
});

test("many verdicts at once leave one review that fits the last verdict", async () => {
  const answer = await answered();
  const verdicts = Array.from({ length: 12 }, (_, at) => [DOWN, UP, null][at % 3] ?? null);
  await Promise.all(verdicts.map((verdict) => judgeAnswer(desk(), { ...answer, verdict })));
  await judgeAnswer(desk(), { ...answer, verdict: DOWN });
  expect(await open()).toHaveLength(1);
  expect(await parts.database.feedback.count()).toBe(1);
});

async function answered() {
  const { database } = parts;
  const who = { channel: "widget", externalId: randomUUID() } as const;
  const { id: contactId } = await ensureContact(database, who);
  const { id: conversationId } = await ensureConversation(database, { ...who, contactId });
  const question = await addMessage(database, { conversationId, author: "contact", text: "Brazil tax?" });
  const { id: messageId } = await addMessage(database, {
    ...{ conversationId, author: "assistant", text: "It is 60 %.", language: "en", inReplyTo: question.id },
  });
  return { conversationId, messageId };
}
