import type { ParcelsCard } from "../domain/card.ts";
import type { Message } from "../domain/message.ts";
import type { CaseDetails } from "../domain/tickets/case-details.ts";
import type { Queries } from "../storage/database.ts";
import { listMessages } from "../storage/messages.ts";

const SUBJECT_CHARACTERS = 90;
const QUOTE_CHARACTERS = 280;

/** Subject and summary of a case for the agent who takes it, from what was said; quotes, never interprets. */
export async function briefCase(
  queries: Queries,
  conversationId: string,
  details: CaseDetails,
): Promise<{ readonly subject: string; readonly summary: string }> {
  const messages = await listMessages(queries, conversationId);
  const asked = messages.filter((message) => message.author === "contact" && message.text.trim() !== "");
  const first = details.whatHappened ?? asked[0]?.text ?? "";
  return {
    subject: shorten(oneLine(first), SUBJECT_CHARACTERS),
    summary: summarise(asked, messages, details),
  };
}

function summarise(asked: readonly Message[], all: readonly Message[], details: CaseDetails): string {
  const cards = all.flatMap((message) => message.parts.cards);
  const parcels = cards.flatMap((card) =>
    card.kind === "shipment" ? [`${card.number}: ${card.status}`] : [],
  );
  const estimates = cards.flatMap((card) =>
    card.kind === "estimate" ? [`${card.title}: ${card.total}`] : [],
  );
  const lists = cards.flatMap((card) => (card.kind === "parcels" ? [listInWords(card)] : []));
  const cited = all.flatMap((message) => message.parts.citations.map((citation) => citation.title));
  return [
    ...(details.whatHappened === undefined ? [] : [`What happened: ${quote(details.whatHappened)}`]),
    ...asked.slice(0, 3).map((message) => `Asked: ${quote(message.text)}`),
    ...(asked.length > 3 ? [`Asked last: ${quote(asked.at(-1)?.text ?? "")}`] : []),
    ...[...new Set(parcels)].map((parcel) => `Parcel ${parcel}`),
    ...new Set(lists),
    ...new Set(estimates),
    ...(cited.length === 0 ? [] : [`Already told, from: ${[...new Set(cited)].join("; ")}`]),
  ].join("\n");
}

function listInWords({ title, groups, link }: ParcelsCard): string {
  const counts = groups.filter(({ count }) => count > 0).map(({ label, count }) => `${label} ${count}`);
  return [title, counts.join(", "), ...(link === null ? [] : [link.url])].join(" · ");
}

function quote(text: string): string {
  return shorten(oneLine(text), QUOTE_CHARACTERS);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function shorten(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join("")}…`;
}
