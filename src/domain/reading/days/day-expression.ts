import type { Piece } from "../text/pieces.ts";
import type { Day, Span } from "./calendar.ts";
import { countedAt } from "./day-counted.ts";
import { monthDateAt } from "./day-month.ts";
import { numericDateAt } from "./day-numeric.ts";
import { yearAt } from "./day-year.ts";

/** A month, or a day of one, whose year is not said. */
export interface Yearless {
  readonly month: number;
  readonly day: number | null;
  readonly part: Part | null;
  readonly shift: "next" | "this" | "last" | null;
}

export type Part = "start" | "middle" | "end";

/** Words that name a day or more; `to` is the place behind their last piece. */
export type DayExpression =
  | { readonly kind: "fixed"; readonly span: Span; readonly to: number }
  | { readonly kind: "yearless"; readonly when: Yearless; readonly to: number };

/** The longest expression of a day that begins at a place; null when none does. */
export function dayExpressionAt(pieces: readonly Piece[], at: number, today: Day): DayExpression | null {
  const kind = pieces[at]?.kind;
  if (kind === "mark") return null;
  return [
    kind === "number" ? numericDateAt(pieces, at) : null,
    countedAt(pieces, at, today),
    monthDateAt(pieces, at, today),
    yearAt(pieces, at, today),
  ].reduce((best, one) => (one !== null && one.to > (best?.to ?? at) ? one : best), null);
}
