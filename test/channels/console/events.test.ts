import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureContact, ensureConversation } from "../../../src/storage/conversations.ts";
import { addMessage } from "../../../src/storage/messages.ts";
import { openCase, type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

let desk: RunningDesk;
let mei: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  desk = await runDesk();
  mei = await signedIn(desk, "Mei Lin");
});
afterAll(() => desk.stop());

/** Opens the stream and returns a function that waits until it has said something. */
async function listen() {
  const stop = new AbortController();
  const response = await fetch(`${desk.address}/api/desk/events`, {
    headers: { cookie: mei.cookie },
    signal: stop.signal,
  });
  expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = "";
  const until = async (words: string) => {
    while (!heard.includes(words)) {
      const chunk = await reader?.read();
      if (chunk === undefined || chunk.done) throw new Error(`The stream ended before "${words}".`);
      heard += chunk.value;
    }
  };
  await until("event: ready");
  return { until, heard: () => heard, reader, stop: () => stop.abort() };
}

test("a new case, a seller's word and a move each reach every open desk", async () => {
  const one = await listen();
  const two = await listen();
  const opened = await openCase(desk);
  const changed = `event: changed\ndata: {"numbers":["CW-${opened.number}"]}`;
  await Promise.all([one.until(changed), two.until(changed)]);
  const text = "Any news?";
  await addMessage(desk.database, { conversationId: opened.conversationId, author: "contact", text });
  await send(desk, `${opened.path}/claim`, { method: "POST", cookie: mei.cookie, json: {} });
  await one.until(`${changed}\n\n${changed}`);
  expect(one.heard()).not.toContain(text);
  one.stop();
  two.stop();
});

test("what is said where no person was asked for stays out of the desk", async () => {
  const stream = await listen();
  const contact = await ensureContact(desk.database, { channel: "widget", externalId: "quiet" });
  const { id } = await ensureConversation(desk.database, {
    ...{ channel: "widget", externalId: "quiet", contactId: contact.id },
  });
  await addMessage(desk.database, { conversationId: id, author: "contact", text: "Just asking" });
  const opened = await openCase(desk);
  await stream.until(`CW-${opened.number}`);
  expect(
    stream
      .heard()
      .replaceAll(/event: ready\ndata: \{\}|event: changed\ndata: \{"numbers":\["CW-\d+"\]\}/g, "")
      .trim(),
  ).toBe("");
  stream.stop();
});

test("the server closes without waiting for open streams", async () => {
  const closing = await runDesk();
  const agent = await signedIn(closing, "Closing Crow");
  const response = await fetch(`${closing.address}/api/desk/events`, { headers: { cookie: agent.cookie } });
  const text = response.text();
  await closing.stop();
  expect(await text).toContain("event: ready");
});
