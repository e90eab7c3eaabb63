import MarkdownIt from "markdown-it";
import { type ComponentChild, h } from "preact";
import type { ShipmentCard } from "../../domain/card.ts";
import type { Citation } from "../../domain/citation.ts";
import type { Message, Original } from "../../domain/message.ts";
import { wayView } from "../../drawing-view.ts";
import { formTexts } from "../../texts/form/form-texts.ts";
import type { FormTexts } from "../../texts/form/texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { translatedFrom } from "../../texts/translated.ts";
import { formatDate, formatMoment } from "./moment.ts";

/** Everything that was said in a case, oldest first. */
export function thread(messages: readonly Message[], language: InterfaceLanguage): ComponentChild {
  const words = formTexts(language);
  const items = messages.map((message) =>
    h(
      "li",
      { class: `message message-${message.author}`, key: message.id, id: `message-${message.id}` },
      message.author === "notice" ? null : h("div", { class: "message-author" }, speaker(message, words)),
      body(message, words, language),
      h(
        "time",
        { class: "message-time", datetime: message.createdAt.toISOString() },
        formatMoment(language, message.createdAt),
      ),
    ),
  );
  return h("ol", { class: "thread" }, ...items);
}

function speaker(message: Message, words: FormTexts): string {
  switch (message.author) {
    case "contact":
      return words.page.you;
    case "agent":
      return message.authorName === null ? words.page.agent : `${message.authorName} · ${words.page.agent}`;
    default:
      return words.page.assistant;
  }
}

function body(message: Message, words: FormTexts, language: InterfaceLanguage): ComponentChild {
  switch (message.author) {
    case "assistant":
      return h(
        "div",
        null,
        h("div", { dangerouslySetInnerHTML: { __html: markdown.render(message.text) } }),
        ...message.parts.cards.flatMap((card) => (card.kind === "shipment" ? [shipment(card)] : [])),
        sources(message.parts.citations, words, language),
      );
    case "notice":
      return h("div", { class: "message-body" }, noticeWords(message, words));
    default:
      return h(
        "div",
        null,
        h("div", { class: "message-body" }, ...withLinks(message.text)),
        original(message.parts.original, language),
      );
  }
}

/** What an agent wrote, where the seller reads a translation of it. */
function original(written: Original | undefined, language: InterfaceLanguage): ComponentChild {
  if (written === undefined) return null;
  return h(
    "details",
    { class: "muted" },
    h("summary", null, translatedFrom(language, written.language)),
    h("div", { class: "message-body", lang: written.language }, ...withLinks(written.text)),
  );
}

/** Raw HTML in a text is shown as text, pictures are not fetched, and only web addresses become links. */
const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable("image");

/** What the system said, as it holds on this page: here a person answers, and writing again opens the case again. */
function noticeWords(message: Message, words: FormTexts): string {
  const ticket = message.parts.cards.find((card) => card.kind === "ticket");
  if (ticket === undefined) return message.text;
  const isOpening = ticket.state === "open" || ticket.state === "claimed";
  return isOpening ? words.page.opened(ticket.number) : words.page.closed(ticket.number);
}

function shipment(card: ShipmentCard): ComponentChild {
  const facts = card.facts.map(({ label, value }) =>
    h("div", { key: label }, h("dt", null, label), h("dd", null, value)),
  );
  return h(
    "div",
    { class: "card" },
    h(
      "p",
      { class: "row" },
      h("span", { class: "number" }, card.number),
      h("span", { class: `chip tone-${card.tone.replace("_", "-")}` }, card.status),
    ),
    h("p", null, card.nextMove),
    wayView(card),
    facts.length === 0 ? null : h("dl", { class: "facts" }, ...facts),
  );
}

function sources(
  citations: readonly Citation[],
  words: FormTexts,
  language: InterfaceLanguage,
): ComponentChild {
  if (citations.length === 0) return null;
  const items = citations.map(({ number, title, heading, url, asOf }) =>
    h(
      "li",
      { key: number, value: number },
      h("a", { href: url }, heading === null ? title : `${title}: ${heading}`),
      ` · ${words.page.asOf} ${formatDate(language, new Date(asOf))}`,
    ),
  );
  return h("div", { class: "muted" }, words.page.sources, h("ol", null, ...items));
}

const ADDRESS = /(https?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]}，。；：！？）】])/;

/** Plain text with its web addresses as links. */
function withLinks(text: string): readonly ComponentChild[] {
  return text
    .split(ADDRESS)
    .map((piece, place) => (place % 2 === 1 ? h("a", { href: piece }, piece) : piece));
}
