import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveShipments } from "../../../src/storage/shipments.ts";
import { type App, startApp } from "../../support/start-app.ts";
import { TODAY } from "../../support/today.ts";
import { type Visitor, visitorAt } from "../../support/visitor.ts";
import { type SmtpServer, startSmtpServer } from "./smtp-server.ts";

const SECRET = "a secret of this test that is long enough";
let app: App;
let smtp: SmtpServer;
beforeAll(async () => {
  smtp = await startSmtpServer();
  app = await startApp({
    TRACKING_PROVIDERS: "table",
    SMTP_URL: smtp.url,
    WIDGET_IDENTITY_SECRET: SECRET,
  });
});
afterAll(async () => {
  await app.stop();
  await smtp.stop();
});

async function seller(email: string, locale: string): Promise<Visitor> {
  const seconds = TODAY.getTime() / 1_000;
  const identity = await new SignJWT({ email, name: "Ana", jti: randomUUID() })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(email)
    .setAudience("clearway")
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 600)
    .sign(new TextEncoder().encode(SECRET));
  const session = await fetch(`${app.url}/api/widget/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ inbox: "default", identity, locale }),
  });
  return visitorAt(app.url, (await session.json()).token);
}

async function table(number: string, ...statuses: readonly string[]): Promise<void> {
  const events = statuses.map((status, hour) => ({
    ...{ at: new Date(TODAY.getTime() - 86_400_000 + hour * 3_600_000), status, description: status },
    location: "BR",
  }));
  const parcel = { number, carrier: null, origin: "CN", destination: "BR", isSample: false };
  await saveShipments(app.database, [{ ...parcel, events, updatedAt: TODAY }]);
}

test("a seller who is away reads the news in their mail, in their language, and stops it by the link in it", async () => {
  const ana = await seller("ana@loja.example", "pt-BR");
  for (const number of ["UK882095905YP", "LP00417730952618"]) {
    await table(number, "arrived_destination");
    await ana.request("POST", "/api/widget/watches", { number });
  }
  await table("UK882095905YP", "arrived_destination", "import_customs.held_duty_payable");
  const mail = await expectMail();
  expect(mail.to).toEqual(["ana@loja.example"]);
  expect(mail.headers.subject).toBe("Novidades da encomenda UK882095905YP");
  expect(mail.text).toContain("Novidades de UK882095905YP: Retid");

  const link = /<(http[^>]+\/w\/[^>]+)>/.exec(mail.headers["list-unsubscribe"] ?? "")?.[1] ?? "";
  expect(mail.headers["list-unsubscribe-post"]).toBe("List-Unsubscribe=One-Click");
  expect(mail.text).toContain(link);
  const page = await (await fetch(link)).text();
  expect(page).toContain("Parar de acompanhar UK882095905YP");
  expect(page).toContain("Parar de acompanhar todas as 2 encomendas");
  expect(await watched(ana)).toHaveLength(2);

  const tapped = await fetch(link, { method: "POST", body: "List-Unsubscribe=One-Click", headers: FORM });
  expect([tapped.status, await tapped.text()]).toEqual([
    200,
    expect.stringContaining("já não é acompanhada"),
  ]);
  expect(await watched(ana)).toHaveLength(1);
  await fetch(link, { method: "POST", body: "all=1", headers: FORM });
  expect(await watched(ana)).toHaveLength(0);
});

test("a link that is not ours stops nothing", async () => {
  const forged = `${app.url}/w/${"A".repeat(44)}`;
  expect((await fetch(forged)).status).toBe(404);
  expect((await fetch(forged, { method: "POST", body: "all=1", headers: FORM })).status).toBe(404);
});

const FORM = { "content-type": "application/x-www-form-urlencoded" };

async function watched(visitor: Visitor): Promise<readonly unknown[]> {
  return (await (await visitor.request("GET", "/api/widget/watches")).json()).watches;
}

async function expectMail() {
  await expect.poll(() => smtp.mails.length, { timeout: 20_000 }).toBe(1);
  const [mail] = smtp.mails;
  if (mail === undefined) throw new Error("No mail came.");
  return mail;
}
