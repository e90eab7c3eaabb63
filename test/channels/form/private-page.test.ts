import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeTicket } from "../../../src/desk/close-ticket.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { openTicket } from "../../../src/desk/open-ticket.ts";
import { reply } from "../../../src/desk/reply.ts";
import { ticketToken } from "../../../src/desk/ticket-link.ts";
import { isLive } from "../../../src/domain/tickets/state.ts";
import { type Ticket, ticketNumber } from "../../../src/domain/tickets/ticket.ts";
import { addAgent } from "../../../src/storage/agents.ts";
import { ensureContact, ensureConversation } from "../../../src/storage/conversations.ts";
import { addMessage, listMessages } from "../../../src/storage/messages.ts";
import { findTicket, liveTicket } from "../../../src/storage/tickets.ts";
import { formTexts } from "../../../src/texts/form/form-texts.ts";
import { INTERFACE_LANGUAGES } from "../../../src/texts/language.ts";
import { type FormServer, NOW, SECRET_KEY, startFormServer } from "./form-server.ts";
import { elements, fieldValue, unboundControls, wordsOf } from "./html.ts";

let server: FormServer;
let desk: Desk;
let agentId: string;

beforeAll(async () => {
  server = await startFormServer();
  desk = { database: server.database, outbox: server.outbox, now: () => NOW };
  agentId = (
    await addAgent(server.database, { name: "Mei Chen", email: "mei@desk.example", passwordHash: "x" })
  ).id;
});
afterAll(() => server.stop());

describe("the private page of a case", () => {
  it("shows both sides, who has the case, and what is known", async () => {
    const ticket = await openCase();
    await reply(desk, {
      ticketId: ticket.id,
      agentId,
      text: "See https://correios.example/cpf, then wait.\nMei",
    });
    const html = await (await server.get(address(ticket))).text();
    expect(wordsOf(html)).toContain(ticketNumber(ticket.number));
    expect(wordsOf(html)).toContain("Held for nine days.");
    expect(wordsOf(html)).toContain("Mei Chen is working on it");
    expect(wordsOf(html)).toContain("LP00123456789012");
    expect(wordsOf(html)).toContain(formTexts("en").page.secret);
    expect(elements(html, "a").map(({ href }) => href)).toContain("https://correios.example/cpf");
    expect(unboundControls(html)).toEqual([]);
  });

  it("is kept by nobody, found by nobody, and told to no other site", async () => {
    const response = await server.get(address(await openCase()));
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("referrer-policy")).toBe("no-referrer");
    expect(response.headers.get("x-robots-tag")).toContain("noindex");
  });

  it.each(INTERFACE_LANGUAGES)(
    "speaks the language of the case, here %s, or the chosen one",
    async (language) => {
      const ticket = await openCase({ language });
      const own = await (await server.get(address(ticket), { "accept-language": "es" })).text();
      expect(wordsOf(own)).toContain(formTexts(language).page.states.open);
      const chosen = await (await server.get(`${address(ticket)}?lang=ru`)).text();
      expect(wordsOf(chosen)).toContain(formTexts("ru").page.states.open);
    },
  );

  it("shows a conversation of the widget with what the assistant said, its sources and its cards", async () => {
    const ticket = await openCase({ channel: "widget" });
    await addMessage(server.database, {
      conversationId: ticket.conversationId,
      author: "assistant",
      text: "**Held** by customs [1].\n\n<script>alert(1)</script> [x](javascript:alert(1)) ![p](https://x.example/p.png)",
      parts: {
        suggestions: [],
        citations: [
          {
            ...{
              number: 1,
              slug: "brazil-import",
              lang: "en",
              heading: "CPF",
              title: "Importing into Brazil",
            },
            ...{ url: "https://desk.example/help/en/brazil-import#cpf", asOf: "2026-02-01" },
          },
        ],
        cards: [
          {
            ...({
              kind: "shipment",
              number: "LP00123456789012",
              carrier: "Cainiao",
              tone: "act_now",
            } as const),
            ...{
              route: { origin: "CN", destination: "BR" },
              status: "Held",
              nextMove: "The buyer must act.",
            },
            ...{ facts: [{ label: "Last scan", value: "13 Nov 2026" }], events: [], isSample: false },
          },
        ],
      },
    });
    const html = await (await server.get(address(ticket))).text();
    expect(html).toContain("<strong>Held</strong>");
    expect(elements(html, "script")).toEqual([]);
    expect(elements(html, "img")).toEqual([]);
    expect(elements(html, "a").filter(({ href }) => href?.startsWith("javascript"))).toEqual([]);
    expect(wordsOf(html)).toContain("Importing into Brazil: CPF · as of 1 Feb 2026");
    expect(wordsOf(html)).toContain("The buyer must act.");
  });

  it("shows a long case from its first message to its last", async () => {
    const ticket = await openCase();
    const { conversationId } = ticket;
    const rows = Array.from({ length: 450 }, (_, place) => ({
      conversationId,
      author: "contact",
      text: `line ${place};`,
    }));
    await server.database.message.createMany({ data: rows });
    const words = wordsOf(await (await server.get(address(ticket))).text());
    expect(words).toContain("Held for nine days.");
    expect(words).toContain("line 449;");
  });

  it("is not there under a wrong link, whatever is wrong with it", async () => {
    const token = ticketToken(SECRET_KEY, (await openCase()).id);
    const unknown = ticketToken(SECRET_KEY, randomUUID());
    const forged = ticketToken("another secret of at least thirty-two characters", randomUUID());
    for (const wrong of [unknown, forged, `${token}A`, token.toLowerCase(), "x", "%00", "CW-1001"]) {
      for (const path of [`/c/${wrong}`, `/contact/sent/${wrong}`]) {
        const page = await server.get(path, { accept: "text/html", "accept-language": "pt-BR" });
        expect(page.status).toBe(404);
        expect(wordsOf(await page.text())).toContain(formTexts("pt").problems.notFound.title);
        expect((await server.get(path)).headers.get("content-type")).toContain("application/problem+json");
      }
      expect((await server.post(`/c/${wrong}`, { message: "Hello?" })).status).toBe(404);
    }
    expect(await server.database.message.count({ where: { text: "Hello?" } })).toBe(0);
  });
});

