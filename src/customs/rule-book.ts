import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { ExchangeRates } from "../domain/customs/exchange.ts";
import type { JurisdictionRules } from "../domain/customs/rule.ts";
import type { UsualTime } from "../domain/shipments/usual-time.ts";
import { faultsAcross, type RuleFile } from "./faults-across.ts";
import { type ReadJson, readJson } from "./read-json.ts";
import { exchangeRatesSchema, jurisdictionRulesSchema } from "./rule-schema.ts";
import { usualTimesSchema } from "./usual-times-schema.ts";

/** What the files of a folder say: plain data, which can be stored. */
export interface Rules {
  /** Sorted by code. */
  readonly jurisdictions: readonly JurisdictionRules[];
  readonly rates: ExchangeRates;
  readonly times: readonly UsualTime[];
}

/** The dated rules of all jurisdictions, and how long parcels usually take. Does no I/O once open. */
export interface RuleBook extends Rules {
  /** Rules of a country, or of the union it belongs to; null when we hold none. */
  readonly rulesOf: (code: string) => JurisdictionRules | null;
}

/** Holds the exchange rates. */
export const RATES_FILE = "exchange-rates.json";
/** Holds how long parcels stay in a state; every other JSON file of the folder holds rules. */
export const TIMES_FILE = "usual-times.json";

/** Throws like `readRules`. */
export function openRuleBook(folder: string): RuleBook {
  return ruleBookOf(readRules(folder));
}

/**
 * Reads `<folder>/*.json`.
 * @throws Error that lists every fault of every file with its line.
 */
export function readRules(folder: string): Rules {
  const names = readdirSync(folder).filter(
    (name) => name.endsWith(".json") && name !== RATES_FILE && name !== TIMES_FILE,
  );
  const read = names.sort().map((name) => ({ name, ...readFile(folder, name, jurisdictionRulesSchema) }));
  const files = read.flatMap((one): readonly RuleFile[] => (one.kind === "read" ? [one] : []));
  const table = readFile(folder, RATES_FILE, exchangeRatesSchema);
  const rates = table.kind === "read" ? table.value : null;
  const durations = readFile(folder, TIMES_FILE, usualTimesSchema);
  const times = durations.kind === "read" ? durations.value.times : null;
  const faults = [
    ...[...read, { name: RATES_FILE, ...table }, { name: TIMES_FILE, ...durations }].flatMap((one) =>
      one.kind === "read" ? [] : one.faults.map((fault) => `${one.name}:${fault}`),
    ),
    ...faultsAcross(files, rates),
  ];
  if (faults.length > 0 || rates === null || times === null) {
    const listed = faults.map((fault) => join(folder, fault)).join("\n");
    throw new Error(`The rules have ${faults.length} fault(s):\n${listed}`);
  }
  return { jurisdictions: files.map(({ value }) => value), rates, times };
}

/** The rule book on what was read before. */
export function ruleBookOf(rules: Rules): RuleBook {
  const byCode = new Map(
    rules.jurisdictions.flatMap((one) =>
      [one.jurisdiction, ...one.members].map((code) => [code, one] as const),
    ),
  );
  return { ...rules, rulesOf: (code) => byCode.get(code) ?? null };
}

function readFile<Value>(folder: string, name: string, schema: z.ZodType<Value>): ReadJson<Value> {
  return readJson(readFileSync(join(folder, name), "utf8"), schema);
}
