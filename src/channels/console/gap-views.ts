import { type ComponentChild, h } from "preact";
import type { GapFilter, GapReport } from "../../desk/gap-report.ts";
import { GAP_KINDS, type GapCluster } from "../../domain/gap-clusters.ts";
import { jurisdictionName } from "../../knowledge/jurisdictions.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { MOST_GAPS } from "../../storage/gaps.ts";
import { languageTag } from "../../texts/language.ts";
import { languageName } from "../../texts/language-names.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";
import type { RoomTexts } from "../../texts/rooms/texts.ts";

/** Periods to choose from, in days. */
export const GAP_DAYS = [7, 30, 90] as const;

const MOST_CLUSTERS = 100;

export interface GapsPage {
  readonly report: GapReport;
  readonly filter: GapFilter;
  readonly knowledge: Knowledge;
  readonly language: string | undefined;
}

/** The report: filters, then the subjects with their questions and what can be started for them. */
export function gapsView(page: GapsPage): readonly ComponentChild[] {
  const { report, filter, language } = page;
  const words = roomTexts(language).gaps;
  const isFiltered = filter.language !== null || filter.market !== null;
  const count = report.clusters.reduce((sum, { questions }) => sum + questions.length, 0);
  return [
    h("p", { class: "muted" }, words.lead),
    filterForm(page, words),
    report.clusters.length === 0
      ? h("p", { class: "card" }, isFiltered ? words.emptyFiltered : words.empty)
      : h("p", { class: "muted" }, words.minutesHelp),
    count >= MOST_GAPS ? h("p", { class: "notice notice-waiting" }, words.tooMany(MOST_GAPS)) : null,
    ...report.clusters.slice(0, MOST_CLUSTERS).map((cluster) => clusterView(cluster, page, words)),
  ];
}

function filterForm({ report, filter, language }: GapsPage, words: RoomTexts["gaps"]): ComponentChild {
  const all = ["", words.all] as const;
  const languages = report.languages.map((tag) => [tag, nameOf(tag, language)] as const);
  const markets = report.markets.map((code) => [code, marketName(code, language)] as const);
  return h(
    "form",
    { class: "row card", method: "get", action: "/desk/gaps" },
    choice(
      "days",
      words.days,
      GAP_DAYS.map((days) => [String(days), words.lastDays(days)] as const),
      String(filter.days),
    ),
    choice("lang", words.language, [all, ...languages], filter.language ?? ""),
    choice("market", words.market, [all, ...markets], filter.market ?? ""),
    choice(
      "by",
      words.rank,
      (["often", "minutes"] as const).map((by) => [by, words.ranks[by]] as const),
      filter.by,
    ),
    h("button", { class: "button-quiet", type: "submit" }, words.show),
  );
}

function choice(
  name: string,
  label: string,
  options: readonly (readonly [string, string])[],
  chosen: string,
): ComponentChild {
  return h(
    "div",
    { class: "field", key: name },
    h("label", { for: name }, label),
    h(
      "select",
      { id: name, name },
      ...options.map(([value, words]) =>
        h("option", { key: value, value, selected: value === chosen }, words),
      ),
    ),
  );
}

function clusterView(cluster: GapCluster, page: GapsPage, words: RoomTexts["gaps"]): ComponentChild {
  const { knowledge, language } = page;
  const { market, topic, questions, minutes, counts } = cluster;
  const lang = agentLanguage(language);
  const article = topic === null ? null : (knowledge.article(lang, topic) ?? knowledge.article("en", topic));
  const kinds = GAP_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${counts[kind]} ${words.kinds[kind]}`,
  );
  return h(
    "section",
    { class: "card", key: cluster.key },
    h(
      "h2",
      null,
      article === null
        ? words.unknownTopic(cluster.words.join(", "))
        : h("a", { href: `/help/${article.lang}/${article.slug}` }, article.title),
    ),
    h(
      "p",
      { class: "row" },
      h(
        "span",
        { class: "chip tone-moving" },
        market === null ? words.noMarket : marketName(market, language),
      ),
      h("span", { class: "chip tone-unknown" }, nameOf(cluster.language, language)),
      h("span", null, `${words.asked}: `, h("strong", null, String(questions.length))),
      h("span", null, `${words.minutes}: `, h("strong", null, String(Math.round(minutes)))),
      h("span", { class: "muted" }, kinds.join(" · ")),
    ),
    h(
      "details",
      { open: questions.length <= SHOWN_AT_ONCE },
      h("summary", null, words.questions(questions.length)),
      h(
        "ul",
        { lang: cluster.language },
        ...questions.slice(0, MOST_QUESTIONS).map(({ id, text }) => h("li", { key: id, dir: "auto" }, text)),
      ),
    ),
    draftLinks(cluster, page.filter, article === null ? words.newArticle : words.patch, words.golden),
  );
}

/** So few questions are shown without a click: they say more than the subject's name. */
const SHOWN_AT_ONCE = 3;
const MOST_QUESTIONS = 50;

function draftLinks(cluster: GapCluster, filter: GapFilter, draft: string, golden: string): ComponentChild {
  const { days, language, market, by } = filter;
  const query = new URLSearchParams({
    ...{ days: String(days), by },
    ...(language === null ? {} : { lang: language }),
    ...(market === null ? {} : { market }),
  });
  const address = (what: string) => `/desk/gaps/${encodeURIComponent(cluster.key)}/${what}?${query}`;
  const link = (what: string, words: string) =>
    h("a", { class: "button-quiet", href: address(what), download: true }, words);
  return h("p", { class: "form-actions" }, link("article", draft), link("golden", golden));
}

function marketName(code: string, language: string | undefined): string {
  return jurisdictionName(code, agentLanguage(language)) ?? code;
}

function nameOf(tag: string, language: string | undefined): string {
  return languageName(tag, languageTag(agentLanguage(language)));
}
