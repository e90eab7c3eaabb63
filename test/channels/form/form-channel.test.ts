import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createFormChannel, type FormChannelDeps } from "../../../src/channels/form/form-channel.ts";
import { createMail } from "../../../src/channels/mail/smtp-mail.ts";
import { closeTicket } from "../../../src/desk/close-ticket.ts";
import type { Desk } from "../../../src/desk/desk.ts";
import { reply } from "../../../src/desk/reply.ts";
import { ticketLink } from "../../../src/desk/ticket-link.ts";
import { type Ticket, ticketNumber } from "../../../src/domain/tickets/ticket.ts";
import { addAgent } from "../../../src/storage/agents.ts";
import { getConversation } from "../../../src/storage/conversations.ts";
import { findMessage, listMessages } from "../../../src/storage/messages.ts";
import { latestTicket } from "../../../src/storage/tickets.ts";
import { type SmtpServer, startSmtpServer } from "../mail/smtp-server.ts";
import { type FormServer, NOW, SECRET_KEY, startFormServer } from "./form-server.ts";

let server: FormServer;
let smtp: SmtpServer;
let deps: FormChannelDeps;
let desk: Desk;
let agentId: string;

beforeAll(async () => {
  server = await startFormServer({ sendsMail: true });
  smtp = await startSmtpServer();
  desk = { database: server.database, outbox: server.outbox, now: () => NOW };
  deps = {
    database: server.database,
    mail: createMail({ smtpUrl: smtp.url, from: "Clearway <desk@desk.example>" }),
    secretKey: SECRET_KEY,
    publicUrl: "https://desk.example",
    log: pino({ level: "silent" }),
  };
  agentId = (
    await addAgent(server.database, { name: "Mei Chen", email: "mei@desk.example", passwordHash: "x" })
  ).id;
});
afterAll(async () => {
  await smtp.stop();
  await server.stop();
});

describe("the way back to who wrote with the form", () => {
  it("is an e-mail with the agent's words and the private link, by the job that the reply enqueued", async () => {
    const ticket = await openCase("The parcel is held.");
    const channel = createFormChannel(deps);
    const { promise: delivered, resolve: done } = Promise.withResolvers<void>();
    await server.outbox.work({
      deliver_message: async ({ messageId }) => {
        const message = await findMessage(server.database, messageId);
        if (message === null) return;
        await channel.deliver(message, await getConversation(server.database, message.conversationId));
        done();
      },
      mirror_message: async () => {},
      translate_message: async () => {},
      show_ticket: async () => {},
      tell_incident: async () => {},
      show_incident: async () => {},
      mail_ticket: async () => {},
    });
    await reply(desk, {
      ticketId: ticket.id,
      agentId,
      text: "The buyer must give the CPF.\n<b>Today</b>, please.",
    });
    await delivered;
    const mail = smtp.mails.at(-1);
    expect(mail?.to).toEqual(["li@example.com"]);
    expect(mail?.headers.subject).toBe(`${ticketNumber(ticket.number)}: an answer to your case`);
    expect(mail?.text).toContain("Mei Chen has answered");
    expect(mail?.text).toContain("> The buyer must give the CPF.\n> <b>Today</b>, please.");
    expect(mail?.text).toContain(ticketLink(deps, ticket.id));
    expect(mail?.html).not.toContain("<b>");
  });

  it("gives each message one Message-ID and all letters of a case one thread", async () => {
    const ticket = await openCase("Another parcel is held.");
    const message = await answer(ticket, "We are asking customs.");
    const conversation = await getConversation(server.database, ticket.conversationId);
    await createFormChannel(deps).deliver(message, conversation);
    await createFormChannel(deps).deliver(message, conversation);
    const ids = smtp.mails.slice(-2).map(({ headers }) => [headers["message-id"], headers.references]);
    const expected = [`<message.${message.id}@desk.example>`, `<ticket.${ticket.id}@desk.example>`];
    expect(ids).toEqual([expected, expected]);
  });

  it("speaks the seller's language and tells that a case was closed", async () => {
    const ticket = await openCase("包裹在海关卡了九天，怎么办？");
    await closeTicket(desk, { ticketId: ticket.id, agentId, move: "resolve" });
    const messages = await listMessages(server.database, ticket.conversationId);
    const notice = messages.at(-1);
    if (notice === undefined) throw new Error("No notice was saved.");
    await createFormChannel(deps).deliver(
      notice,
      await getConversation(server.database, ticket.conversationId),
    );
    expect(smtp.mails.at(-1)?.headers.subject).toContain("您的工单有新进展");
    expect(smtp.mails.at(-1)?.text).toContain(`您的工单 ${ticketNumber(ticket.number)} 已关闭`);
  });

  it("is the private page alone where no mail server is configured", async () => {
    const ticket = await openCase("A third parcel is held.");
    const message = await answer(ticket, "We are asking customs.");
    const before = smtp.mails.length;
    const conversation = await getConversation(server.database, ticket.conversationId);
    await createFormChannel({ ...deps, mail: null }).deliver(message, conversation);
    expect(smtp.mails.length).toBe(before);
  });

  it("throws when the mail server is away, so that the job tries again", async () => {
    const ticket = await openCase("A fourth parcel is held.");
    const message = await answer(ticket, "We are asking customs.");
    const conversation = await getConversation(server.database, ticket.conversationId);
    const later = await startSmtpServer({ RCPT: "451 later" });
    const mail = createMail({ smtpUrl: later.url, from: "desk@desk.example" });
    await expect(createFormChannel({ ...deps, mail }).deliver(message, conversation)).rejects.toThrow("451");
    await later.stop();
  });

  it("gives up quietly when the address is refused for good", async () => {
    const ticket = await openCase("A fifth parcel is held.");
    const message = await answer(ticket, "We are asking customs.");
    const conversation = await getConversation(server.database, ticket.conversationId);
    const strict = await startSmtpServer({ RCPT: "550 no such user" });
    const mail = createMail({ smtpUrl: strict.url, from: "desk@desk.example" });
    await createFormChannel({ ...deps, mail }).deliver(message, conversation);
    expect(strict.mails).toEqual([]);
    await strict.stop();
  });
});

async function openCase(message: string): Promise<Ticket> {
  const response = await server.post("/contact", { name: "Li Wei", email: "li@example.com", message });
  if (response.status !== 303) throw new Error(`The form was refused: ${response.status}`);
  const { conversationId } = await server.database.message.findFirstOrThrow({ where: { text: message } });
  const ticket = await latestTicket(server.database, conversationId);
  if (ticket === null) throw new Error("The form made no ticket.");
  return ticket;
}

async function answer(ticket: Ticket, text: string) {
  const replied = await reply(desk, { ticketId: ticket.id, agentId, text });
  if (replied.kind !== "done") throw new Error(`The reply was ${replied.kind}.`);
  return replied.message;
}
