import { expect, test } from "vitest";
import { cardBlocks } from "../../../src/channels/slack/cards.ts";
import { formView } from "../../../src/channels/slack/handoff-modal.ts";
import { replyParts } from "../../../src/channels/slack/reply-blocks.ts";
import { ticketCard } from "../../../src/channels/slack/ticket-card.ts";
import type { EstimateCard, ShipmentCard } from "../../../src/domain/card.ts";
import type { Message } from "../../../src/domain/message.ts";
import type { Ticket } from "../../../src/domain/tickets/ticket.ts";
import { INTERFACE_LANGUAGES } from "../../../src/texts/language.ts";
import { slackTexts } from "../../../src/texts/slack/slack-texts.ts";

const shipment: ShipmentCard = {
  kind: "shipment",
  number: "LP00123456789012",
  carrier: "Cainiao",
  route: { origin: "CN", destination: "BR" },
  tone: "act_now",
  status: "Held by customs: information required",
  nextMove: "The buyer must give their CPF & confirm the value <USD 45>. Parcels are returned after 30 days.",
  facts: [
    { label: "Held since", value: "13 Nov 2026" },
    { label: "Whose move", value: "The buyer" },
  ],
  events: [
    { at: "2026-11-13T08:00:00Z", place: "Curitiba", text: "Held by customs" },
    { at: "2026-11-10", place: null, text: "Arrived at destination" },
    { at: null, place: "Shenzhen", text: "Accepted" },
  ],
  isSample: true,
};

const said: Message = {
  id: "6f1d0c0f-1111-4222-8333-000000000001",
  seq: "1",
  conversationId: "6f1d0c0f-1111-4222-8333-000000000002",
  author: "assistant",
  authorName: null,
  text: "Your parcel waits for the buyer's CPF [1].",
  language: "en",
  parts: {
    citations: [
      {
        number: 1,
        slug: "brazil-import",
        lang: "en",
        heading: "CPF | CNPJ",
        title: "Import into Brazil",
        url: "https://clearway.example/help/en/brazil-import?a=1&b=2#cpf",
        asOf: "2026-02-01",
      },
    ],
    cards: [shipment],
    suggestions: [],
  },
  cut: false,
  inReplyTo: null,
  createdAt: new Date("2026-11-22T12:00:00Z"),
};

const ticket: Ticket = {
  id: "6f1d0c0f-1111-4222-8333-000000000003",
  number: 1042,
  conversationId: said.conversationId,
  contactId: "6f1d0c0f-1111-4222-8333-000000000004",
  state: "open",
  caseType: "held",
  subject: "Parcel held in Brazil for 9 days",
  summary: "What happened: “Held for 9 days”\nParcel LP00123456789012: Held by customs",
  details: { name: "Sam", orderNumber: "8101", trackingNumber: "LP00123456789012", whatHappened: "Held" },
  language: "en",
  replyLanguage: null,
  assignee: null,
  openedAt: new Date("2026-11-22T12:00:00Z"),
  claimedAt: null,
  firstReplyAt: null,
  resolvedAt: null,
  updatedAt: new Date("2026-11-22T12:00:00Z"),
};
const contact = {
  id: ticket.contactId,
  name: "Sam",
  email: null,
  company: "Sam's Toys",
  platform: null,
  locale: null,
  verified: false,
};

async function golden(value: unknown, name: string): Promise<void> {
  await expect(`${JSON.stringify(value, null, 2)}\n`).toMatchFileSnapshot(
    `../../fixtures/slack/${name}.json`,
  );
}

const RECEIPT = "https://desk.example/a/token";

test("a parcel is drawn as status, whose move, facts and scans", async () => {
  await golden(cardBlocks(shipment, "en"), "shipment-card");
  await golden(
    cardBlocks({ ...shipment, facts: [], events: [], isSample: false, carrier: null }, "zh"),
    "bare-shipment-card.zh",
  );
});

test("a parcel has its picture where one can be fetched, with what it shows in words", () => {
  const way = {
    ...{ title: "The way of parcel X", description: "Now: At import customs." },
    stops: [{ label: "At import customs", state: "here", date: null }],
    gauge: null,
  } as const;
  const address = "https://desk.example/pictures/x.png";
  const blocks = cardBlocks({ ...shipment, way }, "en", { pictureOf: () => address });
  expect(blocks.at(-1)).toEqual({
    ...{ type: "image", image_url: address },
    alt_text: "The way of parcel X. Now: At import customs.",
  });
  const kinds = (links: Parameters<typeof cardBlocks>[2]) =>
    cardBlocks({ ...shipment, way }, "en", links).map(({ type }) => type);
  expect(kinds({ pictureOf: () => null })).not.toContain("image");
  expect(kinds({})).not.toContain("image");
});

test("a parcel brings its message for the buyer to copy, and the papers to attach", () => {
  const text = "Olá, o pacote <!channel> & https://x.example";
  const blocks = cardBlocks(
    {
      ...shipment,
      forBuyer: { title: "Message for the buyer (Portuguese)", language: "pt", text },
      documents: { title: "Documents to attach", papers: ["Invoice <A>", "Proof of payment"] },
    },
    "en",
  );
  expect(blocks).toContainEqual({
    type: "rich_text",
    elements: [{ type: "rich_text_preformatted", elements: [{ type: "text", text }] }],
  });
  expect(JSON.stringify(blocks)).toContain("Message for the buyer (Portuguese)");
  const paper = (words: string, bold = false) => ({
    type: "rich_text_section",
    elements: [{ type: "text", text: words, style: { bold } }],
  });
  expect(blocks).toContainEqual({
    type: "rich_text",
    elements: [
      paper("Documents to attach", true),
      {
        ...{ type: "rich_text_list", style: "bullet" },
        elements: [paper("Invoice <A>"), paper("Proof of payment")],
      },
    ],
  });
});