describe("an answer on the private page", () => {
  it("joins a live case and goes to the desk", async () => {
    const ticket = await openCase();
    const response = await server.post(`${address(ticket)}?lang=en`, {
      message: " The CPF is given.\r\nAnd now? ",
    });
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${address(ticket)}?lang=en&sent=added#latest`);
    const answer = await lastMessage(ticket);
    expect(answer).toMatchObject({ author: "contact", text: "The CPF is given.\nAnd now?" });
    expect(await mirrored(answer?.id)).toBe(1);
    const html = await (await server.get(`${address(ticket)}?lang=en&sent=added`)).text();
    expect(wordsOf(html)).toContain(formTexts("en").page.answerSent);
    expect(wordsOf(html)).toContain("And now?");
  });

  it("is saved once, however often the page sends it", async () => {
    const ticket = await openCase();
    const fields = { message: "Once.", nonce: randomUUID() };
    await Promise.all([1, 2, 3].map(() => server.post(address(ticket), fields)));
    expect((await server.post(address(ticket), fields)).status).toBe(303);
    const messages = await listMessages(server.database, ticket.conversationId);
    expect(messages.filter(({ text }) => text === "Once.")).toHaveLength(1);
  });

  it.each(["resolve", "hand_back"] as const)(
    "opens a closed case again (%s), under a new number",
    async (move) => {
      const ticket = await openCase({ email: "li@example.com" });
      await closeTicket(desk, { ticketId: ticket.id, agentId, move });
      const closed = await (await server.get(address(ticket))).text();
      expect(wordsOf(closed)).toContain(formTexts("en").page.closed(ticketNumber(ticket.number)));
      expect(wordsOf(closed)).toContain(formTexts("en").page.reopens);
      const fields = { message: "It is still held.", nonce: randomUUID() };
      const response = await server.post(address(ticket), fields);
      expect(response.headers.get("location")).toContain("sent=reopened");
      expect((await server.post(address(ticket), fields)).headers.get("location")).toContain("sent=added");
      const opened = await liveTicket(server.database, ticket.conversationId);
      expect(opened).toMatchObject({
        state: "open",
        subject: "It is still held.",
        details: {
          email: "li@example.com",
          trackingNumber: "LP00123456789012",
          whatHappened: "It is still held.",
        },
      });
      expect(opened?.number).toBeGreaterThan(ticket.number);
      expect(opened?.summary).toContain(`Follows ${ticketNumber(ticket.number)}`);
      expect(await server.database.ticket.count({ where: { conversationId: ticket.conversationId } })).toBe(
        2,
      );
      // The old link goes on working, and the new case has its own.
      for (const link of [address(ticket), opened === null ? "" : address(opened)]) {
        const words = wordsOf(await (await server.get(link)).text());
        expect(words).toContain(`Case ${ticketNumber(opened?.number ?? 0)}`);
        expect(words).toContain("It is still held.");
      }
      expect((await server.post(address(ticket), { message: "One more thing." })).status).toBe(303);
      expect(await mirrored((await lastMessage(ticket))?.id)).toBe(1);
    },
  );

  it("is before a close or opens the case again, and never falls between", async () => {
    for (let round = 0; round < 8; round += 1) {
      const ticket = await openCase();
      const [response, closed] = await Promise.all([
        server.post(address(ticket), { message: "In the same moment." }),
        closeTicket(desk, { ticketId: ticket.id, agentId, move: "resolve" }),
      ]);
      expect([response.status, closed.kind]).toEqual([303, "done"]);
      const live = await liveTicket(server.database, ticket.conversationId);
      const messages = await listMessages(server.database, ticket.conversationId);
      const said = messages.findIndex(({ text }) => text === "In the same moment.");
      const notice = messages.findIndex(({ parts }) =>
        parts.cards.some((card) => card.kind === "ticket" && !isLive(card.state)),
      );
      expect(live === null ? said < notice : said > notice).toBe(true);
    }
  });

  it.each([
    ["blank", { message: " \n " }, formTexts("en").faults.answer],
    ["missing", { message: "" }, formTexts("en").faults.answer],
    ["too long", { message: "x".repeat(20_001) }, "it has 20,001"],
  ])("is asked for again when it is %s, and keeps its words", async (_what, fields, sentence) => {
    const ticket = await openCase();
    const response = await server.post(`${address(ticket)}?lang=en`, fields);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(wordsOf(html)).toContain(sentence);
    expect(fieldValue(html, "message")).toBe(fields.message.trim());
    expect(unboundControls(html)).toEqual([]);
    expect(elements(html, "textarea")[0]).toMatchObject({ "aria-describedby": "field-message-fault" });
    expect((await lastMessage(ticket))?.text).toBe("Held for nine days.");
  });

  it("is refused politely with a file, in another type, and when it is too large", async () => {
    const ticket = await openCase();
    const body = new FormData();
    body.set("message", "See the invoice.");
    body.set("file", new Blob(["%PDF-1.7"]), "invoice.pdf");
    const withFile = await server.post(address(ticket), body);
    expect(withFile.status).toBe(422);
    expect(wordsOf(await withFile.text())).toContain(formTexts("en").faults.files);
    const json = { "content-type": "application/json" };
    expect((await server.post(address(ticket), '{"message":"Hello"}', json)).status).toBe(415);
    expect((await server.post(address(ticket), { message: "x".repeat(2_000_000) })).status).toBe(413);
    expect((await lastMessage(ticket))?.text).toBe("Held for nine days.");
  });
});

