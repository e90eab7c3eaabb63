import type { Question } from "../assistant/assistant.ts";
import type { Conversation } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";
import { caseDetails, getContact } from "../storage/conversations.ts";
import type { Database } from "../storage/database.ts";
import { recentMessages } from "../storage/messages.ts";
import { recentOutcomes } from "../storage/turns.ts";

/** What the assistant is given of the conversation. */
const HISTORY_MESSAGES = 40;
const OUTCOMES = 2;

/** A seller's message as the assistant is asked it: with what was said and what came of it before, and nothing later. */
export async function questionOf(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  conversation: Conversation,
  message: Message,
): Promise<Question> {
  const [history, known, outcomes, contact] = await Promise.all([
    recentMessages(database, conversation.id, message.seq, HISTORY_MESSAGES),
    caseDetails(database, conversation.id),
    recentOutcomes(database, message, OUTCOMES),
    getContact(database, conversation.contactId),
  ]);
  const ofContact = {
    ...(contact.name === null ? {} : { name: contact.name }),
    ...(contact.email === null ? {} : { email: contact.email }),
    ...(contact.company === null ? {} : { company: contact.company }),
  };
  return {
    text: message.text,
    history: history.filter((earlier) => earlier.id !== message.id),
    details: { ...ofContact, ...known },
    outcomes,
    locale: contact.locale ?? conversation.language,
    // In Slack an agent can answer without an address.
    isReachable: conversation.channel === "slack",
    now: now(),
    contactId: contact.id,
  };
}
