import type { ChatState } from "./chat-state.ts";
import { compareSeq } from "./message-order.ts";
import type { Storage } from "./storage.ts";

const KEY = "read";

/** Tells how much has arrived since the panel was last open, also before this page. */
export function countUnread(storage: Storage, onUnread: (count: number) => void) {
  let told = 0;
  return {
    see: ({ messages }: ChatState, isVisible: boolean) => {
      const latest = messages.at(-1)?.seq;
      const read = storage.read(KEY) ?? "0";
      if (isVisible && latest !== undefined && latest !== read) storage.write(KEY, latest);
      const unread = messages.filter(({ seq, author }) => author !== "contact" && compareSeq(seq, read) > 0);
      const count = isVisible ? 0 : unread.length;
      if (count !== told) onUnread(count);
      told = count;
    },
  };
}
