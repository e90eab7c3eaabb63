import type { Tone } from "../domain/card.ts";
import { carrierName } from "../domain/shipments/carriers.ts";
import { displayOf } from "../domain/shipments/found-number.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import type { ParcelGroup, SortedParcel, SortReason } from "../domain/shipments/sort-parcel.ts";
import { type ListRow, sortRow } from "../shipping/list-rows.ts";
import { countryName } from "../texts/countries.ts";
import { listTexts } from "../texts/lists/list-texts.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";
import { moveSentence } from "./shipment-card.ts";

/** One parcel of a list in the reader's language. Null is what is not known, or not known yet. */
export interface ParcelRow {
  /** From 0, in the order of the list. */
  readonly place: number;
  /** The number, or what was written where none can be read. */
  readonly number: string;
  /** The same, grouped for reading. */
  readonly display: string;
  /** How often it was written. */
  readonly times: number;
  /** Null while it is being looked up; then all of the rest is, too. */
  readonly group: ParcelGroup | null;
  readonly tone: Tone;
  readonly groupName: string | null;
  readonly reason: SortReason | null;
  readonly why: string | null;
  readonly status: string | null;
  /** Whose move it is and what to do. */
  readonly next: string | null;
  /** ISO date. */
  readonly by: string | null;
  readonly days: number | null;
  readonly carrier: string | null;
  readonly route: string | null;
  readonly isSample: boolean;
}

export const GROUP_TONES: Readonly<Record<ParcelGroup, Tone>> = {
  act_today: "act_now",
  waiting_customs: "waiting",
  waiting_buyer: "waiting",
  normal: "moving",
  finished: "done",
  unreadable: "unknown",
};

/** `at` is the day on which the list was asked for: its groups are those of that day. */
export function parcelRow(row: ListRow, language: string, at: Date): ParcelRow {
  const sorted = sortRow(row, at);
  const shipment = row.lookup?.kind === "found" ? row.lookup.shipment : null;
  const number = row.reading.kind === "number" ? row.reading.number : row.written;
  return {
    place: row.place,
    number,
    display: row.reading.kind === "number" ? displayOf(number) : number,
    times: row.times,
    ...groupOf(sorted, language),
    ...moveOf(sorted, language),
    ...shipmentOf(shipment, language),
  };
}

function groupOf(sorted: SortedParcel | null, language: string) {
  if (sorted === null)
    return { group: null, tone: "unknown", groupName: null, reason: null, why: null } as const;
  const { group, reason } = sorted;
  const texts = listTexts(language);
  return {
    ...{ group, reason, tone: GROUP_TONES[group] },
    ...{ groupName: texts.group[group], why: texts.reason[reason] },
  };
}

function moveOf(sorted: SortedParcel | null, language: string) {
  const move = sorted?.move ?? null;
  if (move === null) return { next: null, by: null, days: null };
  const next = move.step === "nothing" ? null : moveSentence(move, language);
  return { next, by: move.by, days: move.days };
}

function shipmentOf(shipment: Shipment | null, language: string) {
  if (shipment === null) return { status: null, carrier: null, route: null, isSample: false };
  const { carrier, origin, destination, isSample } = shipment;
  const places = [origin, destination].filter((place) => place !== null);
  return {
    status: statusInWords(shipment, language),
    carrier: carrier === null ? null : carrierName(carrier),
    route: places.length === 0 ? null : places.map((place) => countryName(place, language)).join(" → "),
    isSample,
  };
}
