import { z } from "zod";
import type { Transaction } from "../storage/database.ts";
import { signal } from "../storage/signals.ts";
import { findTicket, note } from "../storage/tickets.ts";

const noteData = z.object({ text: z.string() });

/** Writes down what only agents read: it is part of the ticket's history, never of the conversation. */
export async function addNote(
  transaction: Transaction,
  request: { readonly ticketId: string; readonly agentId: string; readonly text: string },
): Promise<{ readonly kind: "done" | "not_found" }> {
  const { ticketId, agentId, text } = request;
  const ticket = await findTicket(transaction, ticketId);
  if (ticket === null) return { kind: "not_found" };
  await note(transaction, { ticketId, agentId, kind: "note", data: { text } });
  await signal(transaction, { kind: "ticket", ticketId, conversationId: ticket.conversationId });
  return { kind: "done" };
}

/** The words of a note as they were stored; null for what is not one. */
export function readNote(data: unknown): string | null {
  return noteData.safeParse(data).data?.text ?? null;
}
