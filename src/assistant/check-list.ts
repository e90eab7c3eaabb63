import type { ParcelListing } from "../domain/shipments/read-parcel-list.ts";
import { checkParcels } from "../shipping/check-parcels.ts";
import { isSettled, type ListRow } from "../shipping/list-rows.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import type { ParcelLists } from "../shipping/parcel-lists.ts";
import type { Question } from "./assistant.ts";

/** A list as far as it has come. */
export interface ListProgress {
  /** The first rows in order, all settled. */
  readonly rows: readonly ListRow[];
  /** The day on which it stands so. */
  readonly at: Date;
  /** Where its whole table can be read; null where lists are not kept. */
  readonly url: string | null;
}

/**
 * Looks the parcels of a list up and yields how far it has come, from the start to the end; nothing at all where the
 * asker has had as many lists as a day allows.
 */
export type CheckList = (
  listing: ParcelListing,
  question: Pick<Question, "from" | "now" | "contactId">,
  stop: AbortSignal,
) => AsyncGenerator<ListProgress>;

/** For the terminal, and wherever an answer is only tried. */
export function checkInMemory(lookUp: LookUp): CheckList {
  return async function* ({ entries }, { now: at, contactId = null }, stop) {
    let rows: readonly ListRow[] = entries.map((entry, place) => ({ ...entry, place, lookup: null }));
    yield { rows: settled(rows), at, url: null };
    for await (const checked of checkParcels(lookUp, { entries: rows, contactId }, stop)) {
      const lookups = new Map(checked.map(({ place, lookup }) => [place, lookup]));
      rows = rows.map((row) => ({ ...row, lookup: lookups.get(row.place) ?? row.lookup }));
      yield { rows: settled(rows), at, url: null };
    }
  };
}

/** Keeps the list for the one who asks; asked again in the same message it goes on with it. */
export function checkAndKeep(
  lists: Pick<ParcelLists, "open" | "follow" | "isSpent">,
  { lookUp, linkTo }: { readonly lookUp: LookUp; readonly linkTo: (listId: string) => string },
): CheckList {
  return async function* (listing, question, stop) {
    if (question.from === undefined) return yield* checkInMemory(lookUp)(listing, question, stop);
    const { conversationId, messageId } = question.from;
    if (await lists.isSpent(question.from)) return;
    const list = await lists.open({ owner: { kind: "seller", conversationId }, messageId, listing });
    const { createdAt: at, id } = list;
    let rows: readonly ListRow[] = [];
    yield { rows, at, url: linkTo(id) };
    for await (const more of lists.follow(id, stop)) {
      rows = [...rows, ...more];
      yield { rows, at, url: linkTo(id) };
    }
  };
}

function settled(rows: readonly ListRow[]): readonly ListRow[] {
  const open = rows.findIndex((row) => !isSettled(row));
  return open === -1 ? rows : rows.slice(0, open);
}
