import type { Message } from "../domain/message.ts";
import { signedIds } from "./signed-id.ts";
import type { LinkMaker } from "./ticket-link.ts";

const PURPOSE = "clearway/answer-link/1";

/** The permalinks of answers. They never run out; only the seller who was answered is ever given one. */
export interface AnswerLinks {
  /** Null for what is no whole answer of the assistant. */
  readonly linkTo: (message: Pick<Message, "id" | "author" | "cut" | "inReplyTo">) => string | null;
  /** The answer a token stands for; null for one that we did not make. */
  readonly read: (token: string) => string | null;
}

export function createAnswerLinks({ secretKey, publicUrl }: LinkMaker): AnswerLinks {
  const ids = signedIds(secretKey, PURPOSE);
  return {
    linkTo: ({ id, author, cut, inReplyTo }) =>
      author === "assistant" && !cut && inReplyTo !== null ? `${publicUrl}/a/${ids.sign(id)}` : null,
    read: ids.read,
  };
}
