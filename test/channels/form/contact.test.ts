import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readTicketLink } from "../../../src/desk/ticket-link.ts";
import { ticketNumber } from "../../../src/domain/tickets/ticket.ts";
import { listMessages } from "../../../src/storage/messages.ts";
import { findTicket } from "../../../src/storage/tickets.ts";
import { formTexts } from "../../../src/texts/form/form-texts.ts";
import { INTERFACE_LANGUAGES } from "../../../src/texts/language.ts";
import { type FormServer, SECRET_KEY, startFormServer } from "./form-server.ts";
import { elements, fieldValue, unboundControls, wordsOf } from "./html.ts";

const FILLED = {
  name: "Li Wei",
  email: "Li@Example.com",
  company: "Ningbo Bright Lamps",
  platform: "AliExpress",
  orderNumber: "8123456789012345",
  trackingNumber: "LP00123456789012",
  destination: "Brazil",
  message: "My parcel is held by customs.\nIt has been nine days. What now?",
};
const HTML = { accept: "text/html,*/*;q=0.8" };

let server: FormServer;
beforeAll(async () => {
  server = await startFormServer();
});
afterAll(() => server.stop());

describe("the contact form", () => {
  it.each(INTERFACE_LANGUAGES)(
    "is a page in %s, with every control labelled and described",
    async (language) => {
      const response = await server.get(`/contact?lang=${language}`);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(wordsOf(html)).toContain(formTexts(language).contact.title);
      expect(unboundControls(html)).toEqual([]);
      expect(elements(html, "script")).toEqual([]);
      expect(elements(html, "a").filter((link) => link.href?.startsWith("/contact?lang="))).toHaveLength(5);
    },
  );

  it("follows the browser's language when none is chosen", async () => {
    const html = await (await server.get("/contact", { "accept-language": "zh-TW,zh;q=0.9" })).text();
    expect(elements(html, "html")).toEqual([{ lang: "zh-Hant" }]);
  });

  it("lets the browser fill in what it knows", async () => {
    const html = await (await server.get("/contact")).text();
    const filled = elements(html, "input").map(({ name, autocomplete }) => [name, autocomplete]);
    expect(Object.fromEntries(filled)).toMatchObject({
      name: "name",
      email: "email",
      company: "organization",
    });
  });

  it("gives every reader a mark of their own, which no cache keeps", async () => {
    const [one, other] = [await server.get("/contact"), await server.get("/contact")];
    expect(one.headers.get("cache-control")).toContain("private");
    expect(fieldValue(await one.text(), "nonce")).not.toBe(fieldValue(await other.text(), "nonce"));
  });
});

