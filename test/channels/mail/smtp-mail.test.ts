import { afterEach, describe, expect, it } from "vitest";
import { createMail, type OutgoingMail } from "../../../src/channels/mail/smtp-mail.ts";
import { type SmtpScript, type SmtpServer, startSmtpServer } from "./smtp-server.ts";

const LETTER: OutgoingMail = {
  language: "en",
  subject: "CW-1001: an answer to your case",
  paragraphs: ["Mei has answered your case CW-1001:"],
  quote: "Hello,\nthe buyer must act.\n.\nfrom here on",
  link: { label: "Read the case and answer", url: "https://desk.example/c/abc" },
  closing: ["Please answer on that page."],
  to: "li@example.com",
  messageId: "<message.1@desk.example>",
  references: "<ticket.1@desk.example>",
};

const servers: SmtpServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});

describe("mail by SMTP", () => {
  it("carries a letter as plain text and as HTML", async () => {
    const { server, mail } = await start();
    expect(await mail.send(LETTER)).toEqual({ kind: "sent" });
    const [received] = server.mails;
    expect(received?.from).toBe("desk@desk.example");
    expect(received?.to).toEqual(["li@example.com"]);
    expect(received?.headers).toMatchObject({
      from: "Clearway <desk@desk.example>",
      to: "li@example.com",
      subject: "CW-1001: an answer to your case",
      "message-id": "<message.1@desk.example>",
      "in-reply-to": "<ticket.1@desk.example>",
      references: "<ticket.1@desk.example>",
      "auto-submitted": "auto-generated",
    });
    expect(received?.text).toContain("> Hello,\n> the buyer must act.\n> .\n> from here on");
    expect(received?.text).toContain("Read the case and answer:\nhttps://desk.example/c/abc");
    expect(received?.html).toContain('<a href="https://desk.example/c/abc"');
    expect(received?.html).toContain("Hello,<br>\nthe buyer must act.<br>");
  });

  it("keeps its Message-ID when it is sent again", async () => {
    const { server, mail } = await start();
    await mail.send(LETTER);
    await mail.send(LETTER);
    expect(server.mails.map(({ headers }) => headers["message-id"])).toEqual([
      "<message.1@desk.example>",
      "<message.1@desk.example>",
    ]);
  });

  it("carries every script unharmed", async () => {
    const { server, mail } = await start();
    const subject = "CW-1001：您的工单有新回复 · ответ · ação";
    await mail.send({
      ...LETTER,
      language: "zh",
      subject,
      quote: "包裹在巴西海关卡了9天。\nПосылка застряла.",
    });
    expect(server.mails[0]?.headers.subject).toBe(subject);
    expect(server.mails[0]?.text).toContain("> 包裹在巴西海关卡了9天。\n> Посылка застряла.");
    expect(server.mails[0]?.html).toContain('<html lang="zh">');
  });

  it("shows HTML in a text as text", async () => {
    const { server, mail } = await start();
    const hostile = `<img src=x onerror="alert(1)"> & 'more'`;
    await mail.send({ ...LETTER, subject: `${hostile} subject`, paragraphs: [hostile], quote: hostile });
    expect(server.mails[0]?.html).not.toContain("<img");
    expect(server.mails[0]?.html).toContain(
      "&lt;img src=x onerror=&quot;alert(1)&quot;&gt; &amp; &#39;more&#39;",
    );
    expect(server.mails[0]?.text).toContain(hostile);
  });

  it.each([
    ["a subject with a line break", { subject: "CW-1001\r\nBcc: all@example.com" }, "header"],
    ["a subject with a bare line feed", { subject: "CW-1001\nBcc: all@example.com" }, "header"],
    ["a Message-ID with a line break", { messageId: "<a@b>\r\nBcc: all@example.com" }, "header"],
    ["a recipient with a line break", { to: "li@example.com\r\nBcc: all@example.com" }, "address"],
    ["two recipients", { to: "li@example.com, all@example.com" }, "address"],
    ["a recipient with a name", { to: "Li <li@example.com>" }, "address"],
    ["a recipient that is none", { to: "wechat: li-wei" }, "address"],
  ] as const)("refuses %s before anything is sent", async (_what, change, reason) => {
    const { server, mail } = await start();
    expect(await mail.send({ ...LETTER, ...change })).toEqual({ kind: "refused", reason });
    expect(server.connections()).toBe(0);
  });

  it.each([
    ["the recipient does not exist", { RCPT: "550 no such user" }],
    ["the content is refused at once", { DATA: "554 no" }],
    ["the content is refused in the end", { message: "554 looks like spam" }],
  ] as const)("gives up for good when %s", async (_what, script) => {
    const { mail } = await start(script);
    expect(await mail.send(LETTER)).toEqual({ kind: "refused", reason: "server" });
  });

  it.each([
    ["says later to the recipient", { RCPT: "451 greylisted" }],
    ["says later to the content", { message: "452 disk full" }],
    ["does not let us send", { MAIL: "550 sender refused" }],
    ["is closing", { greeting: "421 too busy" }],
    ["stays silent", { greeting: "silence" }],
    ["falls silent", { message: "silence" }],
  ] as const)("throws, so that the job tries again, when the server %s", async (_what, script) => {
    const { mail } = await start(script);
    await expect(mail.send(LETTER)).rejects.toThrow("The mail server did not take a mail");
  });

  it("throws when no server is there", async () => {
    const { server, mail } = await start();
    await server.stop();
    await expect(mail.send(LETTER)).rejects.toThrow("The mail server did not take a mail");
  });
});

async function start(script: SmtpScript = {}) {
  const server = await startSmtpServer(script);
  servers.push(server);
  const from = "Clearway <desk@desk.example>";
  return { server, mail: createMail({ smtpUrl: server.url, from, silenceTimeoutMs: 500 }) };
}
