import type { ShipmentCard } from "../domain/card.ts";
import { usuallyStuck } from "../domain/incidents/beyond-usual.ts";
import type { KnownTimes } from "../domain/shipments/pace.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { othersWait } from "../texts/others-wait.ts";
import type { AssistantDeps } from "./assistant-deps.ts";

/** That others wait, too, where the parcel waits in an open incident; null where it does not. */
export async function tellOthers(
  { incidentOf }: Pick<AssistantDeps, "incidentOf">,
  shipment: Shipment,
  known: KnownTimes,
  lang: string,
): Promise<string | null> {
  const figures = await incidentOf(shipment, known);
  if (figures === null) return null;
  const { stuck, waiting } = figures;
  return othersWait({ stuck, waiting, usually: usuallyStuck(figures) }, lang);
}

/** The card with one more sentence after its others: a model that reads the card may tell it. */
export function withSentence(card: ShipmentCard, sentence: string | null): ShipmentCard {
  if (sentence === null) return card;
  const space = /[。：]$/.test(card.nextMove) ? "" : " ";
  return { ...card, nextMove: `${card.nextMove}${space}${sentence}` };
}
