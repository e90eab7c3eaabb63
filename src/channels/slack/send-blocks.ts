import type { types } from "@slack/bolt";
import type { ShipmentCard } from "../../domain/card.ts";
import { type Block, context, MAX_SECTION_CHARACTERS } from "./blocks.ts";
import { escapeText, shorten } from "./slack-text.ts";

const MAX_LINE_CHARACTERS = 300;

/**
 * What a parcel gives the seller to send: papers for customs, and a message for the buyer to copy. Rich text is shown as
 * it is: it needs no escaping, and nothing in it becomes a link or a mention.
 */
export function sendBlocks({ documents, forBuyer }: ShipmentCard): readonly Block[] {
  return [
    ...(documents === undefined ? [] : [listBlock(documents.title, documents.papers)]),
    ...(forBuyer === undefined
      ? []
      : [
          context(escapeText(shorten(forBuyer.title, MAX_LINE_CHARACTERS))),
          preformatted(shorten(forBuyer.text, MAX_SECTION_CHARACTERS)),
        ]),
  ];
}

function listBlock(title: string, items: readonly string[]): Block {
  return {
    type: "rich_text",
    elements: [
      line(title, true),
      { type: "rich_text_list", style: "bullet", elements: items.map((item) => line(item, false)) },
    ],
  };
}

function line(words: string, bold: boolean): types.RichTextSection {
  const text = shorten(words, MAX_LINE_CHARACTERS);
  return { type: "rich_text_section", elements: [{ type: "text", text, style: { bold } }] };
}

function preformatted(text: string): Block {
  return {
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
  };
}
