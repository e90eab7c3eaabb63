import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { AssistantTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, AssistantTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** The assistant's own words in the language nearest to a tag. */
export function assistantTexts(language: string | null): AssistantTexts {
  return TEXTS[interfaceLanguage(language)];
}
