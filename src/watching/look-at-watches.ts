import { laneOf } from "../domain/shipments/lane.ts";
import { endOf, type Look, nextLook } from "../domain/watches/next-look.ts";
import { type Findings, findingsOf, kindsSoFar } from "../domain/watches/notices.ts";
import { tellAt } from "../domain/watches/quiet-hours.ts";
import { sellersZone } from "../domain/watches/time-zone.ts";
import { detailsToldOf } from "../shipping/remember-details.ts";
import type { Lookup } from "../shipping/tracking-provider.ts";
import type { Transaction } from "../storage/database.ts";
import {
  type DueWatch,
  holdWatch,
  type NextLook,
  saveFound,
  saveNextLooks,
  takeDueWatches,
} from "../storage/watch-looks.ts";
import { addNotices, passKinds } from "../storage/watch-notices.ts";
import { endWatchById } from "../storage/watches.ts";
import type { WatchDeps } from "./keep-watch.ts";

/** As many as one call to 17TRACK or AfterShip names. */
const BATCH = 40;
/** Longer than the slowest batch takes. A process that dies holds its batch this long. */
const HELD_MS = 5 * 60_000;

/** Looks at every parcel whose time has come, batch after batch. Returns how many. */
export async function lookAtWatches(deps: WatchDeps, stop: AbortSignal): Promise<number> {
  let looked = 0;
  while (!stop.aborted) {
    const now = deps.now();
    const until = new Date(now.getTime() + HELD_MS);
    const watches = await takeDueWatches(deps.database, { now, until, limit: BATCH });
    if (watches.length === 0) break;
    for (const round of eachNumberOnce(watches)) await lookAt(deps, round, until, stop);
    looked += watches.length;
  }
  return looked;
}

/** Two sellers may watch one parcel by different details: they are looked up one after the other. */
function eachNumberOnce(watches: readonly DueWatch[]): readonly (readonly DueWatch[])[] {
  const seen = new Map<string, number>();
  const rounds = Map.groupBy(watches, ({ number }) => {
    const times = seen.get(number) ?? 0;
    seen.set(number, times + 1);
    return times;
  });
  return [...rounds.values()];
}

async function lookAt(
  deps: WatchDeps,
  watches: readonly DueWatch[],
  until: Date,
  stop: AbortSignal,
): Promise<void> {
  const { database, lookUp } = deps;
  const details = await detailsToldOf(database, watches);
  const numbers = watches.map(({ number }) => number);
  const lookups = new Map((await lookUp(numbers, stop, { details })).map((one) => [one.number, one]));
  // What was cut short is looked at by somebody else, when our time with it is over.
  if (stop.aborted) return;
  const now = deps.now();
  const next: NextLook[] = [];
  for (const watch of watches) {
    const lookup = lookups.get(watch.number);
    if (lookup === undefined) throw new Error(`The lookup of ${watch.id} has no answer.`);
    const look = await lookOf(deps, lookup, watch);
    deps.metrics.looked(look.kind);
    await takeIn(deps, watch, look, lookup, now);
    const at = nextLook(look, { now, startedAt: watch.startedAt, spread: spreadOf(watch.id) });
    next.push({ id: watch.id, at, failures: look.kind === "failed" ? look.failures : 0 });
  }
  await saveNextLooks(database, next, until);
}

async function lookOf({ laneHistory }: WatchDeps, lookup: Lookup, { failures }: DueWatch): Promise<Look> {
  switch (lookup.kind) {
    case "found": {
      const lane = laneOf(lookup.shipment);
      const history = lane === null ? [] : await laneHistory(lane);
      return { kind: "found", shipment: lookup.shipment, history };
    }
    case "not_found":
    case "no_data_yet":
      return { kind: "nothing_yet" };
    case "needs_detail":
    case "mistyped":
      return { kind: "hidden" };
    case "unavailable":
      return { kind: "failed", failures: failures + 1 };
  }
}

/** Keeps what a look comes to. Most looks find nothing new, and those take no transaction. */
async function takeIn(
  { database }: WatchDeps,
  watch: DueWatch,
  look: Look,
  lookup: Lookup,
  now: Date,
): Promise<void> {
  const end = endOf(look, { now, startedAt: watch.startedAt });
  if (end === null && !isChange(watch, look, now)) return;
  await database.$transaction(async (transaction) => {
    const held = await holdWatch(transaction, watch.id);
    if (held === null) return;
    const known = { ...watch, ...held };
    if (look.kind === "found") await keepFindings(transaction, known, look, JSON.stringify(lookup), now);
    else await saveFound(transaction, watch.id, null);
    if (end === null) return;
    await endWatchById(transaction, watch.id, end, now);
    if (end === "given_up") await tellGivenUp(transaction, watch, now);
  });
}

function isChange(watch: DueWatch, look: Look, now: Date): boolean {
  if (look.kind === "failed") return false;
  if (look.kind !== "found" || !watch.begun) return !watch.begun;
  const { notices, passed } = findings(watch, look, now);
  return notices.length + passed.length > 0 || isNewer(watch, look);
}

type Found = Look & { readonly kind: "found" };
type Known = Pick<DueWatch, "id" | "begun" | "lastEventAt" | "kinds" | "zone" | "locale">;

/** An older picture never replaces a newer one; of two with the same last scan the one that came later counts. */
async function keepFindings(
  transaction: Transaction,
  watch: Known,
  look: Found,
  outcome: string,
  now: Date,
): Promise<void> {
  const { shipment } = look;
  if (!watch.begun) await passKinds(transaction, watch.id, kindsSoFar(shipment), now);
  else {
    const { notices, passed, isUrgent } = findings(watch, look, now);
    const dueAt = tellAt(now, { zone: sellersZone(watch.zone, watch.locale), isUrgent });
    await addNotices(transaction, watch.id, notices, { now, dueAt });
    await passKinds(transaction, watch.id, passed, now);
  }
  const { lastEventAt } = shipment;
  const isOlder = (lastEventAt ?? "") < (watch.lastEventAt ?? "");
  if (!isOlder) await saveFound(transaction, watch.id, { outcome, lastEventAt });
}

function findings({ kinds, lastEventAt }: Known, { shipment, history }: Found, now: Date): Findings {
  return findingsOf(shipment, { kinds: new Set(kinds), lastEventAt, history }, now);
}

function isNewer({ lastEventAt }: Known, { shipment }: Found): boolean {
  return (shipment.lastEventAt ?? "") > (lastEventAt ?? "");
}

async function tellGivenUp(transaction: Transaction, watch: DueWatch, now: Date): Promise<void> {
  const notice = { kind: `given_up:${watch.startedAt.toISOString()}`, status: "" };
  const dueAt = tellAt(now, { zone: sellersZone(watch.zone, watch.locale), isUrgent: false });
  await addNotices(transaction, watch.id, [notice], { now, dueAt });
}

/** From 0 to 1, always the same for one watch. */
function spreadOf(id: string): number {
  return Number.parseInt(id.slice(0, 4), 16) / 0xffff;
}
