/** The places a seller can talk to us from. */
export const CHANNELS = ["slack", "widget", "form", "cli"] as const;
export type ChannelName = (typeof CHANNELS)[number];

/** Who speaks next to the seller: the assistant, or the desk once a person has the case. */
export type Owner = "assistant" | "desk";

export interface Conversation {
  readonly id: string;
  readonly channel: ChannelName;
  /** The channel's own key of the thread; for Slack `team:channel:thread`. */
  readonly externalId: string;
  readonly contactId: string;
  readonly owner: Owner;
  readonly language: string | null;
}

/** The assistant never speaks while the desk owns the conversation. */
export function nextSpeaker(conversation: Pick<Conversation, "owner">): Owner {
  return conversation.owner;
}
