import type { ShipmentCard, Tone } from "../domain/card.ts";
import { carrierName } from "../domain/shipments/carriers.ts";
import type { Milestone } from "../domain/shipments/milestone.ts";
import { type NextMove, nextMove } from "../domain/shipments/next-move.ts";
import { type KnownTimes, NO_TIMES, type Pace, paceOf } from "../domain/shipments/pace.ts";
import type { Shipment, TrackingEvent } from "../domain/shipments/shipment.ts";
import { countryName } from "../texts/countries.ts";
import { dateInWords } from "../texts/dates.ts";
import { shipmentTexts } from "../texts/shipment/shipment-texts.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";
import { toSend } from "./buyer-message.ts";
import { expectedInWords, paceInWords } from "./pace-in-words.ts";
import { wayPicture } from "./way-in-words.ts";

const MAX_EVENTS = 5;

/** The card of one parcel in the seller's language: state, whose move it is, whether it is normal, facts, latest scans. */
export function shipmentCard(
  shipment: Shipment,
  lang: string,
  now: Date,
  known: KnownTimes = NO_TIMES,
): ShipmentCard {
  const move = nextMove(shipment, now);
  const pace = paceOf(shipment, known, now);
  return {
    kind: "shipment",
    number: shipment.number,
    carrier: shipment.carrier === null ? null : carrierName(shipment.carrier),
    route: { origin: shipment.origin, destination: shipment.destination },
    tone: toneOf(shipment, move, pace),
    status: statusInWords(shipment, lang),
    nextMove: moveInWords(move, pace, lang),
    facts: factsOf(shipment, move, pace, lang),
    events: shipment.events.slice(0, MAX_EVENTS).map(eventOf),
    isSample: shipment.isSample,
    way: wayPicture(shipment, pace, lang),
    ...toSend(shipment, move, lang),
  };
}

/** Whose move it is and what to do: the sentence that says it all. */
export function moveSentence(move: NextMove, lang: string): string {
  const texts = shipmentTexts(lang);
  const document = move.document === null ? null : texts.ask[move.document];
  const idNumber = move.idNumber === null ? null : { name: move.idNumber.name, shape: move.idNumber.shape };
  return `${texts.actor[move.actor]}${colon(lang)}${texts.step(move.step, { idNumber, document })}`;
}

/** The same with by when, whether it is normal, and what happens otherwise. */
function moveInWords(move: NextMove, pace: Pace, lang: string): string {
  const texts = shipmentTexts(lang);
  const isWaiting = move.actor === "customs" || move.actor === "carrier" || move.actor === "nobody";
  const sentences = [
    moveSentence(move, lang),
    ...(move.by === null || isWaiting ? [] : [texts.by(dateInWords(move.by, lang))]),
    ...(move.step === "nothing" ? [] : paceInWords(pace, lang)),
    ...(move.otherwise === null ? [] : [texts.otherwise(move.otherwise, move.otherwiseAfterDays)]),
    ...(move.stale ? [texts.stale] : []),
  ];
  return sentences.join(isWide(lang) ? "" : " ");
}

function colon(lang: string): string {
  return isWide(lang) ? "：" : ": ";
}

function isWide(lang: string): boolean {
  return lang.startsWith("zh");
}

function factsOf(shipment: Shipment, move: NextMove, pace: Pace, lang: string): ShipmentCard["facts"] {
  const { label } = shipmentTexts(lang);
  const { carrier, origin, destination, aliases, since } = shipment;
  const places = [origin, destination].filter((place) => place !== null);
  return [
    ...(carrier === null ? [] : [{ label: label.carrier, value: carrierName(carrier) }]),
    ...(places.length === 0
      ? []
      : [{ label: label.route, value: places.map((place) => countryName(place, lang)).join(" → ") }]),
    ...(since === null ? [] : [{ label: label.since, value: dateInWords(since, lang) }]),
    ...(pace.expected === null ? [] : [{ label: label.usual, value: expectedInWords(pace.expected, lang) }]),
    ...(move.by === null ? [] : [{ label: label.actBy, value: dateInWords(move.by, lang) }]),
    ...(move.idNumber === null ? [] : [{ label: label.buyerNumber, value: move.idNumber.name }]),
    ...(aliases.length === 0 ? [] : [{ label: label.alsoKnownAs, value: aliases.join(", ") }]),
  ];
}

function eventOf(event: TrackingEvent): ShipmentCard["events"][number] {
  const country = event.place.country;
  return { at: event.localTime ?? event.at, place: event.place.name ?? country, text: event.text };
}

const DONE: readonly Milestone[] = ["delivered", "returned"];
const BAD: readonly Milestone[] = [
  "lost",
  "damaged",
  "destroyed",
  "exception",
  "attempt_failed",
  "returning",
];
const UNCLEAR: readonly Milestone[] = ["unknown", "not_found", "expired", "cancelled"];

function toneOf({ milestone }: Shipment, move: NextMove, { verdict }: Pace): Tone {
  if (DONE.includes(milestone)) return "done";
  if (UNCLEAR.includes(milestone)) return "unknown";
  if (BAD.includes(milestone) || verdict !== "wait") return "act_now";
  return move.actor === "customs" ? "waiting" : "moving";
}
