import { type DetectedLanguage, detectLanguage } from "../domain/language.ts";
import { findTrackingNumbers, type TrackingFindings } from "../domain/shipments/find-tracking-numbers.ts";

import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import type { Question, Said } from "./assistant.ts";
import type { Phrase, PhraseBook } from "./phrases.ts";
import { emailIn } from "./read-case.ts";

export type Intent =
  | "person"
  | "thanks"
  | "greeting"
  | "evasion"
  | "out_of_scope"
  | "case_specific"
  /** How much duty or tax is due. */
  | "duty_amount"
  | "question";

/** What a message says without any model. */
export interface Understanding {
  /** Language to answer in: the message's own, else the conversation's. */
  readonly lang: string;
  readonly intent: Intent;
  /** Countries named in the message or, where it names none, earlier in the conversation. ISO codes. */
  readonly jurisdictions: readonly string[];
  readonly tracking: TrackingFindings;
  readonly email: string | null;
  /** What to search for: the message, with the question it follows up where it is too short to stand alone. */
  readonly query: string;
  /** Words besides tracking numbers, addresses and greetings. */
  readonly isBare: boolean;
}

/** A shorter message than this, in characters, is read together with the one before it. */
const SHORT = 24;
/** Below this a text says little about its language. */
const SURE = 0.5;

export function understand(question: Question, phrases: PhraseBook): Understanding {
  const text = question.text.normalize("NFKC").trim();
  const tracking = findTrackingNumbers(question.text);
  const words = wordsOf(question.text, tracking);
  const earlier = question.history.filter((said) => said.author === "contact");
  const own = codesIn(text);
  const lang = languageOf(question, text, earlier);
  const intent = intentOf(text, phrases);
  return {
    lang,
    intent,
    jurisdictions: own.length > 0 ? own : assumed(inherited(earlier), lang, intent),
    tracking,
    email: emailIn(text),
    query: isFollowUp(words) ? `${earlier.at(-1)?.text ?? ""} ${words}`.trim() : words,
    isBare: words.length < 3,
  };
}

const ORDER: readonly (readonly [Intent, Phrase])[] = [
  ["person", "person"],
  ["thanks", "thanks"],
  ["greeting", "greeting"],
  ["case_specific", "caseSpecific"],
  ["out_of_scope", "outOfScope"],
];

function intentOf(text: string, phrases: PhraseBook): Intent {
  if (phrases.says("evasion", text) && !phrases.says("evasionAsked", text)) return "evasion";
  const said = ORDER.find(([, phrase]) => phrases.says(phrase, text))?.[0];
  if (said !== undefined) return said;
  return phrases.says("dutyQuestion", text) && phrases.says("amountAsked", text) ? "duty_amount" : "question";
}

function languageOf(question: Question, text: string, earlier: readonly Said[]): string {
  const own = detectLanguage(text);
  if (own.confidence >= SURE) return tagOf(own);
  const before = [...earlier].reverse().map((said) => detectLanguage(said.text));
  const known = before.find((language) => language.confidence >= SURE);
  return known === undefined ? (question.locale ?? tagOf(own)) : tagOf(known);
}

/** Traditional Chinese is told by its script; an unreadable text counts as English. */
function tagOf({ lang, script }: DetectedLanguage): string {
  if (lang === "und") return "en";
  return lang === "zh" && script === "Hant" ? "zh-Hant" : lang;
}

function codesIn(text: string): readonly string[] {
  return [...new Set(findJurisdictions(text).map((found) => found.code))];
}

function inherited(earlier: readonly Said[]): readonly string[] {
  for (const said of [...earlier].reverse()) {
    const codes = codesIn(said.text);
    if (codes.length > 0) return codes;
  }
  return [];
}

/** Who asks in Portuguese what is due asks for Brazil nearly always; the answer names the country, so that others notice. */
const HOME_OF_LANGUAGE: Readonly<Record<string, string>> = { pt: "BR" };

function assumed(known: readonly string[], lang: string, intent: Intent): readonly string[] {
  const home = HOME_OF_LANGUAGE[lang];
  return known.length > 0 || home === undefined || intent !== "duty_amount" ? known : [home];
}

/** The message without the tracking numbers in it. */
function wordsOf(text: string, tracking: TrackingFindings): string {
  const spans = tracking.numbers
    .map(({ start, end }) => ({ start, end }))
    .sort((one, other) => other.start - one.start);
  const rest = spans.reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  return rest.normalize("NFKC").replace(/\s+/g, " ").trim();
}

/** "and for Chile?", "那超过的部分呢": says little by itself. */
function isFollowUp(words: string): boolean {
  const isWide = /[\p{Script=Han}]/u.test(words);
  return [...words].length < (isWide ? SHORT / 2 : SHORT);
}
