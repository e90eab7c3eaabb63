import type { Question } from "../assistant/assistant.ts";
import type { AskedTurn } from "../storage/begin-turn.ts";

/** A seller's message as the assistant is asked it: with what was said and what came of it before, and nothing later. */
export function questionOf({ message, conversation, contact, ...before }: AskedTurn, now: Date): Question {
  const ofContact = {
    ...(contact.name === null ? {} : { name: contact.name }),
    ...(contact.email === null ? {} : { email: contact.email }),
    ...(contact.company === null ? {} : { company: contact.company }),
  };
  return {
    text: message.text,
    history: before.history,
    details: { ...ofContact, ...before.details },
    outcomes: before.outcomes,
    locale: contact.locale ?? conversation.language,
    // In Slack an agent can answer without an address.
    isReachable: conversation.channel === "slack",
    now,
    contactId: contact.id,
    from: { conversationId: conversation.id, messageId: message.id },
  };
}
