import type { ChannelName } from "../domain/conversation.ts";
import type { ContactIdentity } from "../storage/conversations.ts";

/** A seller's message as a channel hands it in. */
export interface Inbound {
  readonly channel: ChannelName;
  /** The channel's key of the thread; the conversation is made at its first message. */
  readonly conversationKey: string;
  readonly contact: ContactIdentity;
  /** The channel's id of the message: unique in its conversation. */
  readonly externalId: string;
  /** The id of this delivery: the same one again joins or replays the turn, another one for the same message is silent. */
  readonly deliveryId: string;
  /** 1 to MAX_MESSAGE_CHARACTERS characters, checked by the channel. */
  readonly text: string;
  readonly receivedAt: Date;
}
