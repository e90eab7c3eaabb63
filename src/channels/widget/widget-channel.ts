import type { Conversation } from "../../domain/conversation.ts";
import type { Message } from "../../domain/message.ts";
import type { Channel } from "../../turn/channel.ts";
import type { OpenStreams } from "./open-streams.ts";

export interface WidgetChannelDeps {
  readonly streams: OpenStreams;
  /** Tells the seller by e-mail instead; must do nothing the second time for one message. */
  readonly mail?: (message: Message, conversation: Conversation) => Promise<void>;
}

/**
 * The way back into a browser. Saving the message has signalled every open stream already, so what is left to
 * do is the e-mail to a seller who is not looking. Only streams of this process are known here.
 */
export function createWidgetChannel({ streams, mail }: WidgetChannelDeps): Channel {
  return {
    name: "widget",
    deliver: async (message, conversation) => {
      if (!streams.isWatched(conversation.id)) await mail?.(message, conversation);
    },
  };
}
