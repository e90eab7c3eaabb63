import { randomUUID } from "node:crypto";
import type { ParcelListing } from "../domain/shipments/read-parcel-list.ts";
import type { Logger } from "../log.ts";
import type { ListMetrics } from "../metrics.ts";
import { getConversation } from "../storage/conversations.ts";
import type { Database } from "../storage/database.ts";
import {
  abandonedLists,
  addList,
  countLists,
  findList,
  finishList,
  holdList,
  type ListOwner,
  listRows,
  releaseList,
  type StoredList,
  saveOutcomes,
} from "../storage/parcel-lists.ts";
import { checkParcels } from "./check-parcels.ts";
import { isSettled, type ListRow, outcomeOf, rowFrom } from "./list-rows.ts";
import type { LookUp } from "./look-up-shipments.ts";
import { outcomeName } from "./observed-provider.ts";
import { pause } from "./pause.ts";

export interface ParcelListDeps {
  readonly database: Database;
  readonly lookUp: LookUp;
  readonly now: () => Date;
  readonly metrics: ListMetrics;
  readonly log: Logger;
}

/** A list as it is asked for. */
export interface AskedList {
  readonly owner: ListOwner;
  /** The message that asks; asking again for the same one gives the list that it has. */
  readonly messageId: string | null;
  readonly listing: ParcelListing;
}

/**
 * Lists of many parcels. A list is kept before its first parcel is looked up and then works by itself: whoever follows
 * it may leave and come back, and one whose process died is taken up by another.
 */
export interface ParcelLists {
  readonly open: (asked: AskedList) => Promise<StoredList>;
  /** Whether this conversation has had as many lists as a day allows, not counting the one of this message. */
  readonly isSpent: (asked: {
    readonly conversationId: string;
    readonly messageId: string | null;
  }) => Promise<boolean>;
  readonly find: (id: string) => Promise<StoredList | null>;
  /** All rows as far as they are known now. */
  readonly rows: (id: string) => Promise<readonly ListRow[]>;
  /** The rows in their order, some at a time as they get known; ends with the list, or when `stop` is aborted. */
  readonly follow: (id: string, stop: AbortSignal) => AsyncGenerator<readonly ListRow[]>;
  /** Goes on with lists whose process died; returns how many were taken up. */
  readonly resumeAbandoned: () => Promise<number>;
  /** Gives unfinished lists back, waiting at most this long. */
  readonly stop: (patienceMs: number) => Promise<void>;
}

/** Longer than a batch of look-ups may take. */
const HOLD_MS = 60_000;
const DAY_MS = 86_400_000;
/** Each may cost hundreds of look-ups that somebody pays for. */
export const MOST_LISTS_A_DAY = 20;
const RESUMED_AT_ONCE = 5;
/** Another process may be at work, whose progress shows in the database only. */
const LOOK_AGAIN_MS = 500;

export function createParcelLists(deps: ParcelListDeps): ParcelLists {
  const { database, log, now } = deps;
  const running = new Map<string, Promise<void>>();
  const stopping = new AbortController();
  let tell = Promise.withResolvers<void>();
  const progressed = () => {
    tell.resolve();
    tell = Promise.withResolvers<void>();
  };

  const start = (id: string) => {
    if (running.has(id) || stopping.signal.aborted) return;
    const ended = work(deps, id, stopping.signal, progressed)
      .catch((error: unknown) =>
        log.error({ err: error, listId: id }, "a parcel list broke off and stays open"),
      )
      .finally(() => {
        running.delete(id);
        progressed();
      });
    running.set(id, ended);
  };

  const mustFind = async (id: string) => {
    const list = await findList(database, id);
    if (list === null) throw new Error(`The parcel list ${id} is not stored.`);
    return list;
  };

  return {
    open: async ({ owner, messageId, listing: { entries, leftOut } }) => {
      const rows = entries.map(({ written, times, reading }) => ({
        ...{ written, times },
        reading: JSON.stringify(reading),
      }));
      const id = await database.$transaction((transaction) =>
        addList(transaction, { owner, messageId, leftOut, at: now(), rows }),
      );
      const list = await mustFind(id);
      if (list.finishedAt === null) start(id);
      return list;
    },
    isSpent: async (asked) => {
      const since = new Date(now().getTime() - DAY_MS);
      return (await countLists(database, { ...asked, since })) >= MOST_LISTS_A_DAY;
    },
    find: (id) => findList(database, id),
    rows: async (id) => (await listRows(database, id, 0)).map(rowFrom),
    follow: async function* (id, stop) {
      for (let next = 0; !stop.aborted; ) {
        const changed = tell.promise;
        const list = await findList(database, id);
        const rows = (await listRows(database, id, next)).map(rowFrom);
        const open = rows.findIndex((row) => !isSettled(row));
        const settled = open === -1 ? rows : rows.slice(0, open);
        if (settled.length > 0) yield settled;
        next += settled.length;
        if (list === null || list.finishedAt !== null) return;
        await Promise.race([changed, pause(LOOK_AGAIN_MS, stop)]);
      }
    },
    resumeAbandoned: async () => {
      const ids = (await abandonedLists(database, RESUMED_AT_ONCE)).filter((id) => !running.has(id));
      for (const id of ids) start(id);
      return ids.length;
    },
    stop: async (patienceMs) => {
      stopping.abort();
      const all = Promise.allSettled([...running.values()]);
      await Promise.race([all, new Promise((done) => setTimeout(done, patienceMs).unref())]);
    },
  };
}

/** The seller whose list it is; null for an agent's. */
async function contactOf(database: Database, id: string): Promise<string | null> {
  const owner = (await findList(database, id))?.owner;
  return owner?.kind === "seller" ? (await getConversation(database, owner.conversationId)).contactId : null;
}

/** Looks up what is left of a list, batch by batch, as long as no other process has taken it. */
async function work(
  { database, lookUp, now, metrics }: ParcelListDeps,
  id: string,
  stop: AbortSignal,
  progressed: () => void,
): Promise<void> {
  const hold = { holder: randomUUID(), forMs: HOLD_MS };
  if (!(await holdList(database, id, hold))) return;
  const open = (await listRows(database, id, 0)).map(rowFrom).filter((row) => !isSettled(row));
  const contactId = await contactOf(database, id);
  for await (const checked of checkParcels(lookUp, { entries: open, contactId }, stop)) {
    const outcomes = checked.map(({ place, lookup }) => ({ place, outcome: outcomeOf(lookup) }));
    const isOurs = await database.$transaction(async (transaction) => {
      if (!(await holdList(transaction, id, hold))) return false;
      await saveOutcomes(transaction, id, outcomes);
      return true;
    });
    if (!isOurs) return;
    for (const { lookup } of checked) metrics.read(outcomeName(lookup));
    progressed();
  }
  if (stop.aborted) return releaseList(database, id, hold.holder);
  await finishList(database, id, now());
}
