import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer } from "../../../src/browser/console/desk-api.ts";
import { DESK_KEYS, deskKey, type PressedKey } from "../../../src/browser/console/desk-keys.ts";
import {
  neighbour,
  readRoute,
  routeAddress,
  searchRoute,
  VIEWS,
} from "../../../src/browser/console/desk-route.ts";
import { createLoader } from "../../../src/browser/console/loader.ts";
import { newId } from "../../../src/browser/console/new-id.ts";
import { timelineOf } from "../../../src/browser/console/timeline.ts";
import type { CaseEvent, CaseMessage } from "../../../src/browser/console/wire.ts";
import { deskAddress } from "../../../src/channels/console/desk-address.ts";

const route = fc.record({
  view: fc.constantFrom(...VIEWS),
  query: fc.string({ unit: "grapheme", maxLength: 40 }),
  ticket: fc.option(
    fc.integer({ min: 1000, max: 999_999_999 }).map((number) => `CW-${number}`),
    { nil: null },
  ),
});

test("every state of the desk has an address that leads back to it, also through the sign-in", () => {
  fc.assert(
    fc.property(route, (state) => {
      const address = routeAddress(state);
      expect(readRoute(new URL(address, "http://desk.example"))).toEqual(state);
      expect(deskAddress(address)).toBe(address);
    }),
  );
});

test("a ticket's number is read however the address writes it, and a strange address shows the queue", () => {
  const read = (pathname: string) => readRoute({ pathname, search: "" }).ticket;
  expect(read("/desk/tickets/cw1003")).toBe("CW-1003");
  expect(read("/desk/tickets/1003/")).toBe("CW-1003");
  expect(read("/desk/tickets/nobody")).toBe("nobody");
  expect(read("/desk/tickets/a/b")).toBeNull();
  expect(read("/desk/somewhere")).toBeNull();
});

test("whatever address is wanted after signing in, the browser stays on this site", () => {
  const wanted = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.webPath().map((path) => `/desk${path}`),
  );
  fc.assert(
    fc.property(wanted, (text) => {
      const url = new URL(deskAddress(text), "http://desk.example");
      expect(url.origin).toBe("http://desk.example");
      expect(url.pathname).toMatch(/^\/desk/);
    }),
  );
});

test("a new search looks in all views, and clearing it returns to those who wait", () => {
  const open = { view: "mine", query: "", ticket: "CW-1001" } as const;
  const searched = searchRoute(open, "ana");
  expect(searched).toEqual({ view: "all", query: "ana", ticket: "CW-1001" });
  expect(searchRoute({ ...searched, view: "claimed" }, "ana s").view).toBe("claimed");
  expect(searchRoute(searched, "").view).toBe("open");
});

test("J and K walk through the list and stop at its ends", () => {
  const list = ["CW-1", "CW-2", "CW-3"];
  expect(neighbour(list, null, 1)).toBe("CW-1");
  expect(neighbour(list, "CW-1", 1)).toBe("CW-2");
  expect(neighbour(list, "CW-3", 1)).toBeNull();
  expect(neighbour(list, "CW-1", -1)).toBeNull();
  expect(neighbour(list, "CW-9", 1)).toBe("CW-1");
  expect(neighbour([], null, 1)).toBeNull();
});

const pressed = (change: Partial<PressedKey>): PressedKey => ({
  ...{ key: "", code: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...{ repeat: false, isComposing: false },
  ...change,
});

test("each key of the help does what the help says", () => {
  for (const [key, meaning] of DESK_KEYS) expect(deskKey(pressed({ key }))).toBe(meaning);
});

test("keys that belong to the browser, to an input method or to a capital letter do nothing", () => {
  for (const held of ["ctrlKey", "metaKey", "altKey", "shiftKey", "isComposing"] as const) {
    expect(deskKey(pressed({ key: "c", code: "KeyC", [held]: true }))).toBeNull();
  }
  expect(deskKey(pressed({ key: "x", code: "KeyX" }))).toBeNull();
  expect(deskKey(pressed({ key: "Enter", code: "Enter" }))).toBeNull();
});

test("on a Cyrillic keyboard the same places of the keyboard work", () => {
  expect(deskKey(pressed({ key: "о", code: "KeyJ" }))).toBe("next");
  expect(deskKey(pressed({ key: "у", code: "KeyE" }))).toBe("resolve");
});

test("a key that is held down moves on, but never acts twice", () => {
  expect(deskKey(pressed({ key: "j", repeat: true }))).toBe("next");
  expect(deskKey(pressed({ key: "e", repeat: true }))).toBeNull();
});

test("ids made without the browser's own maker are version 4 UUIDs", () => {
  expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
  expect(newId()).not.toBe(newId());
});

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 23, minute)).toISOString();
const message = (id: string, minute: number): CaseMessage => ({
  ...{ id, author: "contact", authorName: null, text: id, language: null, cut: false },
  ...{ parts: { citations: [], cards: [] }, translation: null, createdAt: at(minute) },
});
const noted = (id: string, minute: number): CaseEvent => ({
  ...{ id, kind: "note", agentName: "Mei", note: id, at: at(minute) },
});

test("notes stand between the messages by their time, messages keep their order, and each day is named once", () => {
  const messages = [message("a", 1), message("b", 10), message("c", 9), message("d", 70)];
  const events = [noted("before", 0), noted("between", 5), { ...noted("x", 6), kind: "claimed", note: null }];
  const items = timelineOf({ messages, events: [...events, noted("last", 99)] }, (when) => when.slice(0, 10));
  const names = items.map((item) => {
    if (item.kind === "day") return item.at.slice(0, 10);
    return item.kind === "note" ? item.text : item.message.id;
  });
  expect(names).toEqual(["2026-11-22", "before", "a", "between", "b", "c", "2026-11-23", "d", "last"]);
});

/** Answers that a test gives when it wants. */
function scriptedLoad() {
  const waiting: ((answer: Answer<string>) => void)[] = [];
  const load = () => new Promise<Answer<string>>((resolve) => waiting.push(resolve));
  const answer = async (value: string) => {
    waiting.shift()?.({ kind: "ok", value });
    await new Promise((done) => setImmediate(done));
  };
  return { load, answer, asked: () => waiting.length };
}

test("however often something changes, one reading runs at a time and one more follows it", async () => {
  const script = scriptedLoad();
  const seen: Answer<string>[] = [];
  const loader = createLoader(script.load, (answer) => seen.push(answer));
  loader.reload();
  loader.reload();
  expect(script.asked()).toBe(1);
  await script.answer("first");
  expect(script.asked()).toBe(1);
  await script.answer("second");
  expect(script.asked()).toBe(0);
  expect(seen).toEqual([
    { kind: "ok", value: "first" },
    { kind: "ok", value: "second" },
  ]);
});

test("a reading that began before an action never overwrites what the action answered", async () => {
  const script = scriptedLoad();
  const seen: string[] = [];
  const loader = createLoader(script.load, (answer) => seen.push(answer.kind === "ok" ? answer.value : ""));
  loader.put("claimed");
  await script.answer("open, as it was before");
  await script.answer("claimed, read again");
  expect(seen).toEqual(["claimed", "claimed, read again"]);
});

test("nothing is reported of a case that the agent has left", async () => {
  const script = scriptedLoad();
  const seen: unknown[] = [];
  const loader = createLoader(script.load, (answer) => seen.push(answer));
  loader.stop();
  await script.answer("late");
  loader.reload();
  expect(seen).toEqual([]);
  expect(script.asked()).toBe(0);
});
