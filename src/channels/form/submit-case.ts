import { createHash } from "node:crypto";
import { openTicket } from "../../desk/open-ticket.ts";
import { detectLanguage } from "../../domain/language.ts";
import { readCaseType, type Ticket } from "../../domain/tickets/ticket.ts";
import { ensureContact, ensureConversation, setLanguage } from "../../storage/conversations.ts";
import { addMessage, hasMessage } from "../../storage/messages.ts";
import { latestTicket } from "../../storage/tickets.ts";
import { type InterfaceLanguage, interfaceLanguage } from "../../texts/language.ts";
import type { FormDeps } from "./form-deps.ts";
import type { Submission } from "./submission.ts";

export interface CaseRequest extends Submission {
  /** Of the page the form was sent from. */
  readonly nonce: string;
  readonly pageLanguage: InterfaceLanguage;
}

const SUBJECT_CHARACTERS = 90;
const SUMMARY_CHARACTERS = 600;

/**
 * Makes a case of a filled form, all or nothing. The same form sent twice gives the same ticket; the same page
 * with another message is another case.
 */
export async function submitCase(deps: FormDeps, request: CaseRequest): Promise<Ticket> {
  const { typed, details } = request;
  const language = caseLanguage(typed.message, request.pageLanguage);
  const externalId = caseKey(request.nonce, typed.message);
  return deps.database.$transaction(async (transaction) => {
    const contact = await ensureContact(transaction, {
      channel: "form",
      externalId: typed.email.toLowerCase(),
      ...{ name: typed.name, email: typed.email, company: typed.company, locale: language },
    });
    // Of two who send the same form at once, the second waits here until the first has committed.
    const conversation = await ensureConversation(transaction, {
      channel: "form",
      externalId,
      contactId: contact.id,
    });
    const conversationId = conversation.id;
    if (await hasMessage(transaction, conversationId, externalId)) {
      const known = await latestTicket(transaction, conversationId);
      if (known !== null) return known;
      throw new Error(`Conversation ${conversationId} of the form has a message but no ticket.`);
    }
    await setLanguage(transaction, conversationId, language);
    await addMessage(transaction, {
      conversationId,
      author: "contact",
      text: typed.message,
      language,
      externalId,
    });
    return openTicket(transaction, deps.outbox, {
      ...{ conversationId, details, language },
      caseType: readCaseType(typed.message),
      subject: subjectOf(typed.message),
      summary: shorten(typed.message, SUMMARY_CHARACTERS),
      at: deps.now(),
      announce: false,
    });
  });
}

/** The first line that says something, shortened. */
export function subjectOf(message: string): string {
  const line = message.split("\n").find((text) => text.trim() !== "") ?? "";
  return shorten(line.trim(), SUBJECT_CHARACTERS);
}

/** At most this many characters, cut between words where there are any. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  const atWord = cut.replace(/\s+\S*$/, "");
  return `${atWord.length > cut.length * 0.6 ? atWord : cut}…`;
}

/** What the seller writes in, when that is sure and we speak it; else the language of the page. */
function caseLanguage(message: string, page: InterfaceLanguage): InterfaceLanguage {
  const written = detectLanguage(message);
  const tag = written.script === "Hant" ? "zh-Hant" : written.lang;
  const spoken = interfaceLanguage(tag);
  const isOurs = spoken.slice(0, 2) === tag.slice(0, 2);
  const isSameAsPage = spoken.slice(0, 2) === page.slice(0, 2) && written.script !== "Hant";
  return written.confidence < 0.5 || !isOurs || isSameAsPage ? page : spoken;
}

function caseKey(nonce: string, message: string): string {
  return createHash("sha256").update(`${nonce}\n${message}`).digest("hex").slice(0, 32);
}
