import { ownTime, type StateTime } from "./lane.ts";
import type { Days } from "./moves.ts";
import { type NextMove, nextMove } from "./next-move.ts";
import type { Shipment } from "./shipment.ts";
import { type UsualTime, usualTime } from "./usual-time.ts";
import { calendarDays, lasted, spentSince } from "./working-days.ts";

/** Wait, do something, or let a person look at it. */
export type Verdict = "wait" | "act" | "ask_us";

/** Why a verdict is what it is. Words for each live in the texts. */
export const PACE_REASONS = [
  "within_usual",
  "longer_than_usual",
  "somebody_must_act",
  "ask_carrier",
  "overdue",
  "at_once",
] as const;

export type PaceReason = (typeof PACE_REASONS)[number];

/** How long a state usually lasts, and who says so. */
export interface Expected {
  readonly usual: Days;
  readonly basis:
    | { readonly kind: "articles"; readonly asOf: string; readonly passage: string }
    /** Eight in ten of so many finished parcels of the same lane. */
    | { readonly kind: "own_parcels"; readonly count: number };
  /** After this the lane's parcels are late; null: the rule of the state says when. */
  readonly late: Days | null;
}

/** Whether it is normal how long a parcel has been where it is. */
export interface Pace {
  readonly expected: Expected | null;
  /** In the unit of `expected`, else in days; null when the state's beginning is unknown. */
  readonly spent: number | null;
  /** Waiting ends when more than this is spent, and at once for 0. Null: never by time alone. */
  readonly limit: Days | null;
  readonly verdict: Verdict;
  readonly reason: PaceReason;
}

/** What is known of how long parcels take. */
export interface KnownTimes {
  readonly times: readonly UsualTime[];
  /** Of the parcel's lane; empty when nothing is stored of it. */
  readonly history: readonly StateTime[];
}

export const NO_TIMES: KnownTimes = { times: [], history: [] };

/** A carrier that was asked is given this long to answer before a person looks: our own choice. */
const PATIENCE: Readonly<Record<Days["unit"], number>> = { days: 7, working_days: 5 };

/** Is this normal? More time never turns a verdict back. */
export function paceOf(shipment: Shipment, known: KnownTimes, now: Date): Pace {
  const expected = expectedTime(shipment, known, now);
  const move = nextMove(shipment, now);
  const limit = limitOf(move, expected);
  const spent = spentSince(shipment.since, expected?.usual.unit ?? "days", now);
  const reason = reasonOf({ move, limit, since: shipment.since, now });
  const isLong = expected !== null && spent !== null && spent > expected.usual.to;
  return {
    ...{ expected, spent, limit, verdict: VERDICT_OF[reason] },
    reason: reason === "within_usual" && isLong ? "longer_than_usual" : reason,
  };
}

/** On the lane's own parcels where enough are finished, else on the articles; null when neither tells. */
export function expectedTime(shipment: Shipment, { times, history }: KnownTimes, now: Date): Expected | null {
  const own = ownTime(history, shipment);
  if (own !== null) {
    const to = Math.max(1, Math.ceil(own.high));
    const late = Math.max(to + 1, Math.ceil(own.late));
    return {
      usual: { from: Math.floor(own.low), to, unit: "days" },
      basis: { kind: "own_parcels", count: own.count },
      late: { from: late, to: late, unit: "days" },
    };
  }
  const told = usualTime(times, shipment, now.toISOString().slice(0, 10));
  if (told === null) return null;
  const { from, to, unit, asOf, passage } = told;
  return { usual: { from, to, unit }, basis: { kind: "articles", asOf, passage }, late: null };
}

/**
 * A parcel that has been in its state for more than this many days, as `daysSince` counts, is stalled; 0: from the first
 * day. Null: never by time alone, as a delivered one.
 */
export function stalledAfterDays(shipment: Shipment, known: KnownTimes, now: Date): number | null {
  const limit = limitOf(nextMove(shipment, now), expectedTime(shipment, known, now));
  return limit === null ? null : calendarDays(limit);
}

/** What a lane is used to puts off or hastens a question to the carrier, never a deadline of the buyer or the seller. */
function limitOf(move: NextMove, expected: Expected | null): Days | null {
  return isWaiting(move) && expected?.late ? expected.late : move.escalateAfter;
}

function isWaiting({ actor }: NextMove): boolean {
  return actor === "carrier" || actor === "customs";
}

interface Judged {
  readonly move: NextMove;
  readonly limit: Days | null;
  readonly since: string | null;
  readonly now: Date;
}

function reasonOf({ move, limit, since, now }: Judged): Exclude<PaceReason, "longer_than_usual"> {
  if (limit?.to === 0) return "at_once";
  const isOver = limit !== null && lasted(since, limit, now);
  if (move.actor === "seller" || move.actor === "buyer") return isOver ? "overdue" : "somebody_must_act";
  if (limit === null || !isOver) return "within_usual";
  const patience = { ...limit, to: limit.to + PATIENCE[limit.unit] };
  return lasted(since, patience, now) ? "overdue" : "ask_carrier";
}

const VERDICT_OF: Readonly<Record<PaceReason, Verdict>> = {
  within_usual: "wait",
  longer_than_usual: "wait",
  somebody_must_act: "act",
  ask_carrier: "act",
  overdue: "ask_us",
  at_once: "ask_us",
};
