import { PhraseTable } from "../text/phrase-table.ts";
import type { Piece } from "../text/pieces.ts";
import { AmountLabels, type Label } from "./amount-labels.ts";
import { isMeasured } from "./amount-terms.ts";
import { ASKING, EACH } from "./amount-words.ts";
import type { Sum } from "./sums.ts";

/**
 * What an amount is: the price of the goods, of shipping, a fee or tax told, a limit spoken of; `unknown` where no word
 * says it, which in a short question mostly is the price of the goods.
 */
export type AmountRole = "goods" | "shipping" | "charge" | "limit" | "unknown";

export interface SumInRole extends Sum {
  readonly role: AmountRole;
  /** The price of one piece of several. */
  readonly each: boolean;
}

/** Says what each sum is. One without a money word stays only where words make it money: "value 45", "100 + 20 shipping". */
export function sumsInRoles(pieces: readonly Piece[], sums: readonly Sum[]): readonly SumInRole[] {
  const labels = new AmountLabels(pieces);
  const isAlone = sums.filter(({ unit }) => unit !== null).length < 2;
  const used = new Set<number>();
  const said = sums.map((sum, index): SumInRole | null => {
    if (labels.before(sum)?.label === "weight") return null;
    const found = roleOf(pieces, labels, { sum, next: sums[index + 1], isAlone, used });
    if (sum.unit === null && !isBareMoney(pieces, sum, found)) return null;
    if (found !== null) used.add(found.by.from);
    const each = found?.by.label === "unit" || FOR_EACH.at(pieces, sum.to) !== null;
    return { ...sum, each, bound: sum.bound ?? labels.bound(sum), role: found?.role ?? "unknown" };
  });
  return withFirstSummands(pieces, sums, said);
}

interface InText {
  readonly sum: Sum;
  readonly next: Sum | undefined;
  /** No other money in the text. */
  readonly isAlone: boolean;
  /** Where the words stand that said what earlier amounts are. */
  readonly used: ReadonlySet<number>;
}

interface FoundRole {
  readonly role: AmountRole;
  readonly by: Label;
}

function roleOf(pieces: readonly Piece[], labels: AmountLabels, inText: InText): FoundRole | null {
  const { sum, next, used } = inText;
  const [before, behind] = [labels.before(sum), labels.behind(sum)].map((label) =>
    label === null || used.has(label.from) ? null : label,
  );
  // In "shipping 5 usd, goods 40 usd" the word behind belongs to the next amount.
  const isOfNext = before && behind && next !== undefined && labels.before(next)?.from === behind.from;
  if (behind?.label === "goods" && !isOfNext) return { role: isPer(behind) ? "charge" : "goods", by: behind };
  const led = before ? roleBefore(before, inText) : null;
  if (before && led !== null) return { role: led, by: before };
  const followed = behind ? roleBehind(pieces, behind, inText) : null;
  return behind && followed !== null ? { role: followed, by: behind } : null;
}

function roleBefore({ label, fillers }: Label, { isAlone }: InText): AmountRole | null {
  switch (label) {
    case "value":
    case "goods":
    case "unit":
      return "goods";
    case "sending":
      return isAlone && fillers.some((filler) => OF.has(filler)) ? "goods" : "shipping";
    case "tax":
      return fillers.some((filler) => TELLING.has(filler)) ? "charge" : null;
    case "nothing":
    case "weight":
      return null;
    default:
      return label;
  }
}

function roleBehind(
  pieces: readonly Piece[],
  { label, to, fillers }: Label,
  { isAlone }: InText,
): AmountRole | null {
  switch (label) {
    case "value":
    case "goods":
      return "goods";
    case "unit":
      return null;
    case "shipping":
    case "sending":
      if (label === "sending" && fillers.some((filler) => ARTICLES.has(filler))) return null;
      // "$45 shipping to Brazil" may be what is shipped.
      return isAlone && TOWARDS.has(pieces[to]?.text ?? "") ? null : "shipping";
    case "tax":
      // "45 usd duty?" asks what is due on 45.
      return isAlone || QUESTION.at(pieces, to) !== null ? null : "charge";
    case "nothing":
    case "weight":
      return null;
    default:
      return label;
  }
}

/** "2 euros por encomenda" is what is charged for each. */
function isPer({ fillers }: Label): boolean {
  return fillers.some((filler) => PER.has(filler));
}

const PER = new Set(["per", "por", "за"]);
/** "1200 dólares de un envío": of a parcel, not for sending. */
const ARTICLES = new Set(["a", "un", "una", "um", "uma"]);
const OF = new Set(["of", "de", "do", "del", "por", "на"]);
const TELLING = new Set(["of", "de", ":", "=", "is", "are", "was", "это", "составляет", "是", "为"]);
const TOWARDS = new Set(["to", "from", "para", "a", "в", "на", "из", "发", "到", "寄"]);
const FOR_EACH = new PhraseTable([[EACH, true]]);
const QUESTION = new PhraseTable([[ASKING, true]]);

/** More digits than a price has. */
const LONGEST_PRICE = 7;

function isBareMoney(pieces: readonly Piece[], sum: Sum, found: FoundRole | null): boolean {
  if (found === null || isMeasured(pieces, sum) || sum.value.length > LONGEST_PRICE) return false;
  const { label, from, to } = found.by;
  if (!BARE.has(label)) return false;
  if (from > sum.from) return PLUS.has(pieces[sum.from - 1]?.text ?? "") || isEnd(pieces[to]);
  return isEnd(pieces[sum.to]) || PLUS.has(pieces[sum.to]?.text ?? "");
}

const BARE = new Set(["value", "unit", "shipping", "sending"]);
const PLUS = new Set(["+", "plus", "плюс", "mais", "mas", "加", "and", "и", "e", "y"]);

function isEnd(piece: Piece | undefined): boolean {
  return piece === undefined || piece.kind === "mark" || piece.kind === "ideograph";
}

/** The 100 of "100 + 20 shipping". */
function withFirstSummands(
  pieces: readonly Piece[],
  sums: readonly Sum[],
  said: readonly (SumInRole | null)[],
): readonly SumInRole[] {
  return said.flatMap((one, index) => {
    if (one !== null) return [one];
    const sum = sums[index];
    const next = said[index + 1];
    const isSummand =
      sum !== undefined &&
      next?.role === "shipping" &&
      next.from === sum.to + 1 &&
      pieces[sum.to]?.text === "+";
    return isSummand ? [{ ...sum, each: false, role: "goods" as const }] : [];
  });
}
