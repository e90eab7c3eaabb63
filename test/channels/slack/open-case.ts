import { expect } from "vitest";
import { ADA, click, DESK, DM, messageEvent, submission } from "./payloads.ts";
import { eventually, type SlackOffice } from "./slack-office.ts";

/** A case of a seller in a direct message, claimed or not, and what stands under its card. */
export async function openCase(at: SlackOffice, said = `A case ${Math.random()}`) {
  const question = messageEvent({ text: said });
  await at.event(question);
  const thread = question.event.ts;
  const { database } = at.base;
  const { id: conversationId } = await database.conversation.findFirstOrThrow({
    where: { externalId: { endsWith: thread } },
  });
  await at.interact(submission(JSON.stringify({ conversationId }), {}));
  const ticket = await database.ticket.findFirstOrThrow({ where: { conversationId } });
  const card = () => at.recorded.roots(DESK).find((root) => root.text.startsWith(`CW-${ticket.number}`));
  await eventually(() => expect(card()).toBeDefined());
  const cardTs = card()?.ts ?? "";
  return {
    ...{ ticket, thread, card, cardTs, conversationId },
    /** Texts that the seller has been sent since. */
    heard: () => at.recorded.thread(DM, thread).map(({ text }) => text),
    press: (action: string, user = ADA) =>
      at.interact(click(action, ticket.id, { channel: DESK, ts: cardTs }, user)),
    words: () => at.recorded.thread(DESK, cardTs).map(({ text }) => text),
    add: (text: string) => at.event(messageEvent({ thread_ts: thread, text })),
    claimedBy: async (user: string) => {
      await at.interact(click("ticket_claim", ticket.id, { channel: DESK, ts: cardTs }, user));
      await eventually(() => expect(JSON.stringify(card())).toContain("Claimed by"));
      const { assigneeId } = await database.ticket.findUniqueOrThrow({ where: { id: ticket.id } });
      return assigneeId ?? "";
    },
  };
}
