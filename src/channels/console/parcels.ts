import type { ShipmentCard, Tone } from "../../domain/card.ts";
import type { Message } from "../../domain/message.ts";
import { displayOf } from "../../domain/shipments/found-number.ts";
import { readTrackingNumber } from "../../domain/shipments/read-tracking-number.ts";
import type { CaseDetails } from "../../domain/tickets/case-details.ts";

/** A parcel that a case is about, with what was last seen of it. */
export interface Parcel {
  readonly number: string;
  /** Grouped for reading. */
  readonly display: string;
  /** The number has a wrong check digit: somebody mistyped it. */
  readonly isMistyped: boolean;
  readonly latest: { readonly tone: Tone; readonly status: string; readonly isSample: boolean } | null;
}

/** Numbers that the seller gave, then those that were looked up in the conversation; each once. */
export function parcelsOf(details: CaseDetails, messages: readonly Message[]): readonly Parcel[] {
  const given = (details.trackingNumber ?? "")
    .split(/[,;，；、\n]+/)
    .map(readGiven)
    .filter(({ number }) => number !== "");
  const cards = messages.flatMap(({ parts }) => parts.cards).filter((card) => card.kind === "shipment");
  const seen = cards.map(({ number }) => ({ number, isMistyped: false }));
  const once = new Map([...given, ...seen, ...given].map((parcel) => [parcel.number, parcel]));
  return [...once.values()].map((parcel) => ({
    ...parcel,
    display: displayOf(parcel.number),
    latest: latestOf(cards.findLast(({ number }) => number === parcel.number)),
  }));
}

/** What a line of the case pane tells of a parcel that was seen; null for one that was not. */
export function latestOf(card: ShipmentCard | undefined): Parcel["latest"] {
  if (card === undefined) return null;
  const { tone, status, isSample } = card;
  return { tone, status, isSample };
}

/** What cannot be read as a tracking number is shown as it was written: the agent will know. */
function readGiven(written: string): { readonly number: string; readonly isMistyped: boolean } {
  const reading = readTrackingNumber(written);
  if (reading.kind !== "number" && reading.kind !== "near_miss") {
    return { number: written.trim(), isMistyped: false };
  }
  return { number: reading.number.number, isMistyped: reading.kind === "near_miss" };
}
