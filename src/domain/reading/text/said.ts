import type { PhraseTable } from "./phrase-table.ts";
import type { Piece } from "./pieces.ts";

/** A phrase that is said in a text, or said not to be so: "without IOSS", 不走快递. */
export interface Said<Value> {
  readonly value: Value;
  readonly isDenied: boolean;
}

/** Everything of a table that a text says, in reading order. */
export function everythingSaid<Value>(
  table: PhraseTable<Value>,
  pieces: readonly Piece[],
): readonly Said<Value>[] {
  return Array.from(table.everywhere(pieces).byStart, ([from, { value }]) => ({
    value,
    isDenied: isDenied(pieces, from),
  }));
}

/** The one value that is said, and said alone; null where there is none, or several that differ. */
export function onlyOne<Value>(said: readonly Said<Value>[]): Value | null {
  const [only, ...others] = new Set(said.filter(({ isDenied }) => !isDenied).map(({ value }) => value));
  return only === undefined || others.length > 0 ? null : only;
}

/** How many small words may stand between "not" and what it denies. */
const FAR = 3;

function isDenied(pieces: readonly Piece[], at: number): boolean {
  for (let back = 1; back <= FAR; back += 1) {
    const word = pieces[at - back]?.text ?? "";
    if (DENIALS.has(word)) return true;
    if (!BETWEEN.has(word)) return false;
  }
  return false;
}

const DENIALS = new Set(
  `not no non without never outside isn aren wasn don doesn didn instead не без нет вместо вне nao sem fora nem no sin fuera ni 不 没 无 非 未 别`.split(
    " ",
  ),
);
const BETWEEN = new Set(
  `a an the any by via with using use of to as in it is under from t s be using our my your his have has за через по под это в из с o do da de um uma pelo pela por el la los un una del en con esta estan esta estao participa participam usa uso usar
   是 走 用 通 过 有 带 在 能 要 算 发 入 加`.split(/\s+/),
);
