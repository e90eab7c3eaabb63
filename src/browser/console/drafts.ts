export type ComposerMode = "reply" | "note";

/** What an agent has begun to write, kept for this tab so that a reload or a sign-in in between loses nothing. */
export interface Drafts {
  readonly read: (ticket: string, mode: ComposerMode) => string;
  readonly keep: (ticket: string, mode: ComposerMode, text: string) => void;
  readonly forgetAll: () => void;
}

const PREFIX = "clearway-draft";

/** Drafts belong to one agent: another one who signs in here does not find them. */
export function createDrafts(storage: Storage, agentId: string): Drafts {
  const keyOf = (ticket: string, mode: ComposerMode) => [PREFIX, agentId, ticket, mode].join(" ");
  return {
    read: (ticket, mode) => storage.getItem(keyOf(ticket, mode)) ?? "",
    keep: (ticket, mode, text) => {
      if (text === "") storage.removeItem(keyOf(ticket, mode));
      else storage.setItem(keyOf(ticket, mode), text);
    },
    forgetAll: () => {
      for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
    },
  };
}
