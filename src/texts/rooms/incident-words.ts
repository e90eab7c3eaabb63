import { type Figures, usuallyStuck } from "../../domain/incidents/beyond-usual.ts";
import type { Scope } from "../../domain/incidents/scope.ts";
import { carrierName } from "../../domain/shipments/carriers.ts";
import { countryName } from "../countries.ts";
import { shipmentTexts } from "../shipment/shipment-texts.ts";
import { agentLanguage, roomTexts } from "./room-texts.ts";

type Language = string | undefined;

/** What an incident is about, in a line: "China → Brazil, Cainiao: At import customs". */
export function scopeInWords(scope: Scope, language: Language): string {
  const lang = agentLanguage(language);
  const stage = shipmentTexts(lang).milestone[scope.stage];
  return `${partsInWords(scope, language)}${lang === "zh" ? "：" : ": "}${stage}`;
}

/** How many are stuck and how many usually are: a sentence. */
export function stuckInWords(figures: Figures, language: Language): string {
  const { stuck, waiting } = figures;
  return roomTexts(language).incidents.stuck(stuck, waiting, usuallyStuck(figures));
}

/** What tells how many are usually stuck. */
export function referenceInWords({ reference }: Figures, language: Language): string {
  const words = roomTexts(language).incidents;
  if (reference === null) return words.assumed;
  const percent = new Intl.NumberFormat(agentLanguage(language), { style: "percent" }).format(
    reference.share,
  );
  return words[reference.basis](reference.parcels, percent);
}

/** How seldom mere chance would show as much. */
export function chanceInWords({ chance, scopes }: Figures, language: Language): string {
  const looks = 1 / Math.max(chance, LEAST_CHANCE);
  const rounded = new Intl.NumberFormat(agentLanguage(language), { maximumSignificantDigits: 2 }).format(
    looks,
  );
  return roomTexts(language).incidents.oneIn(rounded, scopes);
}

/** Nobody reads more than "once in a billion". */
const LEAST_CHANCE = 1e-9;

function partsInWords({ origin, destination, carrier }: Scope, language: Language): string {
  const words = roomTexts(language).incidents;
  const lang = agentLanguage(language);
  if (origin !== null && destination !== null && carrier !== null) {
    return words.lane(countryName(origin, lang), countryName(destination, lang), carrierName(carrier));
  }
  if (carrier !== null) return words.carrier(carrierName(carrier));
  if (destination !== null) return words.to(countryName(destination, lang));
  return origin === null ? "" : words.from(countryName(origin, lang));
}
