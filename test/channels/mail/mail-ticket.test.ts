import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailTicketDeps, mailTicket } from "../../../src/channels/mail/mail-ticket.ts";
import { createMail } from "../../../src/channels/mail/smtp-mail.ts";
import { openTicket } from "../../../src/desk/open-ticket.ts";
import { ticketLink } from "../../../src/desk/ticket-link.ts";
import type { CaseDetails } from "../../../src/domain/tickets/case-details.ts";
import { type Ticket, ticketNumber } from "../../../src/domain/tickets/ticket.ts";
import { ensureContact, ensureConversation } from "../../../src/storage/conversations.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";
import { type SmtpServer, startSmtpServer } from "./smtp-server.ts";

let test: TestDatabase;
let smtp: SmtpServer;
let deps: MailTicketDeps;
let cases = 0;

beforeAll(async () => {
  test = await openTestDatabase();
  smtp = await startSmtpServer();
  deps = {
    database: test.database,
    mail: createMail({ smtpUrl: smtp.url, from: "Clearway <desk@desk.example>" }),
    secretKey: "a secret of at least thirty-two characters",
    publicUrl: "https://desk.example",
    log: pino({ level: "silent" }),
  };
});
afterAll(async () => {
  await smtp.stop();
  await test.stop();
});

describe("the letter about a new case", () => {
  it("tells the number, what was sent, and the private link", async () => {
    const ticket = await open("en", {
      name: "Li Wei",
      email: "li@example.com",
      trackingNumber: "LP00123456789012",
      whatHappened: "Held for nine days.\nWhat now?",
    });
    await mailTicket(deps, ticket.id);
    const mail = smtp.mails.at(-1);
    expect(mail?.to).toEqual(["li@example.com"]);
    expect(mail?.headers.subject).toBe(`${ticketNumber(ticket.number)}: we have your message`);
    expect(mail?.headers["message-id"]).toBe(`<ticket.${ticket.id}@desk.example>`);
    expect(mail?.text).toContain(ticketLink(deps, ticket.id));
    expect(mail?.text).toContain("> Tracking number: LP00123456789012\n> Held for nine days.\n> What now?");
    expect(mail?.text).not.toContain("undefined");
  });

  it.each([
    ["zh", "我们已收到您的留言"],
    ["zh-Hant", "我們已收到您的留言"],
    ["ru", "ваше сообщение получено"],
    ["pt-BR", "recebemos a sua mensagem"],
    ["es", "hemos recibido su mensaje"],
    ["fr", "we have your message"],
  ])("speaks the language of the case: %s", async (language, words) => {
    const ticket = await open(language, { email: "li@example.com", whatHappened: "卡在海关" });
    await mailTicket(deps, ticket.id);
    expect(smtp.mails.at(-1)?.headers.subject).toContain(words);
  });

  it("quotes only the beginning of a long text, so that the form cannot send strangers letters", async () => {
    const ticket = await open("en", { email: "li@example.com", whatHappened: "buy now ".repeat(2_000) });
    await mailTicket(deps, ticket.id);
    expect(smtp.mails.at(-1)?.text.length).toBeLessThan(1_500);
  });

  it("is not written without an address, for an unknown case, or without a mail server", async () => {
    const before = smtp.mails.length;
    const nameless = await open("en", { whatHappened: "Held." });
    const ticket = await open("en", { email: "li@example.com", whatHappened: "Held." });
    await mailTicket(deps, nameless.id);
    await mailTicket(deps, "0b0f6c1e-9a53-4a57-8d49-6e2f1f6a2f10");
    await mailTicket({ ...deps, mail: null }, ticket.id);
    expect(smtp.mails.length).toBe(before);
  });

  it("ends quietly when the address is none", async () => {
    const before = smtp.mails.length;
    const ticket = await open("en", {
      email: "li@example.com\r\nBcc: all@example.com",
      whatHappened: "Held.",
    });
    await mailTicket(deps, ticket.id);
    expect(smtp.mails.length).toBe(before);
  });
});

async function open(language: string, details: CaseDetails): Promise<Ticket> {
  const { database, outbox } = test;
  cases += 1;
  const externalId = `visitor ${cases}`;
  const contact = await ensureContact(database, { channel: "widget", externalId });
  const conversation = await ensureConversation(database, {
    channel: "widget",
    externalId,
    contactId: contact.id,
  });
  return database.$transaction((transaction) =>
    openTicket(transaction, outbox, {
      ...({ conversationId: conversation.id, caseType: "held", subject: "Held", summary: "Held" } as const),
      ...{ details, language, at: new Date("2026-11-22T09:00:00Z"), announce: true },
    }),
  );
}
