import type { ExchangeRates } from "../domain/customs/exchange.ts";
import type { JurisdictionRules } from "../domain/customs/rule.ts";
import type { LineOf } from "./read-json.ts";

/** A file of rules that is right by itself. */
export interface RuleFile {
  readonly name: string;
  readonly value: JurisdictionRules;
  readonly lineOf: LineOf;
}

/**
 * What only all files together show, each as `ae.json:2: …`.
 * @param rates - null when the table could not be read, which is told elsewhere
 */
export function faultsAcross(files: readonly RuleFile[], rates: ExchangeRates | null): readonly string[] {
  return [
    ...files.flatMap(misnamed),
    ...repeated(codesOf(files), (code, first) => `${code} stands in ${first} already; keep one`),
    ...repeated(
      idsOf(files),
      (id, first) => `the rule id ${id} stands in ${first} already; give each its own`,
    ),
    ...(rates === null ? [] : files.flatMap((file) => withoutRate(file, rates))),
  ];
}

/** A word that must be unique, and where it stands. */
interface Mention {
  readonly word: string;
  readonly place: string;
}

function misnamed({ name, value, lineOf }: RuleFile): readonly string[] {
  const expected = `${value.jurisdiction.toLowerCase()}.json`;
  const line = lineOf(["jurisdiction"]);
  return name === expected
    ? []
    : [`${name}:${line}: holds the rules of ${value.jurisdiction}; name the file ${expected}`];
}

function codesOf(files: readonly RuleFile[]): readonly Mention[] {
  return files.flatMap(({ name, value, lineOf }) => [
    { word: value.jurisdiction, place: `${name}:${lineOf(["jurisdiction"])}` },
    ...value.members.map((word, at) => ({ word, place: `${name}:${lineOf(["members", at])}` })),
  ]);
}

function idsOf(files: readonly RuleFile[]): readonly Mention[] {
  return files.flatMap(({ name, value, lineOf }) =>
    value.rules.map(({ id }, at) => ({ word: id, place: `${name}:${lineOf(["rules", at, "id"])}` })),
  );
}

function repeated(
  mentions: readonly Mention[],
  complaint: (word: string, first: string) => string,
): readonly string[] {
  return mentions.flatMap((mention) => {
    const first = mentions.find(({ word }) => word === mention.word) ?? mention;
    return first === mention ? [] : [`${mention.place}: ${complaint(mention.word, first.place)}`];
  });
}

function withoutRate({ name, value, lineOf }: RuleFile, { perEuro }: ExchangeRates): readonly string[] {
  return value.rules.flatMap(({ currency }, at) =>
    perEuro[currency] === undefined
      ? [
          `${name}:${lineOf(["rules", at, "currency"])}: the table of exchange rates has no ${currency}; add it by npm run rates:import`,
        ]
      : [],
  );
}
