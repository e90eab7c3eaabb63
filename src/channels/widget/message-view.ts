import type { AnswerLinks } from "../../desk/answer-link.ts";
import type { Author, Message, MessageParts } from "../../domain/message.ts";

/** A message as a browser gets it. */
export interface MessageView {
  readonly id: string;
  /** Total order; the cursor of `?after=` and Last-Event-ID. Decimal digits. */
  readonly seq: string;
  readonly author: Author;
  readonly authorName: string | null;
  readonly text: string;
  readonly parts: MessageParts;
  readonly cut: boolean;
  readonly inReplyTo: string | null;
  /** Permalink of an answer's record; null for everything else. */
  readonly receipt: string | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

export function messageView(message: Message, links: Pick<AnswerLinks, "linkTo">): MessageView {
  const { id, seq, author, authorName, text, parts, cut, inReplyTo, createdAt } = message;
  return {
    ...{ id, seq, author, authorName, text, parts, cut, inReplyTo },
    receipt: links.linkTo(message),
    createdAt: createdAt.toISOString(),
  };
}
