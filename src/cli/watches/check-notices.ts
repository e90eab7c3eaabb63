import { parseStatusCode } from "../../domain/shipments/milestone.ts";
import type { Database } from "../../storage/database.ts";
import { listMessages } from "../../storage/messages.ts";
import { statusInWords } from "../../texts/shipment/status-in-words.ts";
import type { WorldParcel } from "./parcel-world.ts";

/** A parcel with the conversation in which its seller is told. */
export interface WatchedParcel {
  readonly parcel: WorldParcel;
  readonly conversationId: string;
}

/** What sellers have read, against what happened. */
export interface Reckoning {
  readonly messages: number;
  /** States that had to be told. */
  readonly due: number;
  readonly told: number;
  readonly lost: number;
  /** Told a second time. */
  readonly doubled: number;
  /** Told, though it did not happen or was known before. */
  readonly wrong: number;
  /** Parcels whose states were told in another order than they happened. */
  readonly disordered: number;
}

/** Reads every conversation as its seller does: the words alone count. */
export async function reckon(database: Database, watched: readonly WatchedParcel[]): Promise<Reckoning> {
  const sum = { messages: 0, due: 0, told: 0, lost: 0, doubled: 0, wrong: 0, disordered: 0 };
  for (const { parcel, conversationId } of watched) {
    const messages = await listMessages(database, conversationId);
    const told = messages.flatMap(({ text }) => statesIn(text, parcel.number));
    const due = parcel.after.map(({ kind }) => wordsOf(kind));
    sum.messages += messages.length;
    sum.due += due.length;
    sum.told += told.length;
    sum.lost += due.filter((words) => !told.includes(words)).length;
    sum.doubled += told.length - new Set(told).size;
    sum.wrong += told.filter((words) => !due.includes(words)).length;
    const inOrder = due.filter((words) => told.includes(words));
    if ([...new Set(told)].filter((words) => due.includes(words)).join() !== inOrder.join())
      sum.disordered += 1;
  }
  return sum;
}

function statesIn(text: string, number: string): readonly string[] {
  const news = new RegExp(`^News of ${number}: (.*)\\.$`, "m").exec(text)?.[1];
  return news === undefined ? [text] : news.split(" → ");
}

function wordsOf(kind: string): string {
  const status = parseStatusCode(kind);
  if (status === null) throw new Error(`${kind} is no status.`);
  return statusInWords(status, "en");
}
