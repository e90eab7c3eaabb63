import type { Consequence, Step } from "./moves.ts";
import type { NextMove } from "./next-move.ts";

/** What a buyer can do for a parcel. `wait`: it is at customs, and the buyer need not do anything. */
export type BuyerTask =
  | "give_id_number"
  | "sign_power_of_attorney"
  | "pay_duty"
  | "collect_parcel"
  | "arrange_redelivery"
  | "wait";

/** What there is to tell the buyer. */
export interface BuyerErrand {
  readonly task: BuyerTask;
  readonly idNumber: { readonly name: string; readonly format: NumberFormat | null } | null;
  /** ISO date; null when nothing is due, or that day is past. */
  readonly by: string | null;
  readonly late: boolean;
  /** What a buyer can lose; a dispute is no buyer's loss. */
  readonly otherwise: Exclude<Consequence, "dispute_opens"> | null;
}

/** How a number is written: # for a digit, A for a letter or check character. */
export interface NumberFormat {
  readonly pattern: string;
  readonly digits: number;
  readonly hasLetter: boolean;
}

/** What the buyer has to do or may know; null where the parcel is no business of theirs now. */
export function buyerErrand(move: NextMove): BuyerErrand | null {
  const task = taskOf(move);
  if (task === null) return null;
  const { idNumber, by, late, otherwise } = move;
  return {
    task,
    idNumber: idNumber === null ? null : { name: idNumber.name, format: formatOf(idNumber.shape) },
    ...{ by, late },
    otherwise: otherwise === "dispute_opens" ? null : otherwise,
  };
}

const TASKS: Readonly<Partial<Record<Step, BuyerTask>>> = {
  buyer_gives_id: "give_id_number",
  buyer_signs_power_of_attorney: "sign_power_of_attorney",
  buyer_pays_duty: "pay_duty",
  collect_parcel: "collect_parcel",
  arrange_redelivery: "arrange_redelivery",
};

function taskOf({ actor, step }: NextMove): BuyerTask | null {
  if (actor === "customs") return "wait";
  return actor === "buyer" ? (TASKS[step] ?? null) : null;
}

function formatOf(shape: string | null): NumberFormat | null {
  if (shape === null) return null;
  return {
    pattern: shape.replaceAll("@", "A"),
    digits: shape.split("#").length - 1,
    hasLetter: shape.includes("@"),
  };
}
