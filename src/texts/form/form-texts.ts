import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { FormTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, FormTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** The words of the form and the private page in the language nearest to a tag. */
export function formTexts(language: string | null): FormTexts {
  return TEXTS[interfaceLanguage(language)];
}
