import type { RuleBook } from "../customs/rule-book.ts";
import { type DetectedLanguage, detectLanguage } from "../domain/language.ts";
import type { Said } from "../domain/message.ts";
import { readDays } from "../domain/reading/read-days.ts";
import { remembered } from "../domain/remembered.ts";
import { findTrackingNumbers, type TrackingFindings } from "../domain/shipments/find-tracking-numbers.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import { namesTrade } from "../knowledge/trade-words.ts";
import { readDetails } from "../shipping/read-details.ts";
import type { Question } from "./assistant.ts";
import { assumed, codesIn, codesOf, inherited, meantCountries } from "./countries-meant.ts";
import { intentOf, withoutTrade } from "./intent-of.ts";
import type { Intent } from "./intents/intent.ts";
import type { IntentReader } from "./intents/intent-reader.ts";
import type { Phrase, PhraseBook } from "./phrases.ts";
import { isShort, queryOf, widerQuery, wordsOf } from "./query-of.ts";
import { emailIn } from "./read-case.ts";
import { type ParcelDetails, parcelDetailsIn } from "./read-parcel.ts";
import { namesBound, type Worth, worthIn } from "./worth.ts";

/** What a message says without any model. */
export interface Understanding {
  /** Language to answer in: the message's own, else the conversation's. */
  readonly lang: string;
  readonly intent: Intent;
  /** Countries named in the message or, where it names none, earlier in the conversation. ISO codes. */
  readonly jurisdictions: readonly string[];
  /** Where the parcel goes: the same, else what the words mean without naming it. */
  readonly destinations: readonly string[];
  readonly tracking: TrackingFindings;
  readonly email: string | null;
  /** What the goods cost, told in the message or, where it follows up, before; null when nobody said. */
  readonly worth: Worth | null;
  readonly details: ParcelDetails;
  /** The day that is spoken of, YYYY-MM-DD, where it is not today; null when none is. */
  readonly day: string | null;
  /** Duty, tax or a limit is talked about. */
  readonly isAboutDuty: boolean;
  /** A limit is talked about. */
  readonly isAboutLimit: boolean;
  /** A country is meant and not named. */
  readonly isElsewhere: boolean;
  /** How much is asked. */
  readonly asksAmount: boolean;
  /** A calculation is asked for, not a rule. */
  readonly asksSum: boolean;
  /** What the asker wrote in this conversation, newest first. */
  readonly said: readonly string[];
  /** It goes on from what was answered before. */
  readonly goesOn: boolean;
  /** It is about the trade across borders, by its own words. */
  readonly isOfTrade: boolean;
  /** What was written before it in this conversation is. */
  readonly wasOfTrade: boolean;
  /** What else to search for where that finds nothing: the message after what was asked before it; null for a first one. */
  readonly widerQuery: string | null;
  /** What to search for: the message, with the question it follows up where it is too short to stand alone. */
  readonly query: string;
  /** Ids of passages close in meaning to that, where there are vectors. */
  readonly alike?: readonly string[];
  /** Words besides tracking numbers, addresses and greetings. */
  readonly isBare: boolean;
}

/** What reading a message needs. */
export interface Readers {
  readonly phrases: PhraseBook;
  readonly readIntent: IntentReader;
  readonly rules: RuleBook;
}

export type Understand = (question: Question) => Understanding;

/** So many first messages are remembered with what they say. */
const MOST_FIRST = 300;

/** Reads messages. What a first message says is the same for everybody on a day: many sellers ask the same. */
export function createUnderstand(readers: Readers): Understand {
  const first = remembered((key) => {
    const { text, locale, day }: FirstMessage = JSON.parse(key);
    return understand({ text, locale, history: [], outcomes: [], now: new Date(day) }, readers);
  }, MOST_FIRST);
  return (question) => {
    if (question.history.length + question.outcomes.length > 0) return understand(question, readers);
    const { text, locale, now } = question;
    const message: FirstMessage = { text, locale, day: now.toISOString().slice(0, 10) };
    return first(JSON.stringify(message));
  };
}

interface FirstMessage {
  readonly text: string;
  readonly locale: string | null;
  /** YYYY-MM-DD */
  readonly day: string;
}

/** What is read of a question. */
type Written = Pick<Question, "text" | "locale" | "history" | "outcomes" | "now">;

/** Below this a text says little about its language. */
const SURE = 0.5;

