import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningWidget, runWidget, say } from "./running-widget.ts";

let widget: RunningWidget;
beforeAll(async () => {
  widget = await runWidget();
});
afterAll(() => widget.stop());

const history = async (token: string, after?: string) => {
  const response = await widget.call(`messages${after === undefined ? "" : `?after=${after}`}`, { token });
  return { status: response.status, body: await response.json() };
};

describe("one turn", () => {
  test("is streamed as events, from the status to the saved reply and done", async () => {
    const token = await widget.visitor();
    const { events } = await say(widget, token, "hello");
    expect(events.map(({ name }) => name)).toEqual(["status", "text", "reply", "done"]);
    expect(events[0]?.data).toEqual({ status: "searching" });
    expect(events[1]?.data).toEqual({ delta: "You said: hello" });
    expect(events[2]?.data).toEqual({
      message: {
        id: expect.any(String),
        seq: expect.stringMatching(/^\d+$/),
        author: "assistant",
        authorName: null,
        text: "You said: hello",
        parts: { citations: [], cards: [], suggestions: [] },
        cut: false,
        inReplyTo: expect.any(String),
        receipt: expect.stringMatching(/^https:\/\/desk\.example\/a\/[\w-]{44}$/),
        createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    });
    expect(events[3]?.data).toEqual({});
  });

  test("is not stored or rewritten by anything on the way", async () => {
    const token = await widget.visitor();
    const response = await widget.call("messages", { token, body: { text: "hi", clientId: randomUUID() } });
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream/);
    expect(response.headers.get("cache-control")).toContain("no-store");
    await response.text();
  });

  test("under the same clientId is taken once and its reply comes again", async () => {
    const token = await widget.visitor();
    const { events, clientId } = await say(widget, token, "once");
    const again = await say(widget, token, "once", clientId);
    expect(again.events.at(-2)).toEqual(events.at(-2));
    expect((await history(token)).body.messages).toHaveLength(2);
  });

  test("under the same clientId with another text is 409", async () => {
    const token = await widget.visitor();
    const { clientId } = await say(widget, token, "one");
    expect((await say(widget, token, "other", clientId)).status).toBe(409);
    expect((await history(token)).body.messages).toHaveLength(2);
  });

  test("tells why nothing is said", async () => {
    const { events } = await say(widget, await widget.visitor(), "say nothing");
    expect(events).toMatchObject([{ name: "silent", data: { reason: "desk_has_it" } }, { name: "done" }]);
  });

  test.each(["fall ill", "break down"])("that breaks ends with an apology (%s)", async (text) => {
    const { events, status } = await say(widget, await widget.visitor(), text);
    expect(status).toBe(200);
    expect(events.at(-2)).toMatchObject({ name: "failed", data: { apology: expect.stringMatching(/kept/) } });
    expect(events.at(-1)?.name).toBe("done");
  });

  test("takes 20,000 characters as a person counts them", async () => {
    const { status, events } = await say(widget, await widget.visitor(), "🚢".repeat(20_000));
    expect(status).toBe(200);
    expect(events.at(-1)?.name).toBe("done");
  });

  test("keeps what a database can keep", async () => {
    const token = await widget.visitor();
    await say(widget, token, "  a\u0000b\ud800c  ");
    expect((await history(token)).body.messages[0].text).toBe("ab\ufffdc");
  });
});

describe("a message that is not good is refused and nothing is saved", () => {
  const clientId = randomUUID();
  test.each([
    ["an empty text", { text: "", clientId }, 422],
    ["a text of spaces", { text: " \n\t", clientId }, 422],
    ["20,001 characters", { text: "x".repeat(20_001), clientId }, 422],
    ["no text", { clientId }, 422],
    ["no clientId", { text: "hi" }, 422],
    ["a clientId that is no UUID", { text: "hi", clientId: "1" }, 422],
    ["an attachment", { text: "hi", clientId, attachments: ["f"] }, 422],
    ["broken JSON", '{"text":', 400],
    ["ten megabytes", { text: "x".repeat(10_000_000), clientId }, 413],
  ])("%s", async (_name, body, status) => {
    const token = await widget.visitor();
    const response = await widget.call("messages", { token, body });
    const problem = await response.json();
    expect([response.status, problem.status]).toEqual([status, status]);
    expect(problem.detail).toMatch(/^[A-Z][^\n]*\.$/);
    expect((await history(token)).body.messages).toEqual([]);
  });
});

describe("without a good token", () => {
  test.each(["messages", "events"])("GET %s is 401", async (path) => {
    expect((await widget.call(path)).status).toBe(401);
    expect((await widget.call(path, { token: "a.b.c" })).status).toBe(401);
    const scheme = await widget.call(path, { headers: { authorization: "Basic abc" } });
    expect(scheme.status).toBe(401);
    expect(scheme.headers.get("www-authenticate")).toBe("Bearer");
  });

  test.each(["messages", "handoff", "feedback"])(
    "POST %s is 401 before the body is looked at",
    async (path) => {
      expect((await widget.call(path, { body: { nonsense: true } })).status).toBe(401);
    },
  );

  test("a token that has run out is 401", async () => {
    const past = await runWidget({ now: () => new Date(Date.now() - 31 * 86_400_000) });
    const old = await past.visitor();
    await past.stop();
    const response = await widget.call("messages", { token: old });
    expect(response.status).toBe(401);
    expect((await response.json()).detail).toContain("run out");
  });
});

describe("the history", () => {
  test("is empty before the first message", async () => {
    expect((await history(await widget.visitor())).body).toEqual({ messages: [] });
  });

  test("is in order and goes on after a message, by its id or its number", async () => {
    const token = await widget.visitor();
    await say(widget, token, "one");
    await say(widget, token, "two");
    const { messages } = (await history(token)).body;
    expect(messages.map(({ text }: { text: string }) => text)).toEqual([
      "one",
      "You said: one",
      "two",
      "You said: two",
    ]);
    const byId = await history(token, messages[1].id);
    expect(byId.body.messages).toEqual(messages.slice(2));
    expect((await history(token, messages[1].seq)).body).toEqual(byId.body);
  });

  test("of others is not there: their messages are 404, and their numbers show nothing of theirs", async () => {
    const [mine, theirs] = [await widget.visitor(), await widget.visitor()];
    await say(widget, theirs, "secret");
    await say(widget, mine, "mine");
    const { messages } = (await history(theirs)).body;
    expect((await history(mine, messages[0].id)).status).toBe(404);
    const texts = (await history(mine, "0")).body.messages.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(["mine", "You said: mine"]);
  });

  test("after something that is no message is 400 or 404", async () => {
    const token = await widget.visitor();
    await say(widget, token, "hi");
    expect((await history(token, "nonsense")).status).toBe(400);
    expect((await history(token, "9".repeat(30))).status).toBe(400);
    expect((await history(token, randomUUID())).status).toBe(404);
  });
});

test("what is not built yet is 404", async () => {
  const token = await widget.visitor();
  for (const path of ["rating", "files"]) {
    expect((await widget.call(path, { token, body: {} })).status).toBe(404);
  }
});
