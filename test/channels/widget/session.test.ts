import { randomUUID } from "node:crypto";
import { decodeJwt } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type RunningWidget, runWidget, say, signIdentity } from "./running-widget.ts";

let widget: RunningWidget;
beforeAll(async () => {
  widget = await runWidget();
});
afterAll(() => widget.stop());

const open = async (body: object, token?: string) => {
  const response = await widget.call("session", {
    body: { inbox: "default", ...body },
    ...(token ? { token } : {}),
  });
  return { status: response.status, body: await response.json() };
};

describe("an anonymous visitor", () => {
  test("gets a token, a contact of their own and no conversation yet", async () => {
    const { status, body } = await open({ locale: "pt-BR" });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      token: expect.any(String),
      contact: { id: expect.any(String), name: null, verified: false },
      conversation: null,
      settings: { language: "pt", maxMessageCharacters: 20_000, contactUrl: "https://desk.example/contact" },
    });
    const days = (Date.parse(body.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });

  test("stays the same person when the token is renewed", async () => {
    const first = await open({});
    await say(widget, first.body.token, "hello");
    const second = await open({}, first.body.token);
    expect(second.body.contact.id).toBe(first.body.contact.id);
    expect(second.body.conversation).toMatchObject({ owner: "assistant", ticket: null });
  });

  test("is somebody else without the token", async () => {
    const [one, other] = [await open({}), await open({})];
    expect(one.body.contact.id).not.toBe(other.body.contact.id);
  });
});

describe("a person a shop vouches for", () => {
  test("is verified, with the name, address and company the shop signed", async () => {
    const identity = await signIdentity({ email: "li@shop.example", name: "Li Na", company: "Shop 8" });
    const { body } = await open({ identity });
    expect(body.contact).toMatchObject({
      name: "Li Na",
      email: "li@shop.example",
      company: "Shop 8",
      verified: true,
    });
  });

  test("has one conversation on every device", async () => {
    const sub = randomUUID();
    const desktop = await open({ identity: await signIdentity({ sub }) });
    await say(widget, desktop.body.token, "written at the desk");
    const phone = await open({ identity: await signIdentity({ sub }) });
    expect(phone.body.contact.id).toBe(desktop.body.contact.id);
    const history = await (await widget.call("messages", { token: phone.body.token })).json();
    expect(history.messages[0].text).toBe("written at the desk");
  });

  test("may show the same identity again", async () => {
    const identity = await signIdentity();
    expect((await open({ identity })).status).toBe(200);
    expect((await open({ identity })).status).toBe(200);
  });

  test("wins over the token of another visitor", async () => {
    const visitor = await open({});
    const sub = randomUUID();
    const signedIn = await open({ identity: await signIdentity({ sub }) }, visitor.body.token);
    expect(signedIn.body.contact.id).not.toBe(visitor.body.contact.id);
    expect(signedIn.body.contact.verified).toBe(true);
  });

  test("is never an anonymous visitor, whatever the shop names them", async () => {
    const visitor = await open({});
    const { sub } = decodeJwt(visitor.body.token);
    const named = await open({ identity: await signIdentity({ sub }) });
    expect(named.body.contact.id).not.toBe(visitor.body.contact.id);
  });

  test("keeps what is right when the shop leaves a field empty or wrong", async () => {
    const identity = await signIdentity({ sub: randomUUID(), email: "", name: "Ana", company: 7 });
    const { status, body } = await open({ identity });
    expect(status).toBe(200);
    expect(body.contact).toMatchObject({ name: "Ana", email: null, company: null });
  });
});

describe("an identity that is not good is refused with 401 and one sentence", () => {
  const hour = Math.floor(Date.now() / 1000);
  const bad: Readonly<Record<string, () => Promise<string>>> = {
    "signed with another secret": () => signIdentity({}, { secret: "guessed" }),
    expired: () => signIdentity({}, { lifetime: -5 }),
    "for another audience": () => signIdentity({ aud: "somewhere-else" }),
    "valid for two hours": () => signIdentity({}, { lifetime: 7_200 }),
    "made an age ago with a long life": () => signIdentity({ iat: hour - 86_400 }),
    "without jti": () => signIdentity({ jti: undefined }),
    "without sub": () => signIdentity({ sub: undefined }),
    "with an empty sub": () => signIdentity({ sub: "" }),
    "without exp": () => signIdentity({ exp: undefined }),
    "without a signature": async () =>
      `${btoa('{"alg":"none"}')}.${(await signIdentity()).split(".")[1]}.`.replaceAll("=", ""),
    "no token at all": async () => "not a token",
  };
  test.each(Object.keys(bad))("%s", async (name) => {
    const { status, body } = await open({ identity: await bad[name]?.() });
    expect(status).toBe(401);
    expect(body).toMatchObject({ status: 401, detail: expect.stringMatching(/^[A-Z].*\.$/) });
  });

  test("a jti that somebody else used", async () => {
    const jti = randomUUID();
    expect((await open({ identity: await signIdentity({ jti, sub: "one" }) })).status).toBe(200);
    expect((await open({ identity: await signIdentity({ jti, sub: "two" }) })).status).toBe(401);
  });

  test("any identity where no secret is set", async () => {
    const plain = await runWidget({ identitySecret: undefined });
    const response = await plain.call("session", {
      body: { inbox: "default", identity: await signIdentity() },
    });
    expect(response.status).toBe(401);
    await plain.stop();
  });
});

describe("a request that is not good", () => {
  test.each([
    ["an unknown inbox", { inbox: "nowhere" }, 404],
    ["no inbox", { inbox: undefined }, 422],
    ["a number for an inbox", { inbox: 7 }, 422],
    ["an endless locale", { locale: "x".repeat(99) }, 422],
  ])("%s is refused", async (_name, body, status) => {
    const answered = await open(body);
    expect(answered.status).toBe(status);
    expect(answered.body.detail).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ["broken JSON", '{"inbox":', 400],
    ["an empty body", "", 400],
    ["two megabytes", JSON.stringify({ inbox: "x".repeat(2_000_000) }), 413],
  ])("%s is refused", async (_name, body, status) => {
    const response = await widget.call("session", { body });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });

  test("a body of another type is 415", async () => {
    const response = await widget.call("session", {
      body: "inbox: default",
      headers: { "content-type": "text/yaml" },
    });
    expect(response.status).toBe(415);
  });

  test("a token that is not ours is 401", async () => {
    expect((await open({}, "made.up.token")).status).toBe(401);
    expect((await open({}, await signIdentity({ conversation: "x" }))).status).toBe(401);
  });
});

test("the API describes itself", async () => {
  const response = await fetch(`${widget.address}/api/openapi.json`);
  expect(response.status).toBe(200);
  const { paths } = await response.json();
  for (const name of ["session", "messages", "events", "handoff", "feedback"]) {
    expect(Object.keys(paths)).toContain(`/api/widget/${name}`);
  }
  const body = paths["/api/widget/messages"].post.requestBody.content["application/json"].schema;
  expect(Object.keys(body.properties)).toEqual(["text", "clientId", "attachments"]);
});
