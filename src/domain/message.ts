import type { Card } from "./card.ts";
import type { Citation } from "./citation.ts";

/** `notice` is what the system says by itself: a ticket was opened, a person took over. */
export type Author = "contact" | "assistant" | "agent" | "notice";

/** What is drawn beside the text of a message. */
export interface MessageParts {
  readonly citations: readonly Citation[];
  readonly cards: readonly Card[];
  /** Next steps a seller may tap; each is sent as if typed. */
  readonly suggestions: readonly string[];
  /** What an agent wrote, where the text is a translation of it. */
  readonly original?: Original | undefined;
}

export interface Original {
  readonly text: string;
  readonly language: string;
}

export interface Message {
  readonly id: string;
  /** Total order over all messages; the cursor of histories. Decimal digits. */
  readonly seq: string;
  readonly conversationId: string;
  readonly author: Author;
  /** The agent's name when a person wrote it. */
  readonly authorName: string | null;
  readonly text: string;
  readonly language: string | null;
  readonly parts: MessageParts;
  /** True when a person took over while this was being said. */
  readonly cut: boolean;
  /** The seller's message this one answers. */
  readonly inReplyTo: string | null;
  readonly createdAt: Date;
}

/** One message of the conversation so far, as far as an answer needs it. */
export interface Said extends Pick<Message, "author" | "text"> {
  /** Numbers of the parcels that were shown beside it. */
  readonly parcels: readonly string[];
  /** Titles of the articles it cites. */
  readonly sources: readonly string[];
}

export const NO_PARTS: MessageParts = { citations: [], cards: [], suggestions: [] };

/** Longest message a seller may send, in characters. */
export const MAX_MESSAGE_CHARACTERS = 20_000;
