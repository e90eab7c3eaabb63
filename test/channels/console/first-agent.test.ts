import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteFirstAgent } from "../../../src/channels/console/first-agent.ts";
import { ensureSlackAgent } from "../../../src/storage/agents.ts";
import { cookieOf, type RunningDesk, runDesk, send } from "./running-desk.ts";

const FORM = { name: "Mei Lin", email: "Mei@Desk.example", password: "eleven brass anchors" };
let desk: RunningDesk;

beforeAll(async () => {
  desk = await runDesk();
});
afterAll(() => desk.stop());

async function invite(): Promise<string> {
  const url = await inviteFirstAgent(desk.database, "http://desk.example", desk.now());
  return new URL(url ?? "").pathname;
}

test("before anybody joined, the sign-in page says where to begin", async () => {
  expect(await (await send(desk, "/desk/sign-in")).text()).toContain("first-agent link");
});

test("each start prints a new link and the older one stops working", async () => {
  const first = await invite();
  expect((await send(desk, first)).status).toBe(200);
  const second = await invite();
  const gone = await send(desk, first);
  expect(gone.status).toBe(410);
  expect(await gone.text()).toContain("This link no longer works");
  expect((await send(desk, first, { form: FORM })).status).toBe(410);
  expect((await send(desk, second)).status).toBe(200);
});

test("only a hash of the link is kept", async () => {
  const token = (await invite()).split("/").at(-1) ?? "";
  expect(Buffer.from(token, "base64url")).toHaveLength(32);
  const rows = await desk.database.agentInvite.findMany();
  expect(rows.map((row) => row.tokenHash)).not.toContain(token);
});

test("a link that was not used in a week has run out", async () => {
  const link = await invite();
  desk.passTime(7 * 24 * 3_600_000 + 1);
  expect((await send(desk, link)).status).toBe(410);
  expect((await send(desk, link, { form: FORM })).status).toBe(410);
});

test("faults are named beside their fields, nothing is lost, and the link still works", async () => {
  const link = await invite();
  const form = { name: " ", email: 'mei@"><script>', password: "eleven char" };
  const response = await send(desk, link, { form });
  const page = await response.text();
  expect(response.status).toBe(422);
  expect(page).toContain("Enter your name");
  expect(page).toContain("Enter an e-mail address");
  expect(page).toContain("at least 12 characters.");
  expect(page).toContain("mei@&quot;>&lt;script>");
  expect(page).not.toContain("eleven char");
  expect((await send(desk, link)).status).toBe(200);
});

test("a link that somebody opened in another site's form is refused", async () => {
  const link = await invite();
  const headers = { "sec-fetch-site": "cross-site" };
  expect((await send(desk, link, { form: FORM, headers })).status).toBe(403);
});

test("the link works once: of two who use it at once one gets in, and afterwards no link is made", async () => {
  await ensureSlackAgent(desk.database, { slackId: "T1:U1", name: "mei", email: "mei@desk.example" });
  const link = await invite();
  const both = await Promise.all([
    send(desk, link, { form: FORM }),
    send(desk, link, { form: { ...FORM, email: "other@desk.example" } }),
  ]);
  expect(both.map((response) => response.status).toSorted()).toEqual([303, 410]);
  expect((await send(desk, link)).status).toBe(410);
  expect(await inviteFirstAgent(desk.database, "http://desk.example", desk.now())).toBeNull();
  const winner = both.find((response) => response.status === 303);
  expect(winner?.headers.get("location")).toBe("/desk");
  const cookie = winner === undefined ? "" : cookieOf(winner);
  expect((await send(desk, "/api/desk/me", { cookie })).status).toBe(200);
});

test("an agent who is known from Slack by the same address keeps that account", async () => {
  const other = await runDesk();
  await ensureSlackAgent(other.database, { slackId: "T1:U1", name: "mei", email: "mei@desk.example" });
  const url = await inviteFirstAgent(other.database, "http://desk.example", other.now());
  await send(other, new URL(url ?? "").pathname, { form: FORM });
  const agents = await other.database.agent.findMany();
  expect(agents).toMatchObject([{ name: "Mei Lin", email: "mei@desk.example", slackId: "T1:U1" }]);
  await other.stop();
});
