import { type InterfaceLanguage, interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { pt } from "./pt.ts";
import { ru } from "./ru.ts";
import type { ReceiptTexts } from "./texts.ts";
import { zh } from "./zh.ts";
import { zhHant } from "./zh-hant.ts";

const TEXTS: Readonly<Record<InterfaceLanguage, ReceiptTexts>> = { en, zh, "zh-Hant": zhHant, ru, pt, es };

/** The words of a receipt in the language nearest to a tag. */
export function receiptTexts(language: string | null | undefined): ReceiptTexts {
  return TEXTS[interfaceLanguage(language)];
}
