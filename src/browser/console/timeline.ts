import type { CaseEvent, CaseFile, CaseMessage } from "./wire.ts";

/** What stands in the transcript, oldest first: what was said, the agents' notes between, and where a day begins. */
export type TimelineItem =
  | { readonly kind: "day"; readonly at: string }
  | { readonly kind: "message"; readonly message: CaseMessage }
  | { readonly kind: "note"; readonly event: CaseEvent; readonly text: string };

/** `dayOf` names the day of a moment where the agent is; the messages keep their order. */
export function timelineOf(
  { messages, events }: Pick<CaseFile, "messages" | "events">,
  dayOf: (at: string) => string,
): readonly TimelineItem[] {
  const notes = events.flatMap((event) =>
    event.note === null ? [] : [{ kind: "note", event, text: event.note, at: event.at } as const],
  );
  const said = messages.map((message) => ({ kind: "message", message, at: message.createdAt }) as const);
  const items: TimelineItem[] = [];
  let day = "";
  for (const { at, ...item } of merge(said, notes)) {
    if (dayOf(at) !== day) items.push({ kind: "day", at });
    day = dayOf(at);
    items.push(item);
  }
  return items;
}

/** A note goes before the first message that is younger; messages are never reordered among themselves. */
function merge<Said extends { readonly at: string }, Noted extends { readonly at: string }>(
  said: readonly Said[],
  noted: readonly Noted[],
): readonly (Said | Noted)[] {
  const waiting = [...noted];
  const merged = said.flatMap((item) => {
    const count = waiting.findIndex(({ at }) => Date.parse(at) > Date.parse(item.at));
    return [...waiting.splice(0, count === -1 ? waiting.length : count), item];
  });
  return [...merged, ...waiting];
}
