import type { ShipmentCard } from "../domain/card.ts";
import { carrierName } from "../domain/shipments/carriers.ts";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { FoundNumber } from "../domain/shipments/found-number.ts";
import { type NextMove, nextMove } from "../domain/shipments/next-move.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { detailsOf } from "../shipping/read-details.ts";
import type { Lookup } from "../shipping/tracking-provider.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { fence } from "./fence.ts";
import { moveSentence, shipmentCard } from "./shipment-card.ts";
import type { Understanding } from "./understand.ts";

/** More parcels than this in one message are looked up in part. */
const MAX_PARCELS = 10;

/** Looks the parcels of a message up and tells where each is and whose move it is. */
export async function* tellShipments(
  deps: AssistantDeps,
  question: Question,
  { tracking }: Understanding,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  yield { kind: "status", status: "looking_up" };
  const numbers = distinct(tracking.numbers).slice(0, MAX_PARCELS);
  const lookups = await deps.lookUp(
    numbers.map(({ number }) => number),
    stop,
    detailsOf(numbers, question.text),
  );
  if (stop.aborted) return;
  const isFound = lookups.some((lookup) => lookup.kind === "found");
  draft.kind = isFound ? "shipment" : "clarify";
  for (const found of numbers) {
    const lookup = lookups.find(({ number }) => number === found.number);
    if (lookup === undefined) continue;
    yield* lookup.kind === "found"
      ? tellFound(deps, lookup, question, draft)
      : [draft.paragraph(unfound(lookup, found, draft))];
  }
  if (!isFound) draft.suggestions = [assistantTexts(draft.lang).talkToPerson];
}

function* tellFound(
  { knowledge }: AssistantDeps,
  { shipment }: Lookup & { readonly kind: "found" },
  question: Question,
  draft: Draft,
): Generator<AnswerEvent> {
  const card = shipmentCard(shipment, draft.lang, question.now);
  const move = nextMove(shipment, question.now);
  draft.consulted.addShipment(shipment);
  const stop = draft.lang.startsWith("zh") ? "。" : ". ";
  const source = sourceOf(knowledge, draft, move.article);
  const sample = card.isSample ? ` ${assistantTexts(draft.lang).sampleShipment}` : "";
  yield draft.paragraph(
    `**${card.number}**: ${card.status}${stop}${moveSentence(move, draft.lang)}${source}${sample}`,
  );
  if (!draft.hasShipment(card.number)) yield draft.draw(card);
}

/** The marker of the article that explains a state; empty while nobody has written it. */
function sourceOf(knowledge: Knowledge, draft: Draft, slug: string): string {
  const openings = knowledge.passages.filter((passage) => passage.slug === slug && passage.heading === null);
  const opening =
    openings.find(({ lang }) => draft.lang.startsWith(lang)) ?? openings.find(({ lang }) => lang === "en");
  if (opening === undefined) return "";
  return ` [${draft.consulted.cite(draft.consulted.show(opening))}]`;
}

/** Why a parcel could not be shown, in words; each reason is another. */
function unfound(lookup: Lookup, { number, candidates }: FoundNumber, draft: Draft): string {
  const texts = assistantTexts(draft.lang);
  draft.missing = [...new Set([...draft.missing, "trackingNumber"])];
  switch (lookup.kind) {
    case "mistyped":
      draft.reason = "wrong_input";
      return texts.mistyped(number);
    case "needs_detail":
      return texts.needsDetail(number);
    case "unavailable":
      return texts.trackingDown(number);
    default: {
      const isUnclear = candidates.length > 1 && candidates.every(({ confidence }) => confidence !== "high");
      const names = candidates.map(({ carrier }) => carrierName(carrier));
      return isUnclear
        ? `${texts.notFoundYet(number)} ${texts.ambiguousCarrier(number, names)}`
        : texts.notFoundYet(number);
    }
  }
}

/** One lookup as a model asked for it, with what the seller is shown of it. */
export interface LookedUp {
  readonly lookup: Lookup | null;
  readonly card: ShipmentCard | null;
  readonly move: NextMove | null;
  readonly events: readonly AnswerEvent[];
}

export async function drawShipment(
  deps: AssistantDeps,
  question: Question,
  draft: Draft,
  number: string,
  stop: AbortSignal,
): Promise<LookedUp> {
  const details = detailsOf(findTrackingNumbers(`tracking ${number}`).numbers, question.text);
  const [lookup = null] = await deps.lookUp([number], stop, details);
  if (lookup?.kind !== "found") return { lookup, card: null, move: null, events: [] };
  const card = shipmentCard(lookup.shipment, draft.lang, question.now);
  draft.consulted.addShipment(lookup.shipment);
  draft.kind = "shipment";
  // What a carrier writes may be told, and is checked against nothing else.
  draft.consulted.addMaterial(textOf(card));
  const events = draft.hasShipment(card.number) ? [] : [draft.draw(card)];
  return { lookup, card, move: nextMove(lookup.shipment, question.now), events };
}

function textOf({ number, status, nextMove, facts, events }: ShipmentCard): string {
  const scans = events.map(({ at, place, text }) => `${at ?? ""} ${place ?? ""} ${text}`);
  return [number, status, nextMove, ...facts.map(({ value }) => value), ...scans].join("\n");
}

/** A looked-up parcel as a model reads it; what carriers write is fenced as material. */
export function describeShipment({ lookup, card }: LookedUp): string {
  if (card === null) return `No data: ${lookup?.kind ?? "not a tracking number"}.`;
  const events = card.events.map(({ at, place, text }) => `${at ?? ""} ${place ?? ""} ${text}`.trim());
  const facts = card.facts.map(({ label, value }) => `${label}: ${value}`);
  const lines = [card.status, card.nextMove, ...facts, "Latest scans:", ...events];
  return `Parcel ${card.number}:\n${fence(lines.join("\n"))}`;
}

function distinct(numbers: readonly FoundNumber[]): readonly FoundNumber[] {
  return [...new Map(numbers.map((found) => [found.number, found])).values()];
}
