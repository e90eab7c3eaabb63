import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, PASSWORD, type RunningDesk, runDesk, send, signedIn } from "./running-desk.ts";

const HOUR_MS = 3_600_000;
let desk: RunningDesk;

beforeAll(async () => {
  desk = await runDesk();
});
afterAll(() => desk.stop());

test("an agent who signs in sees the desk under their own name", async () => {
  const mei = await signedIn(desk, "Mei Lin");
  const me = await send(desk, "/api/desk/me", { cookie: mei.cookie });
  expect(await me.json()).toMatchObject({ name: "Mei Lin", email: "mei.lin@desk.example" });
  const page = await send(desk, "/desk", { cookie: mei.cookie });
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('src="/assets/console.js"');
});

test("the session cookie is out of reach of scripts and of other sites", async () => {
  const { email } = await signedIn(desk, "Cookie Keeper");
  const response = await send(desk, "/desk/sign-in", { form: { email: email ?? "", password: PASSWORD } });
  expect(response.status).toBe(303);
  const cookie = response.headers.getSetCookie()[0];
  expect(cookie).toMatch(/^clearway_desk=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
  const rows = await desk.database.agentSession.findMany();
  expect(rows.some((row) => cookie?.includes(row.tokenHash))).toBe(false);
});

test("over https the cookie is secure and bound to this host", async () => {
  const secure = await runDesk({ secureCookies: true });
  const agent = await signedIn(secure, "Secure Agent");
  expect(agent.cookie).toMatch(/^__Host-clearway_desk=/);
  expect((await send(secure, "/api/desk/me", { cookie: agent.cookie })).status).toBe(200);
  await secure.stop();
});

test("a wrong password is refused in one sentence and the e-mail address stays in the form", async () => {
  const { email } = await signedIn(desk, "Forgetful Fox");
  const form = { email: email ?? "", password: "not the password", next: "/desk/tickets/CW-1001" };
  const response = await send(desk, "/desk/sign-in", { form });
  const page = await response.text();
  expect(response.status).toBe(401);
  expect(cookieOf(response)).toBe("");
  expect(page).toContain("This e-mail address and password do not go together.");
  expect(page).toContain('value="forgetful.fox@desk.example"');
  expect(page).toContain('value="/desk/tickets/CW-1001"');
  expect(page).not.toContain("not the password");
});

test("an unknown address is refused with the same page as a wrong password", async () => {
  const { email } = await signedIn(desk, "Known Kite");
  const attempt = async (address: string) => {
    const response = await send(desk, "/desk/sign-in", {
      form: { email: address, password: "not the password" },
    });
    return { status: response.status, page: (await response.text()).replaceAll(address, "") };
  };
  expect(await attempt("nobody@desk.example")).toEqual(await attempt(email ?? ""));
});

test("guessing is stopped after five attempts, and mistyping before a right password is forgiven", async () => {
  const { email } = await signedIn(desk, "Guessed Gull");
  const attempt = (password: string) =>
    send(desk, "/desk/sign-in", { form: { email: email ?? "", password } });
  for (const guess of ["one", "two", "three", "four"]) expect((await attempt(guess)).status).toBe(401);
  expect((await attempt(PASSWORD)).status).toBe(303);
  for (const guess of ["1", "2", "3", "4", "5"]) expect((await attempt(guess)).status).toBe(401);
  const refused = await attempt(PASSWORD);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain('value="guessed.gull@desk.example"');
  desk.passTime(16 * 60_000);
  expect((await attempt(PASSWORD)).status).toBe(303);
});

test("after twelve hours the session is over, for pages and for the API", async () => {
  const agent = await signedIn(desk, "Night Owl");
  desk.passTime(11.9 * HOUR_MS);
  expect((await send(desk, "/api/desk/me", { cookie: agent.cookie })).status).toBe(200);
  desk.passTime(0.2 * HOUR_MS);
  expect((await send(desk, "/api/desk/me", { cookie: agent.cookie })).status).toBe(401);
  const page = await send(desk, "/desk/tickets/CW-1001?view=mine", { cookie: agent.cookie });
  expect(page.status).toBe(302);
  expect(page.headers.get("location")).toBe("/desk/sign-in?next=%2Fdesk%2Ftickets%2FCW-1001%3Fview%3Dmine");
});

test("signing out ends the session on the server too", async () => {
  const agent = await signedIn(desk, "Leaving Lynx");
  const response = await send(desk, "/desk/sign-out", { method: "POST", cookie: agent.cookie });
  expect(response.headers.get("location")).toBe("/desk/sign-in");
  expect((await send(desk, "/api/desk/me", { cookie: agent.cookie })).status).toBe(401);
});

test("signing in again on the same browser ends the session before", async () => {
  const agent = await signedIn(desk, "Twice Tern");
  const form = { email: agent.email ?? "", password: PASSWORD };
  await send(desk, "/desk/sign-in", { form, cookie: agent.cookie });
  expect((await send(desk, "/api/desk/me", { cookie: agent.cookie })).status).toBe(401);
});

const cookies = new Map<string, string>();

test.each([
  ["/desk/tickets/CW-1001?view=mine", "/desk/tickets/CW-1001?view=mine"],
  ["https://evil.example/", "/desk"],
  ["//evil.example", "/desk"],
  ["/desk/../admin", "/desk"],
  ["/\\evil.example", "/desk"],
  ["/desk/tickets/../../x", "/desk"],
  ["/desk\n", "/desk"],
])("after signing in, the wanted address %j leads to %s", async (next, led) => {
  const page = await send(desk, `/desk/sign-in?next=${encodeURIComponent(next)}`);
  expect(await page.text()).toContain(`name="next" value="${led}"`);
  const cookie = cookies.get("agent") ?? (await signedIn(desk, `Next ${cookies.size}`)).cookie;
  cookies.set("agent", cookie);
  const redirect = await send(desk, `/desk/sign-in?next=${encodeURIComponent(next)}`, { cookie });
  expect(redirect.headers.get("location")).toBe(led);
});

test("whatever changes something is refused when another site sent it, or nobody says who did", async () => {
  const agent = await signedIn(desk, "Careful Crane");
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${desk.address}/desk/sign-out`, {
      method: "POST",
      redirect: "manual",
      headers: { cookie: agent.cookie, ...headers },
    }).then((response) => response.status);
  expect(await post({ "sec-fetch-site": "cross-site" })).toBe(403);
  expect(await post({ "sec-fetch-site": "same-site", origin: desk.address })).toBe(403);
  expect(await post({ origin: "https://evil.example" })).toBe(403);
  expect(await post({ origin: "null" })).toBe(403);
  expect(await post({})).toBe(403);
  expect((await send(desk, "/api/desk/me", { cookie: agent.cookie })).status).toBe(200);
  expect(await post({ origin: "http://desk.example" })).toBe(303);
});

test("a form from the desk's own address is taken where the browser sends only its origin", async () => {
  const agent = await signedIn(desk, "Plain Plover");
  const response = await fetch(`${desk.address}/desk/sign-out`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: agent.cookie, origin: desk.address },
  });
  expect(response.status).toBe(303);
});

test("what a form sends in a strange shape is a failed sign-in, not a fault", async () => {
  const broken = await send(desk, "/desk/sign-in", { json: { email: ["a"], password: { $ne: "" } } });
  expect(broken.status).toBe(401);
  const nul = await send(desk, "/desk/sign-in", { form: { email: "a\0b", password: "\0" } });
  expect(nul.status).toBe(401);
});

test.each([
  ["GET", "/api/desk/me"],
  ["GET", "/api/desk/tickets"],
  ["GET", "/api/desk/tickets/CW-1001"],
  ["GET", "/api/desk/events"],
  ["POST", "/api/desk/tickets/CW-1001/claim"],
  ["POST", "/api/desk/tickets/CW-1001/release"],
  ["POST", "/api/desk/tickets/CW-1001/reply"],
  ["POST", "/api/desk/tickets/CW-1001/note"],
  ["POST", "/api/desk/tickets/CW-1001/resolve"],
  ["POST", "/api/desk/tickets/CW-1001/hand-back"],
])("%s %s is for signed-in agents only", async (method, path) => {
  const response = await send(desk, path, method === "POST" ? { json: {} } : {});
  expect(response.status).toBe(401);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
  expect((await send(desk, path, { method, cookie: "clearway_desk=forged" })).status).toBe(401);
});
