import type { AnswerLinks } from "../../desk/answer-link.ts";
import type { Owner } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import { sseEvent } from "../../sse.ts";
import { getConversation } from "../../storage/conversations.ts";
import type { Database } from "../../storage/database.ts";
import { listMessages, recentMessages } from "../../storage/messages.ts";
import { messageView } from "./message-view.ts";
import type { OpenStream } from "./open-streams.ts";

/** Above every message's `seq`. */
const LAST_SEQ = "9223372036854775807";
/** Longer than any transaction lives: after this time nothing older can still be committed. */
const SETTLED_MS = 30_000;

/** The cursor of somebody who wants only what comes from now on. */
export async function latestSeq(database: Database, conversationId: string): Promise<string> {
  const latest = await recentMessages(database, conversationId, LAST_SEQ, 1);
  return latest[0]?.seq ?? "0";
}

/**
 * What is saved in a conversation after `after`, as events `message` whose id is the message's `seq`, and
 * `owner` whenever the conversation changes hands. Ends when the stream is closed.
 */
export async function* unaskedEvents(
  database: Database,
  {
    conversationId,
    after,
    stream,
    links,
  }: {
    readonly conversationId: string;
    readonly after: string;
    readonly stream: OpenStream;
    readonly links: Pick<AnswerLinks, "linkTo">;
  },
): AsyncGenerator<string> {
  yield ": open\n\n";
  let settled = after;
  let unsettled: readonly Message[] = [];
  let owner: Owner | null = null;
  try {
    do {
      const sent = new Set(unsettled.map(({ id }) => id));
      for await (const message of messagesAfter(database, conversationId, settled)) {
        if (sent.has(message.id)) continue;
        yield sseEvent("message", { message: messageView(message, links) }, message.seq);
        unsettled = [...unsettled, message];
      }
      ({ settled, unsettled } = settle(settled, unsettled));
      const conversation = await getConversation(database, conversationId);
      if (conversation.owner !== owner) {
        owner = conversation.owner;
        yield sseEvent("owner", { owner });
      }
    } while (await stream.changed());
  } finally {
    stream.close();
  }
}

/**
 * Moves the cursor past what is old beside the newest. Two commits at once may become visible in the other
 * order than their numbers, so what is younger is read again and skipped by its id.
 */
function settle(settled: string, unsettled: readonly Message[]) {
  const newest = unsettled.at(-1)?.createdAt.getTime() ?? 0;
  const firstYoung = unsettled.findIndex(({ createdAt }) => createdAt.getTime() >= newest - SETTLED_MS);
  const cut = Math.max(firstYoung, 0);
  return { settled: unsettled[cut - 1]?.seq ?? settled, unsettled: unsettled.slice(cut) };
}

async function* messagesAfter(
  database: Database,
  conversationId: string,
  after: string,
): AsyncGenerator<Message> {
  for (let seq: string | undefined = after; seq !== undefined; ) {
    const page: readonly Message[] = await listMessages(database, conversationId, { seq });
    yield* page;
    seq = page.at(-1)?.seq;
  }
}