function understand(question: Written, readers: Readers): Understanding {
  const text = question.text.normalize("NFKC").trim();
  const written = findTrackingNumbers(question.text);
  const words = wordsOf(question.text, written);
  const earlier = question.history.filter((said) => said.author === "contact").map(({ text: own }) => own);
  const followed = followedBy(words, question, earlier, readers);
  const lang = languageOf(question, text);
  const own = codesIn(text, lang);
  const says = (phrase: Phrase) => [text, ...followed].some((said) => readers.phrases.says(phrase, said));
  const isAboutLimit = says("limitQuestion");
  const isAboutDuty = isAboutLimit || says("dutyQuestion");
  const isAway = readers.phrases.says("abroad", text);
  const isOfTrade = isAboutDuty || isAway || namesTrade(text, baseOf(lang));
  const wasOfTrade = earlier.some((before) => namesTrade(before, baseOf(lang)));
  const isReply = question.outcomes[0]?.kind === "clarify";
  const told = intentOf(text, { followed, last: earlier.at(-1), isReply }, readers);
  const intent = isOfTrade || wasOfTrade ? told : withoutTrade(text, told, readers);
  const isOfParcel = intent === "status" || givesDetail(question, earlier);
  const tracking = isOfParcel ? trackingOf(written, earlier) : written;
  const asksAmount = readers.phrases.says("amountAsked", text);
  // Who answers what we asked back for a sum still wants the sum.
  const asksSum = readers.phrases.says("sumAsked", text) || isReply;
  const isAbroad = [text, ...earlier].some((said) => readers.phrases.says("abroad", said));
  const isAtHome = intent === "duty_amount" && !isAbroad;
  const known = own.length > 0 ? own : assumed(inherited(earlier, lang), lang, isAtHome);
  const jurisdictions = known.length > 0 ? known : codesOf(findJurisdictions(text));
  const implied = [text, ...followed].map(meantCountries).find((codes) => codes.length > 0) ?? [];
  const destinations = jurisdictions.length > 0 ? jurisdictions : implied;
  // Who asks for the sum of what was told message by message.
  const priced = followed.length === 0 && isAboutDuty && asksAmount ? [...earlier].reverse() : followed;
  return {
    ...{
      lang,
      intent,
      jurisdictions,
      destinations,
      tracking,
      isAboutDuty,
      isAboutLimit,
      asksAmount,
      asksSum,
    },
    isElsewhere:
      readers.phrases.says("unnamedCountry", text) ||
      (isAboutDuty && readers.phrases.says("overThere", text)),
    goesOn: followed.length > 0 && question.outcomes[0]?.kind !== "clarify",
    said: [text, ...[...earlier].reverse()],
    email: emailIn(text),
    // Who names no other country still speaks of the goods that go there.
    details: parcelDetailsIn([text, ...(own.length === 0 ? [...earlier].reverse() : followed)]),
    day: dayOf(text, question.now, written),
    worth: worthOf(text, priced, destinations[0] ?? null, readers),
    query: queryOf(words, followed, own.length > 0),
    isOfTrade,
    wasOfTrade,
    widerQuery: widerQuery(words, earlier),
    isBare: words.length < 3,
  };
}

/** The messages, newest first, that this one goes on from; none when it stands by itself. */
function followedBy(
  words: string,
  question: Written,
  earlier: readonly string[],
  { phrases, readIntent }: Readers,
): readonly string[] {
  if (earlier.length === 0) return [];
  const isReply = question.outcomes[0]?.kind === "clarify";
  const goesOn = isReply || isShort(words) || phrases.says("goesOn", words);
  // What points at something was spoken of before.
  return goesOn || readIntent(words).intent === "incomplete" ? [...earlier].reverse() : [];
}

/** A bare number goes on from an amount before it, or is in the currency that the destination's rules are in. */
function worthOf(
  text: string,
  followed: readonly string[],
  destination: string | null,
  { rules }: Readers,
): Worth | null {
  const before = followed.map((said) => worthIn(said, destination)).find((worth) => worth !== null) ?? null;
  if (followed.length === 0) return worthIn(text, destination);
  const own = destination === null ? null : rules.rulesOf(destination);
  const currency = before?.currency ?? own?.rules.at(-1)?.currency ?? null;
  return worthIn(text, destination, currency) ?? (namesBound(text, currency) ? null : before);
}

/** "80010-000": the postcode or phone number that was asked for, of the parcel in the message before. */
function givesDetail({ text, outcomes }: Written, earlier: readonly string[]): boolean {
  if (outcomes[0]?.kind !== "clarify" || Object.keys(readDetails(text)).length === 0) return false;
  return findTrackingNumbers(earlier.at(-1) ?? "").numbers.length > 0;
}

/** "Where is it?" means the parcel that was spoken of last. */
function trackingOf(written: TrackingFindings, earlier: readonly string[]): TrackingFindings {
  if (written.numbers.length > 0 || written.nearMisses.length > 0) return written;
  const before = earlier
    .map((said) => findTrackingNumbers(said))
    .findLast(({ numbers }) => numbers.length > 0);
  return before === undefined ? written : { ...written, numbers: before.numbers };
}

const DAY_MS = 86_400_000;

/** The first day a text names that is not now: of a month or year its first day, before a day the one before it. */
function dayOf(text: string, now: Date, tracking: TrackingFindings): string | null {
  const today = now.toISOString().slice(0, 10);
  const named = readDays(text, today, tracking).find(({ from, to }) => today < from || to < today);
  if (named === undefined) return null;
  if (named.relation !== "before") return named.from;
  return new Date(Date.parse(named.from) - DAY_MS).toISOString().slice(0, 10);
}

function languageOf({ history, locale }: Written, text: string): string {
  const own = detectLanguage(text);
  if (own.confidence >= SURE) return tagOf(own);
  const before = [...history]
    .reverse()
    .filter(({ author }) => author === "contact")
    .map((said: Said) => detectLanguage(said.text));
  const known = before.find((language) => language.confidence >= SURE);
  return known === undefined ? (locale ?? tagOf(own)) : tagOf(known);
}

/** The glossary knows a language, not its script. */
function baseOf(tag: string): string {
  return tag.split("-")[0] ?? tag;
}

/** Traditional Chinese is told by its script; an unreadable text counts as English. */
function tagOf({ lang, script }: DetectedLanguage): string {
  if (lang === "und") return "en";
  return lang === "zh" && script === "Hant" ? "zh-Hant" : lang;
}
