import type { Sending } from "./chat-state.ts";
import type { Storage } from "./storage.ts";

const KEY = "unsent";
const MAX_KEPT = 5;

/** Keeps what is not answered yet, so that a reload in the middle of an answer takes it up again. */
export function keepUnsent(storage: Storage, unfinished: readonly Sending[]): void {
  const kept = unfinished.slice(-MAX_KEPT).map(({ clientId, text }) => ({ clientId, text }));
  const json = kept.length === 0 ? null : JSON.stringify(kept);
  if (storage.read(KEY) !== json) storage.write(KEY, json);
}

/** What an earlier page left, to be sent again under the same ids: the server knows those it has. */
export function restoreUnsent(storage: Storage): readonly Sending[] {
  try {
    const kept: unknown = JSON.parse(storage.read(KEY) ?? "[]");
    return Array.isArray(kept) ? kept.filter(isSending) : [];
  } catch {
    return [];
  }
}

function isSending(value: unknown): value is Sending {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "clientId") === "string" &&
    typeof Reflect.get(value, "text") === "string"
  );
}