describe("a form that is sent", () => {
  it("becomes a ticket with everything that was said", async () => {
    const { ticket, response } = await send(FILLED);
    expect(response.status).toBe(303);
    expect(ticket).toMatchObject({
      state: "open",
      caseType: "held",
      subject: "My parcel is held by customs.",
      summary: FILLED.message,
      language: "en",
      details: { ...withoutMessage(FILLED), whatHappened: FILLED.message },
    });
    const messages = await listMessages(server.database, ticket.conversationId);
    expect(messages.map(({ author, text }) => [author, text])).toEqual([["contact", FILLED.message]]);
    const conversation = await server.database.conversation.findUniqueOrThrow({
      where: { id: ticket.conversationId },
      include: { contact: { include: { identities: true } } },
    });
    expect(conversation).toMatchObject({ channel: "form", owner: "desk", language: "en" });
    expect(conversation.contact).toMatchObject({ name: "Li Wei", verified: false });
    expect(conversation.contact.identities).toMatchObject([
      { channel: "form", externalId: "li@example.com" },
    ]);
    expect(await jobs(ticket.id)).toEqual(["mail_ticket", "show_ticket"]);
  });

  it("leads to a page with the number and the private link", async () => {
    const { ticket, token, response } = await send({ ...FILLED, message: "Another parcel is held." });
    const page = await server.get(response.headers.get("location") ?? "");
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(wordsOf(html)).toContain(ticketNumber(ticket.number));
    expect(wordsOf(html)).toContain(`https://desk.example/c/${token}`);
    expect(elements(html, "a").map(({ href }) => href)).toContain(`/c/${token}?lang=en`);
    expect(page.headers.get("referrer-policy")).toBe("no-referrer");
    expect(page.headers.get("x-robots-tag")).toContain("noindex");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it("may come as multipart, with an empty file field as browsers send it", async () => {
    const part = (disposition: string, content: string) =>
      `--edge\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
    const fields = { ...FILLED, message: "按包裹退回处理了吗？" };
    const file = 'name="file"; filename=""\r\nContent-Type: application/octet-stream';
    const parts = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value));
    const { ticket, response } = await send([...parts, part(file, ""), "--edge--\r\n"].join(""), {
      "content-type": "multipart/form-data; boundary=edge",
    });
    expect(response.status).toBe(303);
    expect(ticket.details.whatHappened).toBe("按包裹退回处理了吗？");
    expect(ticket.language).toBe("zh");
  });

  it("is one case however often it arrives, also at the same time", async () => {
    const fields = { ...FILLED, message: "Sent twice.", nonce: randomUUID() };
    const at_once = await Promise.all([1, 2, 3, 4].map(() => server.post("/contact", fields)));
    const later = await server.post("/contact", fields);
    const locations = [...at_once, later].map((response) => response.headers.get("location"));
    expect(new Set(locations).size).toBe(1);
    expect(locations[0]).not.toBeNull();
    expect(await server.database.ticket.count({ where: { subject: "Sent twice." } })).toBe(1);
    expect(await server.database.message.count({ where: { text: "Sent twice." } })).toBe(1);
  });

  it("is another case when the same page is sent with another message", async () => {
    const nonce = randomUUID();
    const one = await send({ ...FILLED, message: "The first parcel.", nonce });
    const other = await send({ ...FILLED, message: "The second parcel.", nonce });
    expect(other.ticket.id).not.toBe(one.ticket.id);
    expect(other.ticket.contactId).toBe(one.ticket.contactId);
  });

  it("keeps the language that is written in, not only that of the page", async () => {
    const { ticket } = await send({
      ...FILLED,
      message: "Посылка застряла на таможне, что мне теперь делать?",
    });
    expect(ticket.language).toBe("ru");
  });

  it("takes hostile words as words", async () => {
    const message = `</textarea><script>alert(1)</script> ' OR 1=1; -- \u0000 \u202e ${"🛃".repeat(50)}`;
    const { token, ticket } = await send({ ...FILLED, name: "<b>Li</b>", message });
    const html = await (await server.get(`/c/${token}`)).text();
    expect(elements(html, "script")).toEqual([]);
    expect(elements(html, "b")).toEqual([]);
    expect(wordsOf(html)).toContain("</textarea><script>alert(1)</script> ' OR 1=1; --");
    expect(ticket.details.name).toBe("<b>Li</b>");
  });
});

describe("a form that cannot be taken", () => {
  it.each(INTERFACE_LANGUAGES)(
    "comes back filled, with sentences beside its fields, in %s",
    async (language) => {
      const { faults } = formTexts(language);
      const response = await server.post(`/contact?lang=${language}`, {
        ...FILLED,
        name: " ",
        email: "li@",
        message: "",
      });
      const html = await response.text();
      expect(response.status).toBe(422);
      expect(wordsOf(html)).toContain(faults.heading);
      for (const sentence of [faults.name, faults.emailShape, faults.message]) {
        expect(wordsOf(html).split(sentence).length - 1).toBe(2);
      }
      expect(fieldValue(html, "email")).toBe("li@");
      expect(fieldValue(html, "company")).toBe(FILLED.company);
      expect(unboundControls(html)).toEqual([]);
      const invalid = elements(html, "input").filter((input) => input["aria-invalid"] === "true");
      expect(invalid.map(({ name }) => name)).toEqual(["name", "email"]);
      expect(invalid.every((input) => input["aria-describedby"]?.includes(`${input.id}-fault`))).toBe(true);
      const targets = elements(html, "a").filter(({ href }) => href?.startsWith("#field-"));
      expect(targets.map(({ href }) => href)).toEqual(["#field-name", "#field-email", "#field-message"]);
    },
  );

  it("loses nothing of a message that is too long", async () => {
    const message = "词".repeat(20_001);
    const response = await server.post("/contact", { ...FILLED, message });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(fieldValue(html, "message")).toBe(message);
    expect(wordsOf(html)).toContain("20,000 characters or fewer; it has 20,001");
  });

  it("keeps its mark, so that the mended form is still one case", async () => {
    const nonce = randomUUID();
    const html = await (await server.post("/contact", { ...FILLED, name: "", nonce })).text();
    expect(fieldValue(html, "nonce")).toBe(nonce);
  });

  it("is refused politely when a file comes along, and keeps its words", async () => {
    const body = new FormData();
    for (const [name, value] of Object.entries(FILLED)) body.set(name, value);
    body.set("file", new Blob(["%PDF-1.7"]), "invoice.pdf");
    const response = await server.post("/contact", body);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(html)).toContain(formTexts("en").faults.files);
    expect(fieldValue(html, "message")).toBe(FILLED.message);
  });

  it("is asked for once more when it looks like a machine's, and then taken", async () => {
    const fields = { ...FILLED, message: "Was this a machine?", homepage: "https://spam.example" };
    const response = await server.post("/contact", fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(html)).toContain(formTexts("en").contact.onceMore.title);
    expect(fieldValue(html, "message")).toBe(fields.message);
    expect(fieldValue(html, "homepage")).toBe("");
    const again = await server.post("/contact", {
      ...fields,
      homepage: "",
      again: fieldValue(html, "again") ?? "",
    });
    expect(again.status).toBe(303);
  });

  it.each([
    ["no body at all", {}, undefined, 422],
    ["JSON", { "content-type": "application/json" }, JSON.stringify(FILLED), 415],
    ["plain text", { "content-type": "text/plain" }, "hello", 415],
    ["a broken multipart body", { "content-type": "multipart/form-data; boundary=x" }, "--x\r\nbroken", 400],
    ["multipart without a boundary", { "content-type": "multipart/form-data" }, "name=Li", 400],
    [
      "10 MB of words",
      { "content-type": "application/x-www-form-urlencoded" },
      `message=${"x".repeat(10_000_000)}`,
      413,
    ],
    ["10 MB of files", { "content-type": "multipart/form-data; boundary=x" }, "x".repeat(10_000_000), 413],
  ])("has the right status: %s", async (_what, headers, body, status) => {
    const before = await server.database.ticket.count();
    const post = { method: "POST", headers, ...(body === undefined ? {} : { body }) };
    const response = await fetch(`${server.origin}/contact`, post);
    expect(response.status).toBe(status);
    if (status !== 422) {
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(await response.json()).toMatchObject({ status, detail: expect.stringMatching(/^[A-Z].*\.$/) });
    }
    expect(await server.database.ticket.count()).toBe(before);
  });

  it("is refused with a page to people and a problem document to programs", async () => {
    const headers = { "content-type": "text/plain", ...HTML, "accept-language": "ru" };
    const response = await fetch(`${server.origin}/contact`, { method: "POST", headers, body: "hello" });
    expect(response.status).toBe(415);
    expect(wordsOf(await response.text())).toContain(formTexts("ru").problems.notUnderstood.title);
  });
});

describe("a form that meets a fault of ours", () => {
  it("saves nothing by halves and says so on a page", async () => {
    const broken = await startFormServer();
    await broken.database.$executeRawUnsafe("DROP SCHEMA pgboss CASCADE");
    const response = await broken.post("/contact", FILLED, HTML);
    expect(response.status).toBe(500);
    expect(wordsOf(await response.text())).toContain(formTexts("en").problems.broken.title);
    const { database } = broken;
    const counts = [database.contact.count(), database.conversation.count(), database.message.count()];
    expect(await Promise.all([...counts, database.ticket.count()])).toEqual([0, 0, 0, 0]);
    await broken.stop();
  });

  it("is slowed down with 429 after many tries from one address", async () => {
    const busy = await startFormServer();
    for (let sent = 0; sent < 40; sent += 1) expect((await busy.post("/contact", {})).status).toBe(422);
    const page = await busy.post("/contact", FILLED, HTML);
    expect(page.status).toBe(429);
    expect(Number(page.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(wordsOf(await page.text())).toContain(formTexts("en").problems.tooMany.title);
    const problem = await busy.post("/contact", FILLED);
    expect(problem.status).toBe(429);
    expect(await problem.json()).toMatchObject({ status: 429 });
    expect((await busy.get("/contact")).status).toBe(200);
    await busy.stop();
  });
});

async function send(
  body: Readonly<Record<string, string>> | string,
  headers: Readonly<Record<string, string>> = {},
) {
  const response = await server.post("/contact", body, headers);
  const token = /^\/contact\/sent\/([\w-]+)\?/.exec(response.headers.get("location") ?? "")?.[1] ?? "";
  const ticket = await findTicket(server.database, readTicketLink(SECRET_KEY, token) ?? randomUUID());
  if (ticket === null) throw new Error(`No ticket came of a form: ${response.status}`);
  return { response, token, ticket };
}

function withoutMessage({ message: _message, ...facts }: typeof FILLED) {
  return facts;
}

async function jobs(ticketId: string): Promise<readonly string[]> {
  const rows = await server.database.$queryRaw<{ name: string }[]>`
    SELECT name FROM pgboss.job WHERE data->>'ticketId' = ${ticketId} ORDER BY name`;
  return rows.map(({ name }) => name);
}
