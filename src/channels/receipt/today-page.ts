import { type ComponentChild, h } from "preact";
import type { Answer } from "../../domain/answer.ts";
import { type AnswerDifference, answerDifference, type CitedSource } from "../../domain/answer-difference.ts";
import type { Receipt } from "../../storage/receipts.ts";
import { dateInWords, momentInWords } from "../../texts/dates.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { receiptTexts } from "../../texts/receipt/receipt-texts.ts";
import type { ReceiptTexts } from "../../texts/receipt/texts.ts";
import { answerText, estimateViews, parcelViews, sourceAnchor } from "./answer-view.ts";
import { answeredNow, answeredThen } from "./comparable.ts";
import { renderReceiptFrame } from "./frame.ts";
import { section } from "./receipt-page.ts";

export interface TodayPage {
  readonly receipt: Receipt;
  /** Null when it took too long. */
  readonly today: Answer | null;
  readonly at: Date;
  readonly language: InterfaceLanguage;
  /** Address of the receipt, without a query. */
  readonly receiptPath: string;
}

/** What the assistant would say to the same question now, and what of it differs. */
export function todayPage(page: TodayPage): string {
  const { language, receiptPath, today, at } = page;
  const words = receiptTexts(language);
  return renderReceiptFrame({
    ...{ language, title: words.today.title, path: `${receiptPath}/today` },
    main: [
      h("h1", null, words.today.title),
      h("p", { class: "muted" }, words.today.how(momentInWords(at, language))),
      ...(today === null
        ? [h("p", { class: "notice notice-waiting" }, words.today.tooSlow)]
        : comparison(page, today, words)),
      h(
        "p",
        { class: "form-actions" },
        h("a", { class: "button-quiet", href: `${receiptPath}?lang=${language}` }, words.today.back),
      ),
    ],
  });
}

function comparison(page: TodayPage, today: Answer, words: ReceiptTexts): readonly ComponentChild[] {
  const { receipt, language } = page;
  const difference = answerDifference(answeredThen(receipt), answeredNow(today));
  const wroteModel = receipt.answeredBy === "model" && today.answeredBy === "without_model";
  return [
    difference.isSame
      ? h("p", { class: "notice notice-done" }, words.today.same)
      : h("p", { class: "notice notice-waiting" }, words.today.differs),
    wroteModel && !difference.isSame ? h("p", null, words.today.otherWriter) : null,
    ...section(words.today.sources, sourceChanges(difference.sources, language, words)),
    ...section(words.today.rules, rulesThenAndNow(difference, language, words)),
    ...section(words.today.findings, findings(difference, words)),
    ...section(words.today.added, sentences(difference.added, today.lang)),
    ...section(words.today.gone, sentences(difference.gone, receipt.answer.language ?? "en")),
    ...section(words.today.whole, [
      answerText({ ...today, cited: today.citations.map(({ number }) => number) }),
      ...estimateViews(today.cards, today.lang),
      ...parcelViews(today.cards, today.lang, words),
      sourceList(today, language, words),
    ]),
  ];
}

function sentences(list: readonly string[], lang: string): readonly ComponentChild[] {
  return list.length === 0
    ? []
    : [h("ul", { lang }, ...list.map((sentence) => h("li", { key: sentence }, sentence)))];
}

/** Where today's answer can be read; its markers lead here. */
function sourceList({ citations }: Answer, language: InterfaceLanguage, words: ReceiptTexts): ComponentChild {
  const items = citations.map(({ number, url, title, heading, asOf, lang }) =>
    h(
      "li",
      { key: number, value: number, id: sourceAnchor(number) },
      h("a", { href: url, lang }, heading === null ? title : `${title}: ${heading}`),
      ` · ${words.asOf} ${dateInWords(asOf, language)}`,
    ),
  );
  return items.length === 0 ? null : h("ol", { class: "muted" }, ...items);
}

function sourceChanges(
  changes: AnswerDifference["sources"],
  language: InterfaceLanguage,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  const items = changes.flatMap((change) => {
    const source = change.now ?? change.before;
    if (source === null) return [];
    const told = whatChanged(change, language, words);
    return [h("li", { key: source.id }, h("a", { href: source.url }, source.title), ` · ${told}`)];
  });
  return items.length === 0 ? [] : [h("ul", null, ...items)];
}

function whatChanged(
  { before, now }: { readonly before: CitedSource | null; readonly now: CitedSource | null },
  language: InterfaceLanguage,
  { today }: ReceiptTexts,
): string {
  const day = (source: CitedSource) => dateInWords(source.asOf, language);
  if (before === null) return now === null ? "" : today.newSource(day(now));
  return now === null ? today.goneSource(day(before)) : today.editedSource(day(before), day(now));
}

function rulesThenAndNow(
  { rules }: AnswerDifference,
  language: InterfaceLanguage,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  const day = (asOf: string | null) =>
    asOf === null ? words.today.nothing : `${words.asOf} ${dateInWords(asOf, language)}`;
  return rules.map(({ id, before, now }) => thenAndNow(id, day(before), day(now), words));
}

function findings(difference: AnswerDifference, words: ReceiptTexts): readonly ComponentChild[] {
  const { nothing } = words.today;
  return difference.findings.map(({ name, before, now }) =>
    thenAndNow(name, before ?? nothing, now ?? nothing, words),
  );
}

function thenAndNow(name: string, before: string, now: string, { today }: ReceiptTexts): ComponentChild {
  const rows = [
    [today.before, before],
    [today.now, now],
  ] as const;
  return h(
    "div",
    { class: "card", key: name },
    h("p", null, h("strong", null, name)),
    h(
      "dl",
      { class: "facts" },
      ...rows.map(([label, value]) => h("div", { key: label }, h("dt", null, label), h("dd", null, value))),
    ),
  );
}
