import { changeAfter } from "../../domain/customs/choose-rule.ts";
import { CHANGE_WITHIN_DAYS } from "../../domain/customs/estimate.ts";
import type { ExchangeRates } from "../../domain/customs/exchange.ts";
import type { JurisdictionRules } from "../../domain/customs/rule.ts";
import type { UsualTime } from "../../domain/shipments/usual-time.ts";
import type { Article } from "../article.ts";
import { contradictions } from "./contradictions.ts";
import type { Finding } from "./finding.ts";
import { missingFigures } from "./missing-figures.ts";

/** What is checked: the rules of all jurisdictions, the table of exchange rates, how long parcels usually take. */
interface CheckedRules {
  readonly jurisdictions: readonly JurisdictionRules[];
  readonly rates: Pick<ExchangeRates, "asOf">;
  readonly times: readonly Pick<UsualTime, "states" | "passage" | "reviewBy">[];
}

const DAY_MS = 86_400_000;
/** Older exchange rates move an estimate by more than its rounding. */
const RATES_LAST_DAYS = 31;

/**
 * What is to be looked at in the rules on a day (YYYY-MM-DD), and where the articles do not agree with them: what is past
 * its review date, rules that change soon with the articles that tell them, passages that are not there, figures that an
 * article lacks or has otherwise.
 */
export function checkRules(
  { jurisdictions, rates, times }: CheckedRules,
  articles: readonly Article[],
  on: string,
): readonly Finding[] {
  return [
    ...jurisdictions.flatMap((own) => overdue(own, on)),
    ...oldRates(rates, on),
    ...overdueTimes(times, on),
    ...jurisdictions.flatMap((own) => comingChange(own, articles, on)),
    ...jurisdictions.flatMap((own) =>
      deadPassages(own.passage, `the rules of ${own.jurisdiction}`, articles),
    ),
    ...[...new Set(times.map(({ passage }) => passage))].flatMap((passage) =>
      deadPassages(passage, "usual times", articles),
    ),
    ...missingFigures(articles, jurisdictions, on),
    ...contradictions(articles, jurisdictions),
  ];
}

/** A rule of the past stays as it was; what is in force, or will be, has to be looked at again. */
function overdue({ rules }: JurisdictionRules, on: string): readonly Finding[] {
  return rules
    .filter(({ validTo, reviewBy }) => (validTo === null || validTo >= on) && reviewBy < on)
    .map(({ id, reviewBy }) => ({
      kind: "overdue",
      about: id,
      message: `is past its review date ${reviewBy}: check it, then set asOf and reviewBy anew, or add the rule that follows`,
    }));
}

function oldRates({ asOf }: CheckedRules["rates"], on: string): readonly Finding[] {
  const days = (Date.parse(on) - Date.parse(asOf)) / DAY_MS;
  if (days <= RATES_LAST_DAYS) return [];
  const message = `are of ${asOf}, more than ${RATES_LAST_DAYS} days ago: take new ones by npm run rates:import`;
  return [{ kind: "old_rates", about: "exchange-rates", message }];
}

/** Until then the assistant tells no usual time of these states. */
function overdueTimes(times: CheckedRules["times"], on: string): readonly Finding[] {
  return times
    .filter(({ reviewBy }) => reviewBy < on)
    .map(({ states, reviewBy }) => ({
      kind: "overdue",
      about: "usual-times",
      message: `${states.join(", ")}: past the review date ${reviewBy}: check it, then set asOf and reviewBy anew`,
    }));
}

function comingChange(own: JurisdictionRules, articles: readonly Article[], on: string): readonly Finding[] {
  const change = changeAfter(own, on, CHANGE_WITHIN_DAYS);
  if (change === null) return [];
  const codes = [own.jurisdiction, ...own.members];
  const telling = articles
    .filter(({ jurisdictions }) => jurisdictions.some((code) => codes.includes(code)))
    .map(({ lang, slug }) => `${lang}/${slug}`);
  const message = `begins on ${change.validFrom} (${change.status === "announced" ? "announced" : "decided"}); told in ${telling.join(", ")}`;
  return [{ kind: "coming_change", about: change.id, message }];
}

function deadPassages(passage: string, pointing: string, articles: readonly Article[]): readonly Finding[] {
  const [slug = "", number = ""] = passage.split("#");
  const written = articles.filter((article) => article.slug === slug);
  const english = written.some(({ lang }) => lang === "en") ? [] : [`en/${slug}`];
  const lacking = written
    .filter(({ sections }) => sections.length < Number(number))
    .map((article) => `${article.lang}/${slug}`);
  return [...english, ...lacking].map((about) => ({
    kind: "dead_passage",
    about,
    message: `has no section ${number}, to which ${pointing} point`,
  }));
}
