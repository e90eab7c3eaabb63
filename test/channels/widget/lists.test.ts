import { afterAll, beforeAll, expect, test } from "vitest";
import { MOST_LISTS_A_DAY } from "../../../src/shipping/parcel-lists.ts";
import { postalNumberOf } from "../../domain/shipments/postal-numbers.ts";
import { parseEvents } from "../../support/visitor.ts";
import { type RunningWidget, runWidget } from "./running-widget.ts";

const NUMBERS = Array.from({ length: 7 }, (_, at) => postalNumberOf("RB", 70_000_000 + at, "CN"));

let widget: RunningWidget;
beforeAll(async () => {
  widget = await runWidget();
});
afterAll(() => widget.stop());

const read = async (text: string, more: object = {}) =>
  widget.call("lists/read", {
    token: await widget.visitor(),
    body: { name: "orders.csv", text, ...more },
  });

test("a file becomes the message that the seller could have typed", async () => {
  const csv = `Order,Tracking number\n${NUMBERS.map((number, at) => `${at},${number}`).join("\n")}\n8,XX12345678\n`;
  const response = await read(csv);
  expect(await response.json()).toEqual({ text: ["[orders.csv]", ...NUMBERS, "XX12345678"].join("\n") });
});

test("a file that makes no list is refused in the reader's language, with what to do", async () => {
  const nothing = await read("name,price", { lang: "ru" });
  expect([nothing.status, (await nothing.json()).detail]).toEqual([
    422,
    expect.stringContaining("Трек-номеров"),
  ]);
  const many = Array.from({ length: 501 }, (_, at) => postalNumberOf("RC", at, "CN")).join("\n");
  expect([(await read(many)).status, (await read("1".repeat(1_048_577))).status]).toEqual([422, 413]);
  expect((await read("1".repeat(3_000_000))).status).toBe(413);
  expect((await widget.call("lists/read", { body: { name: "a", text: "b" } })).status).toBe(401);
});

test("a list of a session streams its rows and is read again by that session only", async () => {
  const [token, other] = [await widget.visitor(), await widget.visitor()];
  const opened = await widget.call("lists", {
    token,
    body: { text: NUMBERS.join("\n"), lang: "zh" },
  });
  const events = parseEvents(await opened.text());
  expect(events.map(({ event }) => event)).toEqual(["list", ...NUMBERS.map(() => "row"), "done"]);
  expect(events[1]?.data).toMatchObject({ place: 0, number: NUMBERS[0], groupName: "无法识别或查无信息" });
  const { id, url } = events[0]?.data ?? {};
  expect(url).toMatch(/^https:\/\/desk\.example\/lists\/[\w-]{44}$/);
  const again = await widget.call(`lists/${id}/events`, { token });
  expect(parseEvents(await again.text())).toHaveLength(8);
  const csv = await widget.call(`lists/${id}/csv?lang=es`, { token });
  expect(await csv.text()).toContain("Número de seguimiento");
  for (const what of ["events", "csv"]) {
    expect((await widget.call(`lists/${id}/${what}`, { token: other })).status).toBe(404);
    expect((await widget.call(`lists/${id}/${what}`)).status).toBe(401);
  }
});

test("a day has so many lists and no more", async () => {
  const token = await widget.visitor();
  const ask = () => widget.call("lists", { token, body: { text: NUMBERS.join("\n") } });
  for (let made = 0; made < MOST_LISTS_A_DAY; made += 1) await (await ask()).text();
  const refused = await ask();
  expect(refused.status).toBe(429);
  expect((await refused.json()).detail).toContain(`${MOST_LISTS_A_DAY} lists today`);
});
