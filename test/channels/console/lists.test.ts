import { afterAll, beforeAll, expect, test } from "vitest";
import { saveShipments } from "../../../src/storage/shipments.ts";
import { postalNumberOf } from "../../domain/shipments/postal-numbers.ts";
import { parseEvents } from "../../support/visitor.ts";
import { type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

const HELD = postalNumberOf("RB", 60_000_000, "CN");
const NUMBERS = Array.from({ length: 7 }, (_, at) => postalNumberOf("RB", 60_000_000 + at, "CN"));

let desk: RunningDesk;
let ada: Awaited<ReturnType<typeof signedIn>>;
let mei: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  desk = await runDesk();
  [ada, mei] = [await signedIn(desk, "Ada"), await signedIn(desk, "Mei")];
  const events = [
    { at: desk.now(), status: "import_customs.held_other", description: "Held", location: "Curitiba, BR" },
  ];
  const about = { carrier: "china_post", origin: "CN", destination: "BR", isSample: false };
  await saveShipments(desk.database, [{ number: HELD, ...about, events, updatedAt: desk.now() }]);
});
afterAll(() => desk.stop());

const paste = (text: string, cookie = ada.cookie) =>
  send(desk, "/desk/parcels", { method: "POST", cookie, form: { text } });

test("an agent pastes numbers and is led to their table, which is named on the page from then on", async () => {
  const empty = await (await send(desk, "/desk/parcels", { cookie: ada.cookie })).text();
  expect(empty).toContain("Nothing yet.");
  const pasted = await paste(NUMBERS.join("\n"));
  expect(pasted.status).toBe(303);
  const location = pasted.headers.get("location") ?? "";
  expect(location).toMatch(/^http:\/\/desk\.example\/lists\/[\w-]{44}\?lang=en$/);
  const page = await (await send(desk, "/desk/parcels", { cookie: ada.cookie })).text();
  expect(page).toContain("7 parcels");
  expect(page).toContain(location.replace("&", "&amp;"));
  expect(await (await send(desk, "/desk/parcels", { cookie: mei.cookie })).text()).toContain("Nothing yet.");
});

test("what makes no list is said beside the field, and nothing typed is lost", async () => {
  const refused = await paste("no numbers <here>");
  expect(refused.status).toBe(422);
  const page = await refused.text();
  expect(page).toContain("There is no tracking number in this.");
  expect(page).toContain("no numbers &lt;here>");
  const many = Array.from({ length: 501 }, (_, at) => postalNumberOf("RC", at, "CN")).join("\n");
  expect(await (await paste(many)).text()).toContain("That is more than 500 parcels.");
  expect(await (await paste(`${HELD}\n`.padEnd(1_100_000, "x"))).text()).toContain("larger than 1 MB");
});

test("programs get the rows as they are known, their own only, and as CSV", async () => {
  const json = { text: NUMBERS.join("\n") };
  const opened = await send(desk, "/api/desk/lists", { method: "POST", cookie: ada.cookie, json });
  expect(opened.status).toBe(201);
  const { id, parcels } = await opened.json();
  expect(parcels).toBe(7);
  const path = `/api/desk/lists/${id}`;
  const events = parseEvents(await (await send(desk, `${path}/events`, { cookie: ada.cookie })).text());
  expect(events.map(({ event }) => event)).toEqual(["list", ...NUMBERS.map(() => "row"), "done"]);
  expect(events[1]?.data).toMatchObject({ number: HELD, group: "act_today", reason: "seller_moves" });
  expect(events[2]?.data).toMatchObject({ number: NUMBERS[1], group: "unreadable", reason: "not_found" });
  expect(await (await send(desk, `${path}/csv`, { cookie: ada.cookie })).text()).toContain(
    `"1","${HELD}","Act today"`,
  );
  for (const what of ["events", "csv"]) {
    expect((await send(desk, `${path}/${what}`, { cookie: mei.cookie })).status).toBe(404);
    expect((await send(desk, `${path}/${what}`)).status).toBe(401);
  }
  const stranger = await send(desk, "/api/desk/lists", { method: "POST", json: {} });
  expect(stranger.status).toBe(401);
});
