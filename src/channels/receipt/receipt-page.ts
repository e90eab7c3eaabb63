import { type ComponentChild, h } from "preact";
import type { Receipt, UsedRule } from "../../storage/receipts.ts";
import { dateInWords, momentInWords } from "../../texts/dates.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { receiptTexts } from "../../texts/receipt/receipt-texts.ts";
import type { ReceiptTexts } from "../../texts/receipt/texts.ts";
import { answerText, estimateViews, parcelViews, sourceAnchor } from "./answer-view.ts";
import { renderReceiptFrame } from "./frame.ts";

export interface ReceiptPage {
  readonly receipt: Receipt;
  readonly language: InterfaceLanguage;
  /** Address of this page, without a query. */
  readonly path: string;
  readonly reader: "seller" | "agent";
}

/** One answer with all that it rested on. */
export function receiptPage(page: ReceiptPage): string {
  const { receipt, language, path, reader } = page;
  const { answer } = receipt;
  const words = receiptTexts(language);
  const lang = answer.language ?? "en";
  return renderReceiptFrame({
    ...{ language, path, title: words.title },
    main: [
      h("h1", null, words.title),
      h(
        "p",
        { class: "muted" },
        `${words.given(momentInWords(answer.createdAt, language))} ${words.by[receipt.answeredBy ?? "nobody"]}`,
      ),
      ...section(words.question, [questionView(receipt)]),
      ...section(words.answer, [
        answerText({ text: answer.text, lang, cited: answer.parts.citations.map(({ number }) => number) }),
      ]),
      ...section(words.estimate, estimateViews(answer.parts.cards, lang)),
      ...section(words.parcels, [
        ...parcelViews(answer.parts.cards, lang, words),
        ...lookUps(receipt, language, words),
      ]),
      ...section(words.sources, sourcesView(receipt, language, words)),
      ...section(words.rules, rulesView(receipt.rules, language, words)),
      ...section(words.record, [recordView(page, words)]),
      h(
        "p",
        { class: "form-actions" },
        h("a", { class: "button-quiet", href: `${path}/today?lang=${language}` }, words.today.link),
        reader === "agent" ? h("a", { class: "button-quiet", href: "/desk" }, words.desk.backToDesk) : null,
      ),
      reader === "seller" ? h("p", { class: "muted" }, words.keepPrivate) : null,
    ],
  });
}

/** A heading with what stands under it; nothing when nothing does. */
export function section(title: string, content: readonly ComponentChild[]): readonly ComponentChild[] {
  return content.length === 0 ? [] : [h("h2", null, title), ...content];
}

function questionView({ question }: Receipt): ComponentChild {
  return h(
    "div",
    { class: "card" },
    h(
      "p",
      {
        class: "message-body",
        dir: "auto",
        ...(question.language === null ? {} : { lang: question.language }),
      },
      question.text,
    ),
  );
}

function sourcesView(
  { answer, passages }: Receipt,
  language: InterfaceLanguage,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  const { citations } = answer.parts;
  if (citations.length === 0) return [h("p", { class: "muted" }, words.noSources)];
  const rows = citations.map(({ number, title, heading, url, asOf, lang }, at) =>
    h(
      "tr",
      { key: number, id: sourceAnchor(number) },
      h("td", null, String(number)),
      h("td", { lang }, h("a", { href: url }, heading === null ? title : `${title}: ${heading}`)),
      h("td", { class: "day" }, dateInWords(asOf, language)),
      h("td", null, h("span", { class: "number" }, passages[at]?.version ?? "")),
    ),
  );
  return [
    table(["", words.source, words.asOf, words.version], rows, words.sources),
    h("p", { class: "muted" }, words.versionHelp),
  ];
}

function rulesView(
  rules: readonly UsedRule[],
  language: InterfaceLanguage,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  if (rules.length === 0) return [];
  const rows = rules.map((rule) =>
    h(
      "tr",
      { key: rule.id },
      h("td", null, h("span", { class: "number" }, rule.id)),
      h("td", null, validity(rule, language, words)),
      h("td", { class: "day" }, dateInWords(rule.asOf, language)),
      h("td", null, words.confidence[rule.confidence]),
      h("td", null, h("a", { href: rule.source.url, rel: "noopener noreferrer" }, rule.source.name)),
    ),
  );
  const { rule, validity: inForce, asOf, sureness, officialSource } = words;
  return [table([rule, inForce, asOf, sureness, officialSource], rows, words.rules)];
}

function validity(rule: UsedRule, language: InterfaceLanguage, words: ReceiptTexts): string {
  const first = dateInWords(rule.validFrom, language);
  const period =
    rule.validTo === null ? words.from(first) : words.fromTo(first, dateInWords(rule.validTo, language));
  return rule.status === "announced" ? `${period} (${words.announced})` : period;
}

/** Only where the look-up is not told by its card: the card says what was found, this line when and by whom. */
function lookUps(
  { parcels }: Receipt,
  language: InterfaceLanguage,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  return parcels.map(({ number, fetchedAt, source }) =>
    h(
      "p",
      { class: "muted", key: number },
      h("span", { class: "number" }, number),
      ` ${words.lookedUp(momentInWords(new Date(fetchedAt), language), source)}`,
    ),
  );
}

function recordView({ receipt, language, reader }: ReceiptPage, words: ReceiptTexts): ComponentChild {
  const { question, answer, elapsedMs, contactName, channel, kind, reason } = receipt;
  const ofDesk: readonly (readonly [string, string])[] = [
    [words.desk.contact, contactName ?? words.desk.unnamed],
    [words.desk.channel, channel],
    [words.desk.kind, [kind, reason].filter((part) => part !== null).join(" · ")],
  ];
  const rows = [
    [words.asked, momentInWords(question.createdAt, language)] as const,
    [words.answered, momentInWords(answer.createdAt, language)] as const,
    ...(elapsedMs === null ? [] : [[words.took, words.milliseconds(elapsedMs)] as const]),
    ...(reader === "agent" ? ofDesk : []),
    [words.recordNumber, answer.id] as const,
  ];
  return h(
    "dl",
    { class: "facts" },
    ...rows.map(([label, value]) => h("div", { key: label }, h("dt", null, label), h("dd", null, value))),
  );
}

function table(head: readonly string[], rows: readonly ComponentChild[], name: string): ComponentChild {
  return h(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": name },
    h(
      "table",
      { class: "table" },
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          ...head.map((title) =>
            title === "" ? h("td", null) : h("th", { key: title, scope: "col" }, title),
          ),
        ),
      ),
      h("tbody", null, ...rows),
    ),
  );
}
