import { join } from "node:path";
import { parseArgs } from "node:util";
import { estimateInWords, stepLines } from "../assistant/estimate-in-words.ts";
import { openRuleBook, type RuleBook } from "../customs/rule-book.ts";
import { type Estimate, estimate } from "../domain/customs/estimate.ts";
import type { GoodsLine, Parcel } from "../domain/customs/parcel.ts";
import { type Money, readMoney } from "../domain/customs/read-money.ts";
import { TRANSPORTS } from "../domain/customs/rule.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import { countryName } from "../texts/countries.ts";
import { dayFrom } from "./day.ts";

const USAGE = `npm run --silent estimate -- [--json] --to BR --value "45 USD" [--region SP] [--shipping "5 USD"] [--goods "…"]… [--hs 610910]… [--qty n]… [--transport post|express|line] [--ioss] [--scheme in|out] [--business] [--gift] [--lang xx] [--on YYYY-MM-DD]`;
const RULES = join(import.meta.dirname, "../../knowledge/rules");

/**
 * What `npm run estimate` prints for these arguments.
 * @throws Error in one sentence where they tell no parcel or no rule holds for it.
 */
export function estimateCommand(args: readonly string[]): string {
  const options = readOptions(args);
  const book = openRuleBook(RULES);
  const on = dayFrom(options.on).toISOString().slice(0, 10);
  const result = workOut(parcelFrom(options), { book, on });
  return options.json ? JSON.stringify(result) : plain(result, options.lang ?? "en");
}

function readOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: "boolean", default: false },
      to: { type: "string" },
      region: { type: "string" },
      value: { type: "string" },
      shipping: { type: "string" },
      goods: { type: "string", multiple: true, default: [] },
      hs: { type: "string", multiple: true, default: [] },
      qty: { type: "string", multiple: true, default: [] },
      transport: { type: "string" },
      ioss: { type: "boolean", default: false },
      scheme: { type: "string" },
      business: { type: "boolean", default: false },
      gift: { type: "boolean", default: false },
      lang: { type: "string" },
      on: { type: "string" },
    },
  });
  return values;
}

type Options = ReturnType<typeof readOptions>;

function parcelFrom(options: Options): Parcel {
  const value = moneyFrom("--value", options.value);
  const shipping = options.shipping === undefined ? null : moneyFrom("--shipping", options.shipping, true);
  if (shipping !== null && shipping.currency !== value.currency) {
    throw new Error(
      `--shipping is in ${shipping.currency} and --value in ${value.currency}; give both in one currency.`,
    );
  }
  const to = countryFrom(options.to);
  return {
    ...{ to, region: options.region?.toUpperCase() ?? null, from: "CN" },
    ...{ value: value.value, currency: value.currency, shipping: shipping?.value ?? null },
    lines: linesFrom(options),
    transport: oneOf("--transport", options.transport, TRANSPORTS),
    scheme: options.ioss ? "in" : oneOf("--scheme", options.scheme, ["in", "out"] as const),
    consignee: options.business ? "business" : "consumer",
    purpose: options.gift ? "gift" : "sale",
    weightKg: null,
  };
}

function moneyFrom(option: string, text: string | undefined, mayBeZero = false): Money {
  if (text === undefined) throw new Error(`${option} is missing. Usage: ${USAGE}`);
  const money = readMoney(text, mayBeZero);
  if (money === null)
    throw new Error(
      `${option} takes an amount above zero with its currency, such as "45 USD", not "${text}".`,
    );
  return money;
}

/** A code, or a name in any of our languages. */
function countryFrom(text: string | undefined): string {
  if (text === undefined) throw new Error(`--to is missing. Usage: ${USAGE}`);
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase();
  const [found] = findJurisdictions(text);
  if (found === undefined) throw new Error(`--to takes a country such as BR or Brazil, not "${text}".`);
  return found.code;
}

function linesFrom({ hs, qty, goods }: Options): readonly GoodsLine[] {
  const count = Math.max(1, hs.length, qty.length, goods.length);
  return Array.from({ length: count }, (_, place) => ({
    hs: hs[place] === undefined ? null : hsFrom(hs[place]),
    category: goods[place] ?? null,
    quantity: qty[place] === undefined ? 1 : quantityFrom(qty[place]),
  }));
}

function hsFrom(text: string): string {
  const digits = text.replace(/[.\s]/g, "");
  if (!/^\d{6,10}$/.test(digits))
    throw new Error(`--hs takes six to ten digits such as 610910, not "${text}".`);
  return digits;
}

function quantityFrom(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new Error(`--qty takes a whole number from 1, not "${text}".`);
  return Number(text);
}

function oneOf<Choice extends string>(
  option: string,
  text: string | undefined,
  choices: readonly Choice[],
): Choice | null {
  if (text === undefined) return null;
  const chosen = choices.find((choice) => choice === text);
  if (chosen === undefined) throw new Error(`${option} takes ${choices.join(" or ")}, not "${text}".`);
  return chosen;
}

function workOut(parcel: Parcel, { book, on }: { readonly book: RuleBook; readonly on: string }): Estimate {
  const country = countryName(parcel.to, "en");
  const rules = book.rulesOf(parcel.to);
  if (rules === null)
    throw new Error(`No duty rules are held for ${country}, so nothing can be estimated there.`);
  const outcome = estimate(parcel, rules, { on, rates: book.rates });
  switch (outcome.kind) {
    case "estimate":
      return outcome.estimate;
    case "no_rule":
      throw new Error(
        `No rule is held for ${country} before ${outcome.earliest}, so ${on} cannot be estimated.`,
      );
    case "no_rate":
      throw new Error(
        `No exchange rate is held for ${outcome.currency}; give the value in another currency.`,
      );
  }
}

function plain(result: Estimate, lang: string): string {
  const { headline, card } = estimateInWords(result, lang);
  const { source } = result.rule;
  const lines = stepLines(card).map((line) => `  ${line}`);
  return [headline, card.payer, "", ...lines, "", ...card.notes, `${source.name}\n  ${source.url}`].join(
    "\n",
  );
}
