import { PhraseTable } from "./text/phrase-table.ts";
import { type Piece, piecesOf } from "./text/pieces.ts";
import { everythingSaid, onlyOne, type Said } from "./text/said.ts";
import {
  CONSIGNEE_WORDS,
  NO_CONSIGNEES,
  NO_GIFTS,
  PURPOSE_WORDS,
  type Purpose,
  SCHEME_WORDS,
} from "./trade/sale-words.ts";

export type { Purpose } from "./trade/sale-words.ts";

/** Under what terms goods change hands, as far as duty and tax depend on it. Null where a text says nothing, or both. */
export interface ReadSale {
  /** In or out of a scheme that collects tax at checkout: IOSS, VOEC, Remessa Conforme, DDP. */
  readonly scheme: "in" | "out" | null;
  readonly consignee: "consumer" | "business" | null;
  /** What is said of the parcel; a wish to call it a gift that it is not reads as "gift", too. */
  readonly purpose: Purpose | null;
}

/** Reads whether a sale goes through a tax scheme, to whom, and whether it is one: "without IOSS", "B2B", "gift from a friend". */
export function readSale(text: string): ReadSale {
  const pieces = piecesOf(text);
  return {
    scheme: schemeIn(pieces),
    consignee: onlyNamed(everythingSaid(CONSIGNEES, pieces)),
    purpose: onlyNamed(everythingSaid(PURPOSES, pieces)),
  };
}

const SCHEMES = new PhraseTable(SCHEME_WORDS);
const CONSIGNEES = new PhraseTable<"consumer" | "business" | "none">([
  ...CONSIGNEE_WORDS,
  [NO_CONSIGNEES, "none"],
]);
const PURPOSES = new PhraseTable<Purpose | "none">([...PURPOSE_WORDS, [NO_GIFTS, "none"]]);

/** A denied scheme is one that is not used; an own website that is denied says nothing. */
function schemeIn(pieces: readonly Piece[]): "in" | "out" | null {
  const said = everythingSaid(SCHEMES, pieces).map(({ value, isDenied }) =>
    value === "in" && isDenied ? { value: "out" as const, isDenied: false } : { value, isDenied },
  );
  return onlyOne(said);
}

/** Leaves out what only looks like it. */
function onlyNamed<Value extends string>(said: readonly Said<Value>[]): Exclude<Value, "none"> | null {
  return onlyOne(said.flatMap((one) => (isNamed(one) ? [one] : [])));
}

function isNamed<Value extends string>(said: Said<Value>): said is Said<Exclude<Value, "none">> {
  return said.value !== "none";
}
