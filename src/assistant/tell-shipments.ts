import type { ShipmentCard } from "../domain/card.ts";
import { carrierName } from "../domain/shipments/carriers.ts";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { FoundNumber } from "../domain/shipments/found-number.ts";
import { laneOf } from "../domain/shipments/lane.ts";
import { type NextMove, nextMove } from "../domain/shipments/next-move.ts";
import { type KnownTimes, type Pace, paceOf } from "../domain/shipments/pace.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { Passage } from "../knowledge/passages.ts";
import type { Asker } from "../shipping/look-up-shipments.ts";
import { detailsOf } from "../shipping/read-details.ts";
import type { Lookup } from "../shipping/tracking-provider.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { fence } from "./fence.ts";
import { paceInWords } from "./pace-in-words.ts";
import { moveSentence, shipmentCard } from "./shipment-card.ts";
import { rulePassage } from "./tell-estimate.ts";
import { tellOthers, withSentence } from "./tell-others.ts";
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
    askerOf(question, numbers),
  );
  if (stop.aborted) return;
  const isFound = lookups.some((lookup) => lookup.kind === "found");
  draft.kind = isFound ? "shipment" : "clarify";
  for (const found of numbers) {
    const lookup = lookups.find(({ number }) => number === found.number);
    if (lookup === undefined) continue;
    if (lookup.kind === "found") yield* tellFound(deps, lookup.shipment, question, draft);
    else yield draft.paragraph(unfound(lookup, found, draft));
  }
  if (!isFound) draft.suggestions = [assistantTexts(draft.lang).talkToPerson];
}

async function* tellFound(
  deps: AssistantDeps,
  shipment: Shipment,
  question: Question,
  draft: Draft,
): AsyncGenerator<AnswerEvent> {
  const known = await knownTimes(deps, shipment);
  const others = await tellOthers(deps, shipment, known, draft.lang);
  const card = withSentence(shipmentCard(shipment, draft.lang, question.now, known), others);
  const move = nextMove(shipment, question.now);
  const pace = paceOf(shipment, known, question.now);
  draft.consulted.addShipment(shipment);
  offerPerson(pace, draft);
  const isWide = draft.lang.startsWith("zh");
  const told = [
    `**${card.number}**: ${card.status}${isWide ? "。" : "."}`,
    moveSentence(move, draft.lang),
    ...(move.step === "nothing" ? [] : paceInWords(pace, draft.lang)),
    ...(others === null ? [] : [others]),
  ];
  const { consulted } = draft;
  const sources = sourcesOf(deps, draft.lang, move, pace).map(
    (passage) => ` [${consulted.cite(consulted.show(passage))}]`,
  );
  const sample = card.isSample ? ` ${assistantTexts(draft.lang).sampleShipment}` : "";
  yield draft.paragraph(`${told.join(isWide ? "" : " ")}${sources.join("")}${sample}`);
  if (!draft.hasShipment(card.number)) yield draft.draw(card);
}

async function knownTimes({ rules, laneHistory }: AssistantDeps, shipment: Shipment): Promise<KnownTimes> {
  const lane = laneOf(shipment);
  return { times: rules.times, history: lane === null ? [] : await laneHistory(lane) };
}

/** A parcel that is far too late, or lost to its seller's reach, is worth a person: one tap away. */
function offerPerson({ verdict }: Pace, draft: Draft): void {
  if (verdict === "ask_us") draft.suggestions = [assistantTexts(draft.lang).talkToPerson];
}

/**
 * The passages that an account of a parcel rests on: the article that explains the state, while somebody has written it,
 * and the section that says how long it lasts, where own parcels do not say so. One of an article is enough.
 */
function sourcesOf(
  { knowledge }: AssistantDeps,
  lang: string,
  { article }: NextMove,
  { expected }: Pace,
): readonly Passage[] {
  const usual = expected?.basis.kind === "articles" ? rulePassage(knowledge, expected.basis, lang) : null;
  const openings = knowledge.passages.filter(
    (passage) => passage.slug === article && passage.heading === null && passage.slug !== usual?.slug,
  );
  const opening =
    openings.find((passage) => lang.startsWith(passage.lang)) ??
    openings.find((passage) => passage.lang === "en");
  return [opening, usual].filter((passage) => passage != null);
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
  const { numbers } = findTrackingNumbers(`tracking ${number}`);
  const [lookup = null] = await deps.lookUp([number], stop, askerOf(question, numbers));
  if (lookup?.kind !== "found") return { lookup, card: null, move: null, events: [] };
  const known = await knownTimes(deps, lookup.shipment);
  const others = await tellOthers(deps, lookup.shipment, known, draft.lang);
  const card = withSentence(shipmentCard(lookup.shipment, draft.lang, question.now, known), others);
  draft.consulted.addShipment(lookup.shipment);
  offerPerson(paceOf(lookup.shipment, known, question.now), draft);
  draft.kind = "shipment";
  // What a carrier writes may be told, and is checked against nothing else.
  draft.consulted.addMaterial(textOf(card));
  const events = draft.hasShipment(card.number) ? [] : [draft.draw(card)];
  return { lookup, card, move: nextMove(lookup.shipment, question.now), events };
}

function askerOf({ text, contactId }: Question, numbers: readonly FoundNumber[]): Asker {
  return { details: detailsOf(numbers, text), ...(contactId === undefined ? {} : { contactId }) };
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
