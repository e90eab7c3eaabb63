import type {
  Card,
  EstimateCard,
  HandoffCard,
  ParcelsCard,
  ShipmentCard,
  TicketCard,
} from "../../domain/card.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { SlackTexts } from "../../texts/slack/texts.ts";
import {
  type Block,
  context,
  MAX_ALTERNATIVE_CHARACTERS,
  MAX_FIELD_CHARACTERS,
  MAX_FIELDS,
  MAX_SECTION_CHARACTERS,
  mrkdwn,
  section,
} from "./blocks.ts";
import { sendBlocks } from "./send-blocks.ts";
import { dayInWords } from "./slack-date.ts";
import type { SlackLinks } from "./slack-links.ts";
import { escapeText, shorten } from "./slack-text.ts";

const MAX_EVENTS = 5;
/** What escaping may add is left room for. */
const MAX_SHOWN_CHARACTERS = MAX_SECTION_CHARACTERS / 6;

/** A card in Slack's blocks, with its words in the language of the conversation. */
export function cardBlocks(
  card: Card,
  language: string | null,
  links: Pick<SlackLinks, "pictureOf"> = {},
): readonly Block[] {
  const texts = slackTexts(language);
  switch (card.kind) {
    case "shipment":
      return [...shipmentBlocks(card, texts, language), ...pictureBlocks(card, links)];
    case "parcels":
      return parcelsBlocks(card);
    case "estimate":
      return estimateBlocks(card);
    case "handoff":
      return handoffBlocks(card, texts);
    case "ticket":
      return ticketBlocks(card, texts);
  }
}

function shipmentBlocks(card: ShipmentCard, texts: SlackTexts, language: string | null): readonly Block[] {
  const facts = card.facts.slice(0, MAX_FIELDS);
  const events = card.events.slice(0, MAX_EVENTS).map((event) => eventLine(event, language));
  return [
    section(`*${shown(card.status)}*\n${shown(card.nextMove)}`),
    context(headline(card)),
    ...(facts.length === 0
      ? []
      : [
          {
            type: "section",
            fields: facts.map(({ label, value }) =>
              mrkdwn(shorten(`*${shown(label)}*\n${shown(value)}`, MAX_FIELD_CHARACTERS)),
            ),
          } as const,
        ]),
    ...sendBlocks(card),
    ...(events.length === 0 ? [] : [context([`*${texts.latestScans}*`, ...events].join("\n"))]),
    ...(card.isSample ? [context(texts.sampleParcel)] : []),
  ];
}

/** What the picture shows is said in its alternative text, and in the card above it. */
function pictureBlocks(card: ShipmentCard, { pictureOf }: Pick<SlackLinks, "pictureOf">): readonly Block[] {
  const address = pictureOf?.(card) ?? null;
  if (address === null || card.way === undefined) return [];
  const { title, description } = card.way;
  const words = shorten(`${title}. ${description}`, MAX_ALTERNATIVE_CHARACTERS);
  return [{ type: "image", image_url: address, alt_text: words }];
}

function headline({ number, carrier, route }: ShipmentCard): string {
  const way =
    route.origin === null && route.destination === null
      ? []
      : [`${route.origin ?? "?"} → ${route.destination ?? "?"}`];
  return [
    `\`${shown(number)}\``,
    ...[carrier, ...way].flatMap((part) => (part === null ? [] : [shown(part)])),
  ].join(" · ");
}

function eventLine(event: ShipmentCard["events"][number], language: string | null): string {
  const day = event.at === null ? [] : [dayInWords(event.at, language)];
  const place = event.place === null || event.place === "" ? [] : [event.place];
  return shown([...day, event.text, ...place].join(" · "));
}

function parcelsBlocks({ title, progress, groups, link }: ParcelsCard): readonly Block[] {
  const counts = groups
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `*${count}* ${shown(label)}`);
  return [
    section(`*${shown(title)}*${progress === null ? "" : `\n${shown(progress)}`}`),
    ...(counts.length === 0 ? [] : [context(counts.join("   "))]),
    ...(link === null ? [] : [context(`<${link.url}|${shown(link.label)}>`)]),
  ];
}

function estimateBlocks({ title, total, payer, steps, notes }: EstimateCard): readonly Block[] {
  const lines = steps.map(({ label, how, amount }) => {
    const calculation = [how, amount].filter((part) => part !== "").join(" = ");
    return shown([label, calculation].filter((part) => part !== "").join(": "));
  });
  return [
    section(`*${shown(title)}*\n*${shown(total)}* · ${shown(payer)}`),
    ...(lines.length === 0 ? [] : [context(lines.join("\n"))]),
    ...(notes.length === 0 ? [] : [context(shown(notes.join(" ")))]),
  ];
}

function handoffBlocks({ missing }: HandoffCard, texts: SlackTexts): readonly Block[] {
  if (missing.length === 0) return [];
  const labels = missing.map((detail) => texts.form.labels[detail]);
  return [context(escapeText(`${texts.stillNeeded}: ${labels.join(", ")}`))];
}

function ticketBlocks({ number, state }: TicketCard, texts: SlackTexts): readonly Block[] {
  // Closing is said by its own notice; only an open case is worth a line under an answer.
  return state === "open" || state === "claimed"
    ? [context(`*${escapeText(texts.caseIsOpen(number))}*`)]
    : [];
}

function shown(text: string): string {
  return escapeText(shorten(text, MAX_SHOWN_CHARACTERS));
}
