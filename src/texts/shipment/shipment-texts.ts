import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { ShipmentTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, ShipmentTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** Words about a parcel in the language nearest to a tag. */
export function shipmentTexts(language: string | null): ShipmentTexts {
  return TEXTS[interfaceLanguage(language)];
}
