import { interfaceLanguage } from "../language.ts";
import { en } from "./en.ts";
import type { RoomTexts } from "./texts.ts";
import { zh } from "./zh.ts";

/** Agents read English or Chinese, as at the desk itself. */
export function agentLanguage(language: string | null | undefined): "en" | "zh" {
  return interfaceLanguage(language).startsWith("zh") ? "zh" : "en";
}

export function roomTexts(language: string | null | undefined): RoomTexts {
  return agentLanguage(language) === "zh" ? zh : en;
}
