import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { EstimateTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, EstimateTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** The words of an estimate in the language nearest to a tag. */
export function estimateTexts(language: string | null): EstimateTexts {
  return TEXTS[interfaceLanguage(language)];
}
