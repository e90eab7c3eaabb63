import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { postalNumberOf } from "../../domain/shipments/postal-numbers.ts";
import { type App, startApp } from "../../support/start-app.ts";
import { openVisitor, parseEvents, streamedText } from "../../support/visitor.ts";

/** Sample parcels that stand in different groups, then what no carrier knows and what is mistyped. */
const SAMPLES = ["LP00123456789012", "RB520641979CN", "LX418206377CN", "YT2629800701254631", "UJ317458028YP"];
const STRANGERS = Array.from({ length: 60 }, (_, at) => postalNumberOf("RB", 40_000_000 + at, "CN"));
const PASTED = [...SAMPLES, SAMPLES[0], "RA467448574RU", ...STRANGERS].join("\n");

const card = z.object({
  kind: z.literal("parcels"),
  title: z.string(),
  progress: z.string().nullable(),
  groups: z.array(z.object({ group: z.string(), count: z.number() })),
  link: z.object({ url: z.string() }),
});

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function pasted(text = PASTED) {
  const visitor = await openVisitor(app.url);
  const events = await visitor.say(text);
  const cards = events.flatMap(({ event, data }) => (event === "card" ? [data.card] : []));
  const last = card.parse(cards.at(-1));
  return { visitor, events, cards, last, url: new URL(last.link.url) };
}

const html = (address: URL | string) => fetch(address, { headers: { accept: "text/html" } });
/** Text of the first cells of a column, as the page shows them. */
const column = (page: string, at: number) =>
  [...page.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row = ""]) =>
      [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = ""]) => cell.replace(/<[^>]+>/g, "")),
    )
    .flatMap((cells) => (cells[at] === undefined ? [] : [cells[at]]));

describe("many numbers in one message", () => {
  test("become a card that counts them by group, drawn while they are looked up, and saved once", async () => {
    const { visitor, cards, last, events } = await pasted();
    expect(cards.length).toBeGreaterThan(2);
    expect(cards[0]).toMatchObject({
      kind: "parcels",
      title: "66 parcels",
      progress: expect.stringMatching(/^\d+ of 66/),
    });
    expect(last.progress).toBeNull();
    const count = Object.fromEntries(last.groups.map((one) => [one.group, one.count]));
    expect(Object.values(count).reduce((sum: number, one) => sum + Number(one), 0)).toBe(66);
    expect(count.unreadable).toBe(61);
    const text = streamedText(events);
    expect(text).toContain("I went through 66 parcels.");
    expect(text).toContain("**LP00123456789012**: ");
    expect(text).toContain("**RA467448574RU**: looks mistyped");
    expect(text).toContain("1 number was in the list more than once");
    const reply = (await visitor.history()).at(-1);
    expect(reply).toMatchObject({ text, parts: { cards: [cards.at(-1)] } });
  });

  test("up to five stay an ordinary question", async () => {
    const visitor = await openVisitor(app.url);
    const events = await visitor.say(SAMPLES.join(" "));
    const drawn = events.flatMap(({ event, data }) => (event === "card" ? [data.card] : []));
    expect(drawn).toMatchObject(SAMPLES.map(() => ({ kind: "shipment" })));
  });

  test("more than five hundred are counted, and those left out are named as such", async () => {
    const many = Array.from({ length: 502 }, (_, at) => postalNumberOf("RC", 10_000_000 + at, "CN"));
    const { last, events } = await pasted(many.join("\n"));
    expect(last.title).toBe("500 parcels");
    expect(streamedText(events)).toContain("A list holds 500 numbers; 2 more were left out.");
  });
});

describe("the table", () => {
  test("shows every number once, the most urgent first, in the language of the address", async () => {
    const { url } = await pasted();
    const response = await html(url);
    expect(response.status).toBe(200);
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    const page = await response.text();
    const numbers = column(page, 0).map(Number);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 66 }, (_, at) => at + 1));
    expect(column(page, 2)[0]).toBe("Act today");
    expect(page).not.toContain("list.js");
    url.searchParams.set("lang", "ru");
    expect(await (await html(url)).text()).toContain("Действовать сегодня");
  });

  test("is sorted and filtered by its address alone", async () => {
    const { url } = await pasted();
    url.searchParams.set("sort", "place");
    url.searchParams.set("dir", "down");
    expect(column(await (await html(url)).text(), 0).map(Number)).toEqual(
      Array.from({ length: 66 }, (_, at) => 66 - at),
    );
    url.searchParams.set("group", "unreadable");
    const page = await (await html(url)).text();
    expect(column(page, 0)).toHaveLength(61);
    expect(page).toContain('aria-sort="descending"');
    url.searchParams.set("sort", "nonsense");
    expect((await html(url)).status).toBe(200);
  });

  test("comes as a CSV file in the order of the list", async () => {
    const { url } = await pasted();
    const response = await fetch(`${url.origin}${url.pathname}/csv?lang=zh`);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="parcels-2026-11-22.csv"');
    const rows = parse(await response.text(), { bom: true });
    expect(rows[0]?.slice(0, 3)).toEqual(["序号", "物流单号", "分组"]);
    expect(rows.slice(1, 6).map((row: string[]) => row[1])).toEqual(SAMPLES);
    expect(rows).toHaveLength(67);
  });

  test("streams its rows to whoever has the address, and to nobody else", async () => {
    const { url } = await pasted();
    const events = parseEvents(await (await fetch(`${url.origin}${url.pathname}/events`)).text());
    expect(events.map(({ event }) => event)).toEqual([...Array.from({ length: 66 }, () => "row"), "done"]);
    expect(events.slice(0, 66).map(({ data }) => data.place)).toEqual(
      Array.from({ length: 66 }, (_, at) => at),
    );
    const forged = `${url.pathname.slice(0, -1)}${url.pathname.endsWith("A") ? "B" : "A"}`;
    for (const path of ["", "/csv", "/events"]) {
      const response = await html(`${url.origin}${forged}${path}`);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("There is no list at this address");
    }
  });
});
