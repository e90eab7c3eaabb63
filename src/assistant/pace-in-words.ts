import type { Expected, Pace } from "../domain/shipments/pace.ts";
import { monthInWords } from "../texts/dates.ts";
import { paceTexts } from "../texts/pace.ts";
import { shipmentTexts } from "../texts/shipment/shipment-texts.ts";

/** Whether it is normal, as sentences: the day it is, what is usual by whose figure, and wait, act or ask us. */
export function paceInWords(pace: Pace, lang: string): readonly string[] {
  const { span } = shipmentTexts(lang);
  const limit = pace.limit === null ? null : span(pace.limit);
  return [...figureInWords(pace, lang), paceTexts(lang).verdict(pace.reason, limit)];
}

/** How long a state usually lasts and who says so: "1 to 10 working days (as of Nov 2026)". */
export function expectedInWords({ usual, basis }: Expected, lang: string): string {
  return paceTexts(lang).withBasis(shipmentTexts(lang).span(usual), basisInWords(basis, lang));
}

/** The day it is beside what is usual; nothing when neither is known. */
export function figureInWords({ expected, spent }: Pace, lang: string): readonly string[] {
  const { span, usual, lasted } = shipmentTexts(lang);
  if (expected === null) return spent === null ? [] : [lasted(spent)];
  if (spent === null) return [usual(expected.usual)];
  const { day, figure: told } = paceTexts(lang);
  return [told(day(spent, expected.usual.unit), span(expected.usual), basisInWords(expected.basis, lang))];
}

function basisInWords(basis: Expected["basis"], lang: string): string {
  const { asOf, ownParcels } = paceTexts(lang);
  return basis.kind === "articles" ? asOf(monthInWords(basis.asOf, lang)) : ownParcels(basis.count);
}
