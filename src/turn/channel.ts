import type { ChannelName, Conversation } from "../domain/conversation.ts";
import type { Message } from "../domain/message.ts";

/**
 * A way back to the seller. `deliver` brings what was said unasked (an agent's reply, a notice) to where the
 * seller is; it may be called twice for one message and must then do nothing the second time. A failure throws
 * and is tried again.
 */
export interface Channel {
  readonly name: ChannelName;
  readonly deliver: (message: Message, conversation: Conversation) => Promise<void>;
}
