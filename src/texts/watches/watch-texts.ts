import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { WatchTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, WatchTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

export function watchTexts(language: string | null): WatchTexts {
  return TEXTS[interfaceLanguage(language)];
}
