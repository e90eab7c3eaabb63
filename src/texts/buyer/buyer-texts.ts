import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { BuyerTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, BuyerTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** Words for a message to the buyer in the language nearest to a tag. */
export function buyerTexts(language: string | null): BuyerTexts {
  return TEXTS[interfaceLanguage(language)];
}