let cases = 0;

async function openCase(
  options: { readonly channel?: "form" | "widget"; readonly language?: string; readonly email?: string } = {},
): Promise<Ticket> {
  const { channel = "form", language = "en", email } = options;
  const { database, outbox } = server;
  cases += 1;
  const externalId = `case ${cases}`;
  const contact = await ensureContact(database, { channel, externalId });
  const { id: conversationId } = await ensureConversation(database, {
    channel,
    externalId,
    contactId: contact.id,
  });
  const text = "Held for nine days.";
  await addMessage(database, { conversationId, author: "contact", text });
  return database.$transaction((transaction) =>
    openTicket(transaction, outbox, {
      ...({
        conversationId,
        caseType: "held",
        subject: text,
        summary: text,
        language,
        at: NOW,
        announce: false,
      } as const),
      details: {
        trackingNumber: "LP00123456789012",
        whatHappened: text,
        ...(email === undefined ? {} : { email }),
      },
    }),
  );
}

function address(ticket: Ticket): string {
  return `/c/${ticketToken(SECRET_KEY, ticket.id)}`;
}

async function lastMessage(ticket: Ticket) {
  const known = await findTicket(server.database, ticket.id);
  return (await listMessages(server.database, known?.conversationId ?? "")).at(-1);
}

async function mirrored(messageId: string | undefined): Promise<number> {
  const rows = await server.database.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM pgboss.job WHERE name = 'mirror_message' AND data->>'messageId' = ${messageId ?? ""}`;
  return rows.length;
}
