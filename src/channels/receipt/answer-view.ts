import MarkdownIt from "markdown-it";
import { type ComponentChild, h } from "preact";
import type { Card, EstimateCard, ShipmentCard } from "../../domain/card.ts";
import { wayView } from "../../drawing-view.ts";
import { scanInWords } from "../../texts/dates.ts";
import type { ReceiptTexts } from "../../texts/receipt/texts.ts";

export interface AnswerView {
  /** Markdown with `[n]` markers. */
  readonly text: string;
  /** Tag of the language the answer is in. */
  readonly lang: string;
  /** Numbers that the markers may point at. */
  readonly cited: readonly number[];
}

/** The text of an answer as it was shown; its markers lead to the sources on the same page. */
export function answerText({ text, lang, cited }: AnswerView): ComponentChild {
  const html = MARKDOWN.render(withMarkers(text, cited));
  return h("div", { class: "card", lang, dangerouslySetInnerHTML: { __html: html } });
}

/** Where the marker `[n]` leads. */
export function sourceAnchor(number: number): string {
  return `source-${number}`;
}

/** What was calculated, step by step. */
export function estimateViews(cards: readonly Card[], lang: string): readonly ComponentChild[] {
  return cards.flatMap((card) => (card.kind === "estimate" ? [estimateView(card, lang)] : []));
}

/** Where parcels were, with every scan that was known. */
export function parcelViews(
  cards: readonly Card[],
  lang: string,
  words: ReceiptTexts,
): readonly ComponentChild[] {
  return cards.flatMap((card) => (card.kind === "shipment" ? [parcelView(card, lang, words)] : []));
}

/** Raw HTML in a text is shown as text, and pictures are not fetched. */
const MARKDOWN = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable("image");

function withMarkers(text: string, cited: readonly number[]): string {
  return text.replace(/\[(\d{1,2})\](?!\()/g, (marker, digits) =>
    cited.includes(Number(digits)) ? `[\\[${digits}\\]](#${sourceAnchor(Number(digits))})` : marker,
  );
}

function estimateView({ title, total, payer, steps, notes }: EstimateCard, lang: string): ComponentChild {
  const rows = steps.map(({ label, how, amount }) =>
    h(
      "tr",
      { key: label + how },
      h("td", amount === "" ? { colSpan: 2 } : null, label, how === "" ? null : h("small", null, how)),
      amount === "" ? null : h("td", { class: "amount" }, amount),
    ),
  );
  return h(
    "div",
    { class: "card", lang, key: title },
    h("p", null, h("strong", null, title), " · ", h("strong", null, total)),
    h("p", null, payer),
    h("table", { class: "table" }, h("tbody", null, ...rows)),
    h("ul", { class: "muted" }, ...notes.map((note) => h("li", { key: note }, note))),
  );
}

function parcelView(card: ShipmentCard, lang: string, words: ReceiptTexts): ComponentChild {
  const facts = card.facts.map(({ label, value }) =>
    h("div", { key: label }, h("dt", null, label), h("dd", null, value)),
  );
  const events = card.events.map(({ at, place, text }) =>
    h(
      "li",
      { key: `${at}${text}` },
      [at === null ? null : scanInWords(at, lang), place].filter((part) => part !== null).join(" · "),
      " ",
      text,
    ),
  );
  return h(
    "div",
    { class: "card", lang, key: card.number },
    h(
      "p",
      { class: "row" },
      h("span", { class: "number" }, card.number),
      h("span", { class: `chip tone-${card.tone.replace("_", "-")}` }, card.status),
    ),
    h("p", null, card.nextMove),
    wayView(card),
    card.isSample ? h("p", { class: "muted" }, words.sampleParcel) : null,
    facts.length === 0 ? null : h("dl", { class: "facts" }, ...facts),
    events.length === 0 ? null : h("ol", { class: "plain-list muted" }, ...events),
  );
}
