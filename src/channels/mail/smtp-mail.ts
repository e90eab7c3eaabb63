import { createTransport } from "nodemailer";
import type { Letter } from "../../texts/mail.ts";
import { htmlBody, textBody } from "./mail-body.ts";

/** A letter with its envelope. */
export interface OutgoingMail extends Letter {
  /** One bare address: name@example.com. */
  readonly to: string;
  /** `<…@…>`; the same for each attempt, so that mailboxes show a letter that went out twice once. */
  readonly messageId: string;
  /** Message-ID of the letter this one belongs under. */
  readonly references: string | null;
  /** Where mail programs stop such letters at one tap (RFC 8058): a POST to this address. */
  readonly unsubscribe?: string;
}

export type Sent =
  | { readonly kind: "sent" }
  /** Trying again is no use. */
  | { readonly kind: "refused"; readonly reason: Refusal };

/** `address`: the recipient is not one plain address. `header`: a line break stood in one. `server`: 5xx for this recipient or content. */
export type Refusal = "address" | "header" | "server";

export interface Mail {
  /** @throws Error when the server cannot be reached or says "later": the job then tries again. */
  readonly send: (mail: OutgoingMail) => Promise<Sent>;
}

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;
const ADDRESS = /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]{1,253}$/;
/** Anything that could end a header line and begin another. */
const CONTROL = /\p{Cc}|\u2028|\u2029/u;

/** E-mail by SMTP. `from` is "Name <address>" or a bare address. */
export function createMail(options: {
  readonly smtpUrl: string;
  readonly from: string;
  readonly silenceTimeoutMs?: number;
}): Mail {
  const silence = options.silenceTimeoutMs ?? SILENCE_TIMEOUT_MS;
  const transport = createTransport({
    url: options.smtpUrl,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: Math.min(CONNECT_TIMEOUT_MS, silence),
    socketTimeout: silence,
    // A letter is made of words only: nothing in it may name a file or an address to read from.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      const fault = faultOf(mail);
      if (fault !== null) return { kind: "refused", reason: fault };
      try {
        await transport.sendMail({
          from: options.from,
          to: { name: "", address: mail.to },
          subject: mail.subject,
          text: textBody(mail),
          html: htmlBody(mail),
          messageId: mail.messageId,
          ...(mail.references === null ? {} : { inReplyTo: mail.references, references: mail.references }),
          // RFC 3834: keeps out-of-office answers from writing back.
          headers: {
            "Auto-Submitted": "auto-generated",
            "Content-Language": mail.language,
            ...(mail.unsubscribe === undefined
              ? {}
              : {
                  "List-Unsubscribe": `<${mail.unsubscribe}>`,
                  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
                }),
          },
        });
        return { kind: "sent" };
      } catch (error) {
        return refusalOf(error);
      }
    },
  };
}

function faultOf(mail: OutgoingMail): Refusal | null {
  if (!ADDRESS.test(mail.to)) return "address";
  return [mail.subject, mail.messageId, mail.references ?? "", mail.unsubscribe ?? ""].some((header) =>
    CONTROL.test(header),
  )
    ? "header"
    : null;
}

/** Refusals of the recipient or the content are final; a refused sender or login is ours to mend, so it is tried again. */
function refusalOf(error: unknown): Sent {
  const status = error instanceof Error ? Reflect.get(error, "responseCode") : undefined;
  const command = error instanceof Error ? Reflect.get(error, "command") : undefined;
  const isFinal = typeof status === "number" && status >= 500 && status < 600;
  if (isFinal && (command === "RCPT TO" || command === "DATA")) return { kind: "refused", reason: "server" };
  throw new Error(
    `The mail server did not take a mail: ${error instanceof Error ? error.message : String(error)}`,
    {
      cause: error,
    },
  );
}