test("an answer ends with its cards, its sources as links, thumbs, and the way to a person", async () => {
  await golden(replyParts(said, { linkTo: () => RECEIPT }).foot, "reply-foot");
});

test("an answer that asks for details makes the button prominent; one with a case has no button", () => {
  const handoff = { kind: "handoff", known: { name: "Sam" }, missing: ["orderNumber", "email"] } as const;
  const asking = replyParts(
    { ...said, parts: { citations: [], suggestions: [], cards: [handoff] } },
    { linkTo: () => RECEIPT },
  ).foot;
  expect(asking.at(0)).toMatchObject({
    elements: [{ text: "A person will still need: Order number, E-mail address" }],
  });
  expect(asking.at(-1)).toMatchObject({ elements: [{ action_id: "talk_to_person", style: "primary" }] });
  const opened = { kind: "ticket", number: "CW-1042", state: "open" } as const;
  const closed = replyParts(
    { ...said, parts: { citations: [], suggestions: [], cards: [opened] } },
    { linkTo: () => RECEIPT },
  ).foot;
  expect(JSON.stringify(closed)).toContain("CW-1042");
  expect(JSON.stringify(closed)).not.toContain("talk_to_person");
});

test("the desk's card carries the case and the buttons its state allows", async () => {
  await golden(ticketCard({ ticket, contact, transcript: [said], offered: null }), "ticket-card");
  const claimed = { ...ticket, state: "claimed", assignee: { id: "a", name: "Ada" } } as const;
  const shown = JSON.stringify(ticketCard({ ticket: claimed, contact, transcript: [], offered: null }));
  expect(shown).toContain("Claimed by Ada");
  expect(shown).not.toContain("ticket_claim");
  expect(
    JSON.stringify(
      ticketCard({ ticket: { ...ticket, state: "resolved" }, contact, transcript: [], offered: "pt" }),
    ),
  ).not.toContain("ticket_");
});

test("no seller's word on the desk's card can call anybody", () => {
  const evil = "<!channel> <@U1> @here *bold*";
  const card = ticketCard({
    ticket: { ...ticket, summary: evil, details: { orderNumber: evil, name: evil } },
    contact: { ...contact, name: evil, company: evil },
    transcript: [{ ...said, author: "contact", text: evil }],
    offered: null,
  });
  expect(JSON.stringify(card)).not.toMatch(/<!(?:channel|here)|<@|@here/);
});

test("the form shows what is known and asks for the rest, in every language within Slack's limits", async () => {
  await golden(
    formView({ conversationId: null }, { name: "Sam", whatHappened: "Held" }, "en"),
    "handoff-form",
  );
  for (const language of INTERFACE_LANGUAGES) {
    const { form, helpful, notHelpful, talkToPerson } = slackTexts(language);
    for (const text of [form.title, form.send, form.cancel, form.done])
      expect(text.length).toBeLessThanOrEqual(24);
    for (const text of [helpful, notHelpful, talkToPerson]) expect(text.length).toBeLessThanOrEqual(75);
  }
});

test("however much a card holds, it stays within Slack's limits", () => {
  const long = "ä".repeat(5_000);
  const huge: ShipmentCard = {
    ...shipment,
    ...{ status: long, nextMove: long, carrier: long },
    facts: Array.from({ length: 30 }, () => ({ label: long, value: long })),
    events: Array.from({ length: 30 }, () => ({ at: null, place: long, text: long })),
    forBuyer: { title: long, language: "pt", text: long },
    documents: { title: long, papers: Array.from({ length: 30 }, () => long) },
  };
  for (const block of cardBlocks(huge, "en")) {
    const texts = [...JSON.stringify(block).matchAll(/"text":"([^"]*)"/g)].map((match) => match[1] ?? "");
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(3_000);
    if (block.type === "section") expect(block.fields?.length ?? 0).toBeLessThanOrEqual(10);
  }
});

test("an estimate shows its sum and payer first, then each step, then what it rests on", () => {
  const card: EstimateCard = {
    kind: "estimate",
    title: "Estimate of duty and tax: Brazil",
    total: "USD 20.06 to USD 22.50",
    payer: "The buyer normally pays it at checkout.",
    steps: [
      { label: "Import tax", how: "20 % of USD 45.00", amount: "USD 9.00" },
      { label: "Free of duty up to <GBP 135>", how: "GBP 120.00 is within it", amount: "" },
    ],
    notes: ["Confirm with Receita Federal.", "This is an estimate, not a ruling."],
  };
  const texts = cardBlocks(card, "en").map((block) => JSON.stringify(block));
  expect(texts).toHaveLength(3);
  expect(texts[0]).toContain("*USD 20.06 to USD 22.50* · The buyer normally pays it at checkout.");
  expect(texts[1]).toContain("Import tax: 20 % of USD 45.00 = USD 9.00");
  expect(texts[1]).toContain("&lt;GBP 135&gt;: GBP 120.00 is within it");
  expect(texts[2]).toContain("not a ruling");
});
