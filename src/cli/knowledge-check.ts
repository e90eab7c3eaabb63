import { join } from "node:path";
import { parseArgs } from "node:util";
import { openRuleBook } from "../customs/rule-book.ts";
import { checkArticles, countByLanguage } from "../knowledge/check/check-articles.ts";
import { checkRules } from "../knowledge/check/check-rules.ts";
import { FINDING_KINDS, type Finding, type FindingKind } from "../knowledge/check/finding.ts";
import { loadArticles } from "../knowledge/load-articles.ts";
import { dayFrom } from "./day.ts";

const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");
const HEADINGS: Readonly<Record<FindingKind, string>> = {
  overdue: "Past their review date",
  old_rates: "Exchange rates that are old",
  coming_change: "Changing soon",
  contradiction: "Figures in articles that no rule has",
  missing_figure: "Figures of the rules in force that their article does not state",
  dead_passage: "Sections that rules point at and that are not there",
  dead_link: "Links to articles that are not written",
  missing_translation: "Translations that are promised and missing",
  stale_translation: "Translations that differ from the English text",
  single_source: "Sources that one fact alone rests on",
};

// `npm run knowledge:check -- [--on YYYY-MM-DD] [--strict]`: a report; with --strict, what is overdue ends with 1.
try {
  const { values } = parseArgs({
    options: { on: { type: "string" }, strict: { type: "boolean", default: false } },
  });
  const on = dayFrom(values.on).toISOString().slice(0, 10);
  const { articles } = loadArticles(join(KNOWLEDGE, "articles"));
  const book = openRuleBook(join(KNOWLEDGE, "rules"));
  const findings = [...checkArticles(articles, on), ...checkRules(book, articles, on)];
  const rules = `rules of ${book.jurisdictions.length} jurisdictions, exchange rates of ${book.rates.asOf}`;
  process.stdout.write(`Articles on ${on}: ${written(countByLanguage(articles))}; ${rules}\n`);
  process.stdout.write(`${FINDING_KINDS.map((kind) => part(kind, findings)).join("\n")}\n`);
  if (values.strict && findings.some(({ kind }) => kind === "overdue")) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function written(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([lang, count]) => `${lang} ${count}`)
    .join(", ");
}

function part(kind: FindingKind, findings: readonly Finding[]): string {
  const own = findings.filter((finding) => finding.kind === kind);
  return [
    `${HEADINGS[kind]}: ${own.length}`,
    ...own.map(({ about, message }) => `  ${about} ${message}`),
  ].join("\n");
}
