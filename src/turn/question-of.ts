import type { Question, WatchedParcel } from "../assistant/assistant.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { lookupFrom } from "../shipping/stored-lookup.ts";
import type { AskedTurn } from "../storage/begin-turn.ts";
import type { Database } from "../storage/database.ts";
import { listWatches } from "../storage/watches.ts";

/** A seller's message as the assistant is asked it: with what was said and what came of it before, and nothing later. */
export function questionOf(
  { database, now }: { readonly database: Database; readonly now: () => Date },
  { message, conversation, contact, ...before }: AskedTurn,
): Question {
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
    now: now(),
    contactId: contact.id,
    from: { conversationId: conversation.id, messageId: message.id },
    watched: () => watchedBy(database, contact.id),
  };
}

async function watchedBy(database: Database, contactId: string): Promise<readonly WatchedParcel[]> {
  const watches = await listWatches(database, contactId);
  return watches.map(({ number, outcome }) => ({ number, shipment: shipmentIn(outcome) }));
}

function shipmentIn(outcome: string | null): Shipment | null {
  const lookup = outcome === null ? null : lookupFrom({ outcome });
  return lookup?.kind === "found" ? lookup.shipment : null;
}
