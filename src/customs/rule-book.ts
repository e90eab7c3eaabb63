import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { ExchangeRates } from "../domain/customs/exchange.ts";
import type { JurisdictionRules } from "../domain/customs/rule.ts";
import { readJson } from "./read-json.ts";
import { exchangeRatesSchema, jurisdictionRulesSchema } from "./rule-schema.ts";

/** The dated rules of all jurisdictions. Does no I/O once open. */
export interface RuleBook {
  /** Sorted by code. */
  readonly jurisdictions: readonly JurisdictionRules[];
  readonly rates: ExchangeRates;
  /** Rules of a country, or of the union it belongs to; null when we hold none. */
  readonly rulesOf: (code: string) => JurisdictionRules | null;
}

const RATES = "exchange-rates.json";

/**
 * Reads `<folder>/*.json`.
 * @throws Error that lists every fault of every file with its line.
 */
export function openRuleBook(folder: string): RuleBook {
  const faults: string[] = [];
  const read = <Value>(name: string, schema: z.ZodType<Value>): readonly Value[] => {
    const path = join(folder, name);
    const result = readJson(readFileSync(path, "utf8"), schema);
    if (result.kind === "read") return [result.value];
    faults.push(...result.faults.map((fault) => `${path}:${fault}`));
    return [];
  };
  const names = readdirSync(folder).filter((name) => name.endsWith(".json") && name !== RATES);
  const jurisdictions = names.sort().flatMap((name) => read(name, jurisdictionRulesSchema));
  const [rates] = read(RATES, exchangeRatesSchema);
  faults.push(...faultsAcross(jurisdictions, rates).map((fault) => `${folder}: ${fault}`));
  if (faults.length > 0 || rates === undefined) {
    throw new Error(`The rules have ${faults.length} fault(s):\n${faults.join("\n")}`);
  }
  const byCode = new Map(
    jurisdictions.flatMap((rules) =>
      [rules.jurisdiction, ...rules.members].map((code) => [code, rules] as const),
    ),
  );
  return { jurisdictions, rates, rulesOf: (code) => byCode.get(code) ?? null };
}

/** What no single file shows. */
function faultsAcross(
  jurisdictions: readonly JurisdictionRules[],
  rates: ExchangeRates | undefined,
): readonly string[] {
  const codes = jurisdictions.flatMap(({ jurisdiction, members }) => [jurisdiction, ...members]);
  const rules = jurisdictions.flatMap((own) => own.rules);
  const currencies = new Set(rates === undefined ? [] : rules.map(({ currency }) => currency));
  return [
    ...repeated(codes).map((code) => `${code} stands in more than one file of rules; keep one.`),
    ...repeated(rules.map(({ id }) => id)).map(
      (id) => `the rule id ${id} is used twice; give each rule its own.`,
    ),
    ...[...currencies]
      .filter((code) => rates?.perEuro[code] === undefined)
      .map((code) => `${RATES} has no rate for ${code}, which a rule uses; add it.`),
  ];
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, place) => names.indexOf(name) !== place))];
}
