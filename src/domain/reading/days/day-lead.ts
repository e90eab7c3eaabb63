import { type Piece, piecesOf } from "../text/pieces.ts";
import { RELATIONS_BEFORE, SHIFTS, YEAR_LEADS } from "./day-words.ts";

/** Whether a word stands before a place that leads a day in: "in 2028", "since May", "año 2027". */
export function isLed(pieces: readonly Piece[], at: number): boolean {
  return LEADS.has(pieces[at - 1]?.text ?? "");
}

const LEADS: ReadonlySet<string> = new Set(
  [...RELATIONS_BEFORE.map(([words]) => words), ...SHIFTS.map(([words]) => words), YEAR_LEADS]
    .flatMap((words) => words.split(" | "))
    .flatMap((phrase) => piecesOf(phrase).at(-1)?.text ?? []),
);
