import type { Citation } from "../../domain/citation.ts";
import type { Message } from "../../domain/message.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { SlackTexts } from "../../texts/slack/texts.ts";
import { type Block, context, MAX_SECTION_CHARACTERS, plain, section } from "./blocks.ts";
import { cardBlocks } from "./cards.ts";
import { dayInWords } from "./slack-date.ts";
import type { SlackLinks } from "./slack-links.ts";
import { escapeMarkdown, escapeText, shorten } from "./slack-text.ts";
import { splitMarkdown } from "./split-markdown.ts";
import { watchButtons } from "./watch-button.ts";

export const FEEDBACK_ACTION = "answer_feedback";
export const PERSON_ACTION = "talk_to_person";

/** Slack takes 12,000 characters of Markdown per message; escaping may add some. */
export const MAX_MARKDOWN_CHARACTERS = 11_000;
/** Shown in notifications and by old clients only. */
const MAX_FALLBACK_CHARACTERS = 3_000;
const MAX_SOURCES = 10;

/** A reply as Slack messages: one, or several when the text is too long for one. */
export interface ReplyParts {
  /** Markdown pieces in order, each a message; escaped. The first may be empty. */
  readonly texts: readonly string[];
  /** What stands under the last piece: cards, sources, thumbs, "Talk to a person". */
  readonly foot: readonly Block[];
}

export function replyParts(reply: Message, links: SlackLinks): ReplyParts {
  return {
    texts: splitMarkdown(reply.text, MAX_MARKDOWN_CHARACTERS).map(escapeMarkdown),
    foot: footBlocks(reply, links),
  };
}

export function markdownBlocks(text: string): readonly Block[] {
  return text === "" ? [] : [{ type: "markdown", text }];
}

/** News of a watched parcel: the words, its card, and the button that stops them. */
export function noticeBlocks(notice: Message): readonly Block[] {
  const { cards } = notice.parts;
  return [
    section(escapeText(notice.text)),
    ...cards.flatMap((card) => cardBlocks(card, notice.language)),
    ...watchButtons(cards, { ...notice, move: "stop" }),
  ];
}

/** What a notification shows of a Markdown text. */
export function fallbackText(text: string): string {
  return escapeText(shorten(text, MAX_FALLBACK_CHARACTERS)) || "Clearway";
}

function footBlocks(reply: Message, links: SlackLinks): readonly Block[] {
  const receipt = links.linkTo(reply);
  const texts = slackTexts(reply.language);
  const { cards, citations } = reply.parts;
  const isWithDesk = reply.cut || cards.some((card) => card.kind === "ticket");
  const needsDetails = cards.some((card) => card.kind === "handoff");
  return [
    ...cards.flatMap((card) => cardBlocks(card, reply.language, links)),
    ...(reply.cut ? [] : watchButtons(cards, { ...reply, move: "start" })),
    ...(citations.length === 0 ? [] : [context(sources(citations, texts, reply.language))]),
    ...(receipt === null ? [] : [context(`<${linkTarget(receipt)}|${escapeText(texts.receipt)}>`)]),
    ...(reply.cut ? [] : [feedback(reply.id, texts)]),
    ...(isWithDesk ? [] : [personButton(reply.conversationId, texts, needsDetails)]),
  ];
}

function sources(citations: readonly Citation[], texts: SlackTexts, language: string | null): string {
  const lines = citations.slice(0, MAX_SOURCES).map((citation) => {
    const { number, title, heading, url, asOf } = citation;
    const name = escapeText(shorten(heading === null ? title : `${title}: ${heading}`, 120));
    return `[${number}] <${linkTarget(url)}|${name.replaceAll("|", "¦")}> · ${dayInWords(asOf, language)}`;
  });
  const all = [`*${texts.sources}*`, ...lines].join("\n");
  return all.length <= MAX_SECTION_CHARACTERS ? all : [`*${texts.sources}*`, ...lines.slice(0, 4)].join("\n");
}

function linkTarget(url: string): string {
  return url.replaceAll("&", "&amp;").replace(/[<>|\s]/g, encodeURIComponent);
}

function feedback(messageId: string, texts: SlackTexts): Block {
  return {
    type: "context_actions",
    elements: [
      {
        type: "feedback_buttons",
        action_id: FEEDBACK_ACTION,
        positive_button: { text: plain(texts.helpful), value: `up:${messageId}` },
        negative_button: { text: plain(texts.notHelpful), value: `down:${messageId}` },
      },
    ],
  };
}

/** The button that opens the form; prominent where the answer asks for it. */
export function personButton(conversationId: string, texts: SlackTexts, isAskedFor: boolean): Block {
  return {
    type: "actions",
    elements: [
      {
        type: "button",
        action_id: PERSON_ACTION,
        text: plain(texts.talkToPerson),
        value: conversationId,
        ...(isAskedFor ? ({ style: "primary" } as const) : {}),
      },
    ],
  };
}
