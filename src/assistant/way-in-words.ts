import type { WayPicture } from "../domain/card.ts";
import type { Days } from "../domain/shipments/moves.ts";
import type { Pace } from "../domain/shipments/pace.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { type Stop, wayOf } from "../domain/shipments/way.ts";
import { dateInWords } from "../texts/dates.ts";
import { shipmentTexts } from "../texts/shipment/shipment-texts.ts";
import { wayTexts } from "../texts/way.ts";
import { figureInWords } from "./pace-in-words.ts";

/** The picture of a parcel's way in the seller's language. */
export function wayPicture(shipment: Shipment, pace: Pace, lang: string): WayPicture {
  const { milestone } = shipmentTexts(lang);
  const stops = wayOf(shipment).map(({ milestone: name, state, at }) => ({
    ...{ label: milestone[name], state },
    date: at === null ? null : dateInWords(at, lang),
  }));
  const gauge = gaugeOf(pace);
  return {
    title: wayTexts(lang).title(shipment.number),
    description: [
      ...stopsInWords(stops, lang),
      ...(gauge === null ? [] : figureInWords(pace, lang)),
      ...(isDrawn(gauge) && pace.limit !== null ? [limitInWords(pace.limit, lang)] : []),
    ].join(lang.startsWith("zh") ? "" : " "),
    ...{ stops, gauge },
  };
}

function gaugeOf({ expected, spent, limit }: Pace): WayPicture["gauge"] {
  if (expected === null || spent === null) return null;
  const { from, to, unit } = expected.usual;
  return { spent, from, to, limit: limit !== null && limit.unit === unit && limit.to > 0 ? limit.to : null };
}

function isDrawn(gauge: WayPicture["gauge"]): boolean {
  return gauge !== null && gauge.limit !== null;
}

function limitInWords(limit: Days, lang: string): string {
  const { marks, limit: label } = wayTexts(lang);
  return `${label}${marks.colon}${shipmentTexts(lang).span(limit)}${marks.stop}`;
}

/** "Reached: Accepted by the carrier (27 Oct 2026), …", "Now: …", "Still ahead: …", each where there is one. */
function stopsInWords(stops: WayPicture["stops"], lang: string): readonly string[] {
  const { marks, reached, here, ahead } = wayTexts(lang);
  const labels = { reached, here, ahead };
  const states: readonly Stop["state"][] = ["reached", "here", "ahead"];
  return states.flatMap((state) => {
    const names = stops
      .filter((stop) => stop.state === state)
      .map(({ label, date }) => (date === null ? label : marks.dated(label, date)));
    return names.length === 0
      ? []
      : [`${labels[state]}${marks.colon}${names.join(marks.comma)}${marks.stop}`];
  });
}
