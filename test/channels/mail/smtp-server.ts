import { createServer, type Socket } from "node:net";

/** A letter as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** Names in lower case; folded lines joined, encoded words read. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

export interface SmtpServer {
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** How many connections have been made. */
  readonly connections: () => number;
  readonly stop: () => Promise<void>;
}

/** Answers other than the usual ones, by command; "silence" says nothing at all. */
export type SmtpScript = {
  readonly [Command in "greeting" | "MAIL" | "RCPT" | "DATA" | "message"]?: string;
};

/** A mail server on loopback that takes every letter, but for what the script says. */
export async function startSmtpServer(script: SmtpScript = {}): Promise<SmtpServer> {
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => {});
    converse(socket, script, (mail) => mails.push(mail));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The mail server has no port.");
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  };
  return { url: `smtp://127.0.0.1:${address.port}`, mails, connections: () => connections, stop };
}

function converse(socket: Socket, script: SmtpScript, keep: (mail: ReceivedMail) => void): void {
  let buffer = "";
  let envelope = { from: "", to: [] as readonly string[] };
  let isReadingMessage = false;
  const say = (line: string) => {
    if (line !== "silence") socket.write(`${line}\r\n`);
  };
  const hear = (line: string) => {
    const command = line.slice(0, 4).toUpperCase();
    switch (command) {
      case "EHLO":
        return say("250-loopback\r\n250 8BITMIME");
      case "MAIL":
        envelope = { from: /<(.*?)>/.exec(line)?.[1] ?? "", to: [] };
        return say(script.MAIL ?? "250 ok");
      case "RCPT":
        envelope = { ...envelope, to: [...envelope.to, /<(.*?)>/.exec(line)?.[1] ?? ""] };
        return say(script.RCPT ?? "250 ok");
      case "DATA":
        isReadingMessage = script.DATA === undefined;
        return say(script.DATA ?? "354 go on");
      case "QUIT":
        say("221 bye");
        return socket.end();
      default:
        return say("250 ok");
    }
  };
  socket.setEncoding("utf8");
  socket.on("data", (chunk) => {
    buffer += chunk;
    for (;;) {
      const end = isReadingMessage ? "\r\n.\r\n" : "\r\n";
      const at = buffer.indexOf(end);
      if (at < 0) return;
      const piece = buffer.slice(0, at);
      buffer = buffer.slice(at + end.length);
      if (isReadingMessage) {
        isReadingMessage = false;
        if (script.message === undefined)
          keep({ ...envelope, ...readMessage(piece.replaceAll("\r\n..", "\r\n.")) });
        say(script.message ?? "250 taken");
      } else hear(piece);
    }
  });
  say(script.greeting ?? "220 loopback ESMTP");
}

function readMessage(raw: string): Pick<ReceivedMail, "headers" | "text" | "html"> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers["content-type"] ?? "")?.[1];
  const parts = boundary === undefined ? [] : body.split(`--${boundary}`).slice(1, -1).map(split);
  const partOf = (type: string) => {
    const part = parts.find((candidate) => candidate.headers["content-type"]?.startsWith(type));
    return part === undefined ? "" : decode(part.body, part.headers["content-transfer-encoding"] ?? "");
  };
  return { headers, text: partOf("text/plain"), html: partOf("text/html") };
}

function split(raw: string): { readonly headers: Readonly<Record<string, string>>; readonly body: string } {
  const trimmed = raw.replace(/^\r\n/, "");
  const at = trimmed.indexOf("\r\n\r\n");
  const lines = trimmed
    .slice(0, at)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = lines.map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon).toLowerCase(), readWords(line.slice(colon + 1).trim())];
  });
  return { headers: Object.fromEntries(headers), body: trimmed.slice(at + 4) };
}

function decode(body: string, encoding: string): string {
  const text = body.replace(/\r\n$/, "");
  if (encoding === "base64") return Buffer.from(text, "base64").toString("utf8").replaceAll("\r\n", "\n");
  if (encoding !== "quoted-printable") return text.replaceAll("\r\n", "\n");
  return readQuoted(text.replace(/=\r\n/g, "")).replaceAll("\r\n", "\n");
}

/** Encoded words of a header (RFC 2047). */
function readWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_whole, kind: string, text: string) =>
      kind.toUpperCase() === "B"
        ? Buffer.from(text, "base64").toString("utf8")
        : readQuoted(text.replaceAll("_", " ")),
    );
}

function readQuoted(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, "latin1").toString("utf8");
}
