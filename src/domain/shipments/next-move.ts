import { type BuyerIdNumber, buyerIdNumber } from "./buyer-id-numbers.ts";
import type { Ask } from "./milestone.ts";
import {
  ASK_STEPS,
  EXPORT_MOVES,
  IMPORT_MOVES,
  MILESTONE_MOVES,
  PAYMENT_DAYS,
  USUAL_PAYMENT_DAYS,
} from "./move-rules.ts";
import type { Actor, Consequence, Days, MoveRule, Step } from "./moves.ts";
import { daysSince, isStale, type Shipment } from "./shipment.ts";
import { lasted } from "./working-days.ts";

/** Whose move it is and what happens if nobody moves. Keys only; words are the texts' business. */
export interface NextMove {
  readonly actor: Actor;
  readonly step: Step;
  /** What customs asked for, where that is known. */
  readonly document: Ask | null;
  /** The buyer's number that this destination wants, when the step is about it. */
  readonly idNumber: BuyerIdNumber | null;
  /** How long it has lasted, whole days; null when its beginning is unknown. */
  readonly days: number | null;
  /** The day by which the actor has to move, ISO date; null when nothing is due, that day is past or not known. */
  readonly by: string | null;
  /** That day is past. */
  readonly late: boolean;
  readonly escalateAfter: Days | null;
  /** The state has lasted longer than `escalateAfter`: a person or the carrier should look at it now. */
  readonly overdue: boolean;
  /** A carrier or customs has it, and there was no scan for two weeks or longer. */
  readonly stale: boolean;
  readonly otherwise: Consequence | null;
  readonly otherwiseAfterDays: number | null;
  /** Slug of the article that explains it. */
  readonly article: string;
}

export function nextMove(shipment: Shipment, now: Date): NextMove {
  const rule = refined(ruleFor(shipment), shipment);
  const { actor, step, escalateAfter, otherwise, otherwiseAfterDays, article } = rule;
  const days = daysSince(shipment.since, now);
  const due = dueDate(shipment.since, rule.byDays);
  const late = due !== null && due < now.toISOString().slice(0, 10);
  return {
    actor,
    step,
    document: asked(shipment),
    idNumber: step === "buyer_gives_id" ? buyerIdNumber(shipment.destination) : null,
    days,
    by: late ? null : due,
    late,
    escalateAfter,
    overdue: escalateAfter !== null && lasted(shipment.since, escalateAfter, now),
    stale: (actor === "carrier" || actor === "customs") && isStale(shipment, now),
    otherwise,
    otherwiseAfterDays,
    article,
  };
}

function ruleFor({ milestone, customs }: Shipment): MoveRule {
  if (customs === null) return MILESTONE_MOVES[milestone];
  if (customs.side === "export") return EXPORT_MOVES[customs.state];
  if (customs.side === "import") return IMPORT_MOVES[customs.state];
  // Elsewhere, or nobody knows where: a hold is answered alike everywhere, the rest is waiting.
  return /^held|rejected|seized/.test(customs.state)
    ? IMPORT_MOVES[customs.state]
    : MILESTONE_MOVES[milestone];
}

/** What customs asked for decides who answers; a country's own terms of payment replace the usual ones. */
function refined(rule: MoveRule, shipment: Shipment): MoveRule {
  const ask = asked(shipment);
  if (ask === null || shipment.customs?.side === "export") return rule;
  if (ask !== "duty") return { ...rule, ...ASK_STEPS[ask] };
  const byDays = PAYMENT_DAYS[shipment.destination ?? ""] ?? USUAL_PAYMENT_DAYS;
  const calm = byDays - DAYS_BEFORE_DEADLINE - 1;
  return { ...rule, ...ASK_STEPS[ask], byDays, escalateAfter: { from: calm, to: calm, unit: "days" } };
}

/** Where customs wants "information" and the country never clears without the buyer's number, it is that number. */
function asked({ customs, destination }: Shipment): Ask | null {
  if (customs === null) return null;
  if (customs.asks !== null || customs.side === "export") return customs.asks;
  if (customs.state === "held_duty_payable") return "duty";
  const wantsNumber = customs.state === "held_info_required" && buyerIdNumber(destination)?.always === true;
  return wantsNumber ? "id_number" : null;
}

/** A parcel whose duty is unpaid is a case for a person this long before it goes back. */
const DAYS_BEFORE_DEADLINE = 3;

const MS_PER_DAY = 86_400_000;

function dueDate(since: string | null, byDays: number | null): string | null {
  if (since === null || byDays === null) return null;
  return new Date(Date.parse(since) + byDays * MS_PER_DAY).toISOString().slice(0, 10);
}
