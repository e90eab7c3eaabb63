import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { SlackTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, SlackTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** What sellers read in Slack in the language nearest to a tag. */
export function slackTexts(language: string | null | undefined): SlackTexts {
  return TEXTS[interfaceLanguage(language)];
}
