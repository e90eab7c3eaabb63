/** A thread in Slack: where a conversation takes place. */
export interface SlackThread {
  readonly team: string;
  readonly channel: string;
  /** Of the message that began it. */
  readonly ts: string;
}

/** The key of its conversation. */
export function conversationKey({ team, channel, ts }: SlackThread): string {
  return `${team}:${channel}:${ts}`;
}

/** @throws Error for a key that is none of ours. */
export function readConversationKey(key: string): SlackThread {
  const [team, channel, ts] = key.split(":");
  if (!team || !channel || !ts) throw new Error(`"${key}" is no key of a Slack thread.`);
  return { team, channel, ts };
}

/** Whatever happens in one thread happens one after the other, across processes. */
export function orderKey({ channel, ts }: Pick<SlackThread, "channel" | "ts">): string {
  return `slack:${channel}:${ts}`;
}

export function isDirect(channel: string): boolean {
  return channel.startsWith("D");
}
