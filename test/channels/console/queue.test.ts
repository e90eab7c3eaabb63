import { afterAll, beforeAll, expect, test } from "vitest";
import { queueSchema } from "../../../src/browser/console/wire.ts";
import { addMessage } from "../../../src/storage/messages.ts";
import { type Case, openCase, type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

let desk: RunningDesk;
let mei: Awaited<ReturnType<typeof signedIn>>;
const cases = new Map<string, Awaited<ReturnType<typeof openCase>>>();

const SELLERS: readonly Case[] = [
  {
    name: "Ana Souza",
    said: ["Parado em Curitiba"],
    language: "pt",
    details: { trackingNumber: "LP00987654321098" },
  },
  { name: "王芳", said: ["包裹在巴西海关卡了9天"], language: "zh", subject: "巴西扣留" },
  { name: "Ivan Petrov", said: ["Посылка потеряна 100%"], language: "ru" },
  { name: "Carmen Ruiz", said: ["¿Dónde está mi paquete?"], language: "es" },
];

beforeAll(async () => {
  desk = await runDesk();
  mei = await signedIn(desk, "Mei Lin");
  const olga = await signedIn(desk, "Olga");
  for (const seller of SELLERS) cases.set(seller.name ?? "", await openCase(desk, seller));
  await act("Ivan Petrov", mei.cookie, "reply", { text: "Ищем." });
  await act("Carmen Ruiz", olga.cookie, "claim");
  await act("Carmen Ruiz", olga.cookie, "resolve");
});
afterAll(() => desk.stop());

async function act(name: string, cookie: string, verb: string, json: unknown = {}): Promise<void> {
  const response = await send(desk, `${cases.get(name)?.path}/${verb}`, { method: "POST", cookie, json });
  expect(response.status).toBe(200);
}

async function queue(query = "") {
  const response = await send(desk, `/api/desk/tickets${query}`, { cookie: mei.cookie });
  expect(response.status).toBe(200);
  return response.json();
}

async function names(query: string): Promise<readonly string[]> {
  return (await queue(query)).tickets.map((ticket: { contactName: string }) => ticket.contactName);
}

test("the queue says how many cases each view holds", async () => {
  expect((await queue()).counts).toEqual({ open: 2, mine: 1, claimed: 1, resolved: 1, all: 4 });
});

test("each view holds its cases, who waits longest on top", async () => {
  expect(await names("")).toEqual(["Ana Souza", "王芳"]);
  expect(await names("?view=mine")).toEqual(["Ivan Petrov"]);
  expect(await names("?view=claimed")).toEqual(["Ivan Petrov"]);
  expect(await names("?view=resolved")).toEqual(["Carmen Ruiz"]);
  expect(await names("?view=all")).toHaveLength(4);
});

test("a row tells who, what, in which language, what was said last and who has it", async () => {
  const [row] = (await queue("?view=mine")).tickets;
  expect(row).toMatchObject({
    ...{
      number: `CW-${cases.get("Ivan Petrov")?.number}`,
      contactName: "Ivan Petrov",
      language: "ru",
      channel: "widget",
    },
    ...{ state: "claimed", assignee: { id: mei.id, name: "Mei Lin" }, waitingSince: null },
    preview: { author: "agent", text: "Ищем." },
  });
});

test("the desk's page can read the queue as the server writes it", async () => {
  expect(queueSchema.parse(await queue("?view=all")).tickets).toHaveLength(4);
});

test("a seller waits since the case was opened, and after an answer since their next word", async () => {
  const opened = cases.get("Ivan Petrov");
  const waiting = (await queue("?view=open")).tickets[0];
  expect(waiting.waitingSince).toBe(waiting.openedAt);
  const conversationId = opened?.conversationId ?? "";
  const first = await addMessage(desk.database, { conversationId, author: "contact", text: "И что?" });
  await addMessage(desk.database, { conversationId, author: "contact", text: "Алло?" });
  const [row] = (await queue("?view=mine")).tickets;
  expect(row.waitingSince).toBe(first.createdAt.toISOString());
  expect(row.preview.text).toBe("Алло?");
  await act("Ivan Petrov", mei.cookie, "reply", { text: "Нашли." });
  expect((await queue("?view=mine")).tickets[0].waitingSince).toBeNull();
});

test.each([
  ["a name", "ana", ["Ana Souza"]],
  ["a number", () => `cw-${cases.get("王芳")?.number}`, ["王芳"]],
  ["words of the conversation in any script", "巴西海关", ["王芳"]],
  ["part of a tracking number, grouped as people write it", "LP 0098 7654", ["Ana Souza"]],
  ["several words, all of which must be found", "souza curitiba", ["Ana Souza"]],
  ["words of which one is missing", "souza paris", []],
  ["a percent sign as itself", "100%", ["Ivan Petrov"]],
  ["what looks like SQL", "'; DROP TABLE tickets; --", []],
  ["a NUL character", "ana\0", ["Ana Souza"]],
])("the search finds by %s", async (_how, words, found) => {
  const q = encodeURIComponent(typeof words === "string" ? words : words());
  expect(await names(`?view=all&q=${q}`)).toEqual(found);
});

test("the queue says when there is more than it shows", async () => {
  expect(await queue("?view=all&limit=3")).toMatchObject({ hasMore: true, tickets: { length: 3 } });
  expect(await queue("?view=all&limit=4")).toMatchObject({ hasMore: false });
});

test.each(["?view=nonsense", "?limit=0", "?limit=99999", `?q=${"a".repeat(201)}`])(
  "%s is refused",
  async (query) => {
    expect((await send(desk, `/api/desk/tickets${query}`, { cookie: mei.cookie })).status).toBe(400);
  },
);
