import type { Unit } from "./phrases.ts";

/** Where a code stands in a text. `shouting`: the whole text is in capitals, so capitals say nothing. */
export interface CodeInText {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly at: number;
  readonly shouting: boolean;
}

/**
 * Tells whether two letters are a country here. In capitals most codes are; a code that is also a word (`IN`, `IT`, `NO`,
 * `ID`) needs a neighbour from the trade. `uk` counts in any case; `us` and `eu` in small letters only where a pronoun
 * cannot stand. No other code counts in small letters.
 */
export function isCountryCode({ text, units, at, shouting }: CodeInText): boolean {
  const unit = units[at];
  if (unit === undefined) return false;
  const before = neighbour(units, at - 1);
  const after = neighbour(units, at + 1);
  const capital = unit.written === unit.written.toUpperCase();
  if (unit.folded === "uk") return true;
  if (isMoney(text, unit, after) || isAddress(text, unit, units[at + 1])) return false;
  if (unit.folded === "us" && (!capital || shouting)) return isNotPronoun(units, at);
  if (unit.folded === "eu" && (!capital || shouting)) return ARTICLES.has(before) || TRADE.has(after);
  if (!capital) return false;
  if (!ALSO_WORDS.has(unit.folded)) return true;
  if (isAmongCapitals(units, at)) return false;
  return (
    (TOWARDS.has(before) && !ALSO_WORDS.has(after)) ||
    TRADE.has(after) ||
    besideIdeograph(units, at) ||
    text[unit.end] === ":"
  );
}

/** Codes that turn up in texts as words, titles, units or abbreviations of something else. */
const ALSO_WORDS = new Set(
  (
    "in it no me so to at be do am as is by id om my ai ad al an ar ca co de es et fm ga ge gi hr la li lu ma mc md ml mo mr mt na ne " +
    "nu pa pe ph pm pr ps re sa sc se sm st sv tc tk tt tv va vi"
  ).split(" "),
);

const ARTICLES = new Set("the to in into from for within across entire inside".split(" "));

/** Words that a destination follows. */
const TOWARDS = new Set(
  (
    "to into from in for towards via ship shipping send sending sell selling country destination customs of " +
    "para a ao de en hacia desde destino pais в во из до на для страна nach aus"
  ).split(" "),
);

/** Words that follow a country and nothing a pronoun could be followed by. */
const TRADE = new Set(
  (
    "customs limit limits de duty duties tax taxes vat gst import imports buyer buyers customer customers client clients parcel " +
    "parcels package packages shipment shipments order orders post mail address warehouse tariff tariffs threshold rules rule law " +
    "market side destination country ioss pid handling 3 150 aduana alfandega cliente compra pedido import border seller marketplace " +
    "entry exemption warehouses consumers consumer recipient recipients cbp fda cpsc store courier gpsr eori fee fees"
  ).split(" "),
);

/** Verbs and nouns whose `to us` is a place: "shipping to us", "orders to us". */
const SENT = new Set(
  "ship ships shipping shipped export exporting exports deliver delivery sell selling parcel parcels package packages order orders goods products".split(
    " ",
  ),
);

const MONEY = new Set("dollar dollars usd cents".split(" "));

function isNotPronoun(units: readonly Unit[], at: number): boolean {
  const before = neighbour(units, at - 1);
  const after = neighbour(units, at + 1);
  if (before === "the" || besideIdeograph(units, at)) return true;
  if (TRADE.has(after)) return true;
  if (before === "in" || before === "into") return true;
  if (before !== "to") return false;
  return SENT.has(neighbour(units, at - 2)) || after === "from" || neighbour(units, at - 2) === "china";
}

function neighbour(units: readonly Unit[], at: number): string {
  return units[at]?.folded ?? "";
}

/** "OPENED BY CUSTOMS": between words in capitals, capitals say nothing. */
function isAmongCapitals(units: readonly Unit[], at: number): boolean {
  return [units[at - 1], units[at + 1]].every(
    (unit) => unit !== undefined && unit.written.length > 2 && /^\p{Lu}+$/u.test(unit.written),
  );
}

function besideIdeograph(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.kind === "ideograph" || units[at + 1]?.kind === "ideograph";
}

/** `US$ 50`, `US dollars`: a currency, not a destination. */
function isMoney(text: string, unit: Unit, after: string): boolean {
  return /^ ?[$＄]/.test(text.slice(unit.end, unit.end + 2)) || MONEY.has(after);
}

/** `Los Angeles, CA 90001` is an address in the United States, not one in Canada; `CO., LTD` is a company. */
function isAddress(text: string, unit: Unit, next: Unit | undefined): boolean {
  if (next !== undefined && /^\d{5}$/.test(next.folded) && text.slice(unit.end, next.start).trim() === "")
    return true;
  return unit.folded === "co" && /^[.,]/.test(text.slice(unit.end));
}
