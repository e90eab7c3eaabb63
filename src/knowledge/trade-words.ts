import { conceptsIn } from "./glossary.ts";
import { jurisdictionsIn } from "./jurisdictions.ts";
import { unitsOf } from "./phrases.ts";
import { readGoods } from "./read-goods.ts";

/**
 * True where a text names something of the trade across borders: a customs term, a parcel, a document; or goods or a charge
 * together with a country. Money, amounts and everyday words do not tell: who asks for a hotel or a flight uses them, too.
 */
export function namesTrade(text: string, lang: string): boolean {
  const units = unitsOf(text);
  const concepts = conceptsIn(units, [lang]).map(({ concept }) => concept);
  if (concepts.some((concept) => !EVERYDAY.has(concept))) return true;
  if (jurisdictionsIn(text, units).length === 0) return false;
  return concepts.some((concept) => CHARGED.includes(concept)) || readGoods(text).length > 0;
}

const CHARGED = ["pay", "fee"];

/** Concepts of the glossary whose words are at home in any talk. */
const EVERYDAY = new Set(
  [
    "how-much how-long dollar euro currency price pay rate fee free discount calculate shopping-limit weight",
    "quantity order phone address in-transit split replacement gift lost damaged delay cancelled correct missing-info",
    "new-rule inspection insurance evidence permit commercial personal-use simplified",
    "phone-device electronics radio drone toy clothing jewelry book food supplement medicine medical-device",
    "tobacco-alcohol plant-animal weapon car-part",
  ].flatMap((row) => row.split(" ")),
);
