import { join } from "node:path";
import { parseArgs } from "node:util";
import { checkArticles, countByLanguage, type Finding } from "../knowledge/check-articles.ts";
import { loadArticles } from "../knowledge/load-articles.ts";
import { dayFrom } from "./day.ts";

const FOLDER = join(import.meta.dirname, "../../knowledge/articles");
const HEADINGS: Readonly<Record<Finding["kind"], string>> = {
  overdue: "Past their review date",
  dead_link: "Links to articles that are not written",
  missing_translation: "Missing in English or Chinese",
  stale_translation: "Translations that differ from the English text",
  single_source: "Sources that one fact alone rests on",
};

// `npm run knowledge:check -- [--on YYYY-MM-DD] [--strict]`: a report; with --strict, overdue articles end with 1.
try {
  const { values } = parseArgs({
    options: { on: { type: "string" }, strict: { type: "boolean", default: false } },
  });
  const on = dayFrom(values.on).toISOString().slice(0, 10);
  const { articles } = loadArticles(FOLDER);
  const findings = checkArticles(articles, on);
  process.stdout.write(`${report(findings, countByLanguage(articles), on)}\n`);
  if (values.strict && findings.some(({ kind }) => kind === "overdue")) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function report(findings: readonly Finding[], counts: Readonly<Record<string, number>>, on: string): string {
  const articles = Object.entries(counts).map(([lang, count]) => `${lang} ${count}`);
  const parts = Object.entries(HEADINGS).map(([kind, heading]) => {
    const own = findings.filter((finding) => finding.kind === kind);
    return [
      `${heading}: ${own.length}`,
      ...own.map(({ article, message }) => `  ${article} ${message}`),
    ].join("\n");
  });
  return [`Articles on ${on}: ${articles.join(", ")}`, ...parts].join("\n");
}
