import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { ListTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, ListTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** The words about many parcels in the language nearest to a tag. */
export function listTexts(language: string | null | undefined): ListTexts {
  return TEXTS[interfaceLanguage(language)];
}
