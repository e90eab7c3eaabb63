import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningWidget, runWidget, say, signIdentity } from "./running-widget.ts";

let widget: RunningWidget;
beforeAll(async () => {
  widget = await runWidget();
});
afterAll(() => widget.stop());

const post = async (path: string, token: string, body?: unknown) => {
  const response = await widget.call(path, {
    token,
    method: "POST",
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
};

describe("asking for a person", () => {
  test("before anything was said asks for what is needed", async () => {
    const { status, body } = await post("handoff", await widget.visitor());
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: "needs_details", known: {} });
    expect(body.missing.slice(0, 3)).toEqual(["name", "email", "whatHappened"]);
  });

  test("does not ask again for what the conversation or the shop has told", async () => {
    const identity = await signIdentity({ sub: randomUUID(), email: "li@shop.example", name: "Li Na" });
    const session = await widget.call("session", { body: { inbox: "default", identity } });
    const { token } = await session.json();
    await say(widget, token, "My parcel is held in Brazil");
    const { body } = await post("handoff", token, {});
    expect(body).toMatchObject({
      kind: "opened",
      ticket: { number: expect.stringMatching(/^CW-\d+$/), state: "open" },
    });
  });

  test("opens a ticket once enough is known, and only one", async () => {
    const token = await widget.visitor();
    await say(widget, token, "Help me");
    expect((await post("handoff", token, { details: { name: "Ana" } })).body.kind).toBe("needs_details");
    const opened = await post("handoff", token, { details: { email: "ana@shop.example" } });
    expect(opened.body).toMatchObject({ kind: "opened" });
    const again = await post("handoff", token, { details: { orderNumber: "A-1" } });
    expect(again.body.ticket.number).toBe(opened.body.ticket.number);
    const session = await (await widget.call("session", { token, body: { inbox: "default" } })).json();
    expect(session.conversation).toMatchObject({
      owner: "desk",
      ticket: { number: opened.body.ticket.number },
    });
  });

  test.each([
    ["an address that is none", { email: "ana at shop" }, "details/email"],
    ["a name of 301 characters", { name: "x".repeat(301) }, "details/name"],
    ["a number for a name", { name: 5 }, "details/name"],
  ])("with %s is 422 and names the field", async (_name, details, field) => {
    const { status, body } = await post("handoff", await widget.visitor(), { details });
    expect(status).toBe(422);
    expect(Object.keys(body.errors)).toContain(field);
  });

  test("ignores empty fields and takes out what cannot be stored", async () => {
    const token = await widget.visitor();
    const details = { name: " Ana\u0000 ", email: "", company: "\ud800", whatHappened: "lost" };
    const { body } = await post("handoff", token, { details });
    expect(body.known).toEqual({ name: "Ana", company: "\ufffd", whatHappened: "lost" });
  });
});

describe("saying whether an answer helped", () => {
  test("is kept, and a second verdict replaces the first", async () => {
    const token = await widget.visitor();
    const { events } = await say(widget, token, "hi");
    const messageId = Reflect.get(Object(events.at(-2)?.data.message), "id");
    expect((await post("feedback", token, { messageId, helpful: true })).status).toBe(204);
    expect((await post("feedback", token, { messageId, helpful: false, reason: "old" })).status).toBe(204);
    const rows = await widget.database.feedback.findMany({ where: { messageId } });
    expect(rows).toMatchObject([{ helpful: false, reason: "old" }]);
  });

  test("keeps a tapped reason with own words, opens one review, and null takes all of it back", async () => {
    const token = await widget.visitor();
    const { events } = await say(widget, token, "hi");
    const messageId = Reflect.get(Object(events.at(-2)?.data.message), "id");
    const down = { messageId, helpful: false };
    expect((await post("feedback", token, { ...down, reason: "outdated" })).status).toBe(204);
    const comment = `${"字".repeat(500)} `;
    expect((await post("feedback", token, { ...down, comment })).status).toBe(204);
    const tooLong = await post("feedback", token, { ...down, comment: "字".repeat(501) });
    expect([tooLong.status, Object.keys(tooLong.body.errors)]).toEqual([422, ["comment"]]);
    const rows = await widget.database.feedback.findMany({ where: { messageId } });
    expect(rows).toMatchObject([{ helpful: false, reason: "outdated", comment: comment.trim() }]);
    expect(await widget.database.review.findMany({ where: { messageId } })).toMatchObject([
      { state: "open" },
    ]);
    expect((await post("feedback", token, { messageId, helpful: null })).status).toBe(204);
    expect(await widget.database.feedback.count({ where: { messageId } })).toBe(0);
    expect(await widget.database.review.findMany({ where: { messageId } })).toMatchObject([
      { state: "withdrawn" },
    ]);
  });

  test("of somebody else's answer, an unknown one, or one's own message is 404", async () => {
    const [mine, theirs] = [await widget.visitor(), await widget.visitor()];
    const { events } = await say(widget, theirs, "hi");
    const answer = Object(events.at(-2)?.data.message);
    await say(widget, mine, "hi");
    for (const messageId of [Reflect.get(answer, "id"), randomUUID()]) {
      expect((await post("feedback", mine, { messageId, helpful: true })).status).toBe(404);
    }
    const own = { messageId: Reflect.get(answer, "inReplyTo"), helpful: true };
    expect((await post("feedback", theirs, own)).status).toBe(404);
    expect((await post("feedback", await widget.visitor(), own)).status).toBe(404);
  });

  test("without a verdict is 422", async () => {
    expect((await post("feedback", await widget.visitor(), { messageId: randomUUID() })).status).toBe(422);
    expect((await post("feedback", await widget.visitor(), { messageId: "x", helpful: true })).status).toBe(
      422,
    );
  });
});
