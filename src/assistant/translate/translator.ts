import type { ModelUse } from "../../domain/answer.ts";
import { detectLanguage } from "../../domain/language.ts";
import { baseOf, languageOf } from "../../domain/languages-read.ts";
import { languageTag } from "../../texts/language.ts";
import { languageName } from "../../texts/language-names.ts";
import { estimateTokens } from "../estimate-tokens.ts";
import { FENCE_MARKS, fence } from "../fence.ts";
import { LeakFilter, placesOfWords } from "../leak-filter.ts";
import type { ChatModel, ModelFailure } from "../model.ts";
import type { ModelBudget } from "../model-budget.ts";
import { ModelMeter, type ModelPrices } from "../model-meter.ts";
import type { Prompts } from "../prompts.ts";
import { figuresKept } from "./figures-kept.ts";

/** Longer texts are left as they are. */
export const MAX_TRANSLATED_CHARACTERS = 8_000;
/** One clock over a whole translation. */
const TRANSLATION_TIMEOUT_MS = 30_000;
/** How much longer than its source a translation may be: Chinese into Russian is about four times. */
const LONGEST_RATIO = 6;
const LONGEST_ADDED = 200;
/** From here on a detected language is believed to be another than the one that was asked for. */
const SURE = 0.6;

/** Why what a model gave is not shown. */
export type TranslationFault = "figures" | "language" | "length" | "leak";

export type Translated =
  | { readonly kind: "translated"; readonly text: string; readonly use: ModelUse }
  | { readonly kind: "unfaithful"; readonly fault: TranslationFault; readonly use: ModelUse }
  /** Nothing can be had now: the model is down, the budget spent or the text too long. */
  | { readonly kind: "unavailable"; readonly reason: ModelFailure | "budget" | "too_long_text" };

export interface TranslationRequest {
  readonly text: string;
  /** Language tag. */
  readonly to: string;
  /** Whose budget of the model this uses. */
  readonly contactId: string;
}

export type Translate = (request: TranslationRequest) => Promise<Translated>;

export interface TranslatorDeps {
  readonly model: ChatModel;
  readonly prompts: () => Prompts;
  readonly budget: ModelBudget;
  readonly prices: ModelPrices;
  readonly metrics: {
    readonly translated: (outcome: string) => void;
    readonly modelUsed: (use: ModelUse) => void;
  };
}

/**
 * Translates single texts with the model. What the model gives is data until it is checked: it must state the same
 * figures and links, be in the language that was asked for, and hold none of our own text.
 */
export function createTranslator(deps: TranslatorDeps): Translate {
  return async (request) => {
    const outcome = await translate(deps, request);
    deps.metrics.translated(outcome.kind === "translated" ? "translated" : reasonOf(outcome));
    return outcome;
  };
}

function reasonOf(outcome: Exclude<Translated, { kind: "translated" }>): string {
  return outcome.kind === "unfaithful" ? `unfaithful_${outcome.fault}` : outcome.reason;
}

async function translate(
  deps: TranslatorDeps,
  { text, to, contactId }: TranslationRequest,
): Promise<Translated> {
  if (text.length > MAX_TRANSLATED_CHARACTERS) return { kind: "unavailable", reason: "too_long_text" };
  if (!(await deps.budget.isLeft(contactId))) return { kind: "unavailable", reason: "budget" };
  const system = deps.prompts().translate({ language: languageName(languageTag(to), "en") });
  const { said, failure, use } = await ask(deps, system, text);
  if (use !== null) {
    deps.metrics.modelUsed(use);
    await deps.budget.spend(contactId, use.promptTokens + use.completionTokens);
  }
  if (failure !== null || use === null) return { kind: "unavailable", reason: failure ?? "malformed" };
  const translation = said.replace(FENCE_MARKS, "").trim();
  if (translation === "") return { kind: "unavailable", reason: "malformed" };
  const fault = faultOf({ system, text, to, translation });
  return fault === null ? { kind: "translated", text: translation, use } : { kind: "unfaithful", fault, use };
}

interface Said {
  readonly said: string;
  readonly failure: ModelFailure | null;
  /** Null where it failed before its first word: that is not charged. */
  readonly use: ModelUse | null;
}

async function ask({ model, prices }: TranslatorDeps, system: string, text: string): Promise<Said> {
  const messages = [
    { role: "system", content: system },
    { role: "user", content: fence(text) },
  ] as const;
  const stop = AbortSignal.timeout(TRANSLATION_TIMEOUT_MS);
  const meter = new ModelMeter(prices);
  let said = "";
  let failure: ModelFailure | null = null;
  let tokens: { readonly prompt: number; readonly completion: number } | null = null;
  for await (const event of model.stream({ messages, tools: [], stop })) {
    if (event.kind === "text") said += event.delta;
    if (event.kind === "end") tokens = event.tokens;
    if (event.kind === "failed") failure = event.reason;
    if (said.length > longest(text)) break;
  }
  if (failure !== null && said === "") return { said, failure, use: null };
  const prompt = estimateTokens(system) + estimateTokens(text);
  meter.add(tokens ?? { prompt, completion: estimateTokens(said) });
  return { said, failure, use: meter.use() };
}

function longest(text: string): number {
  return text.length * LONGEST_RATIO + LONGEST_ADDED;
}

interface Candidate {
  readonly system: string;
  readonly text: string;
  readonly to: string;
  readonly translation: string;
}

function faultOf({ system, text, to, translation }: Candidate): TranslationFault | null {
  if (leaks(system, translation)) return "leak";
  if (translation.length > longest(text)) return "length";
  if (!figuresKept(text, translation)) return "figures";
  return isIn(to, translation, text) ? null : "language";
}

/** Where a text is too short to tell it is believed, unless it seems to be in the language it was to be translated from. */
function isIn(to: string, translation: string, source: string): boolean {
  const { lang, confidence } = detectLanguage(translation);
  if (lang === "und" || lang === baseOf(to)) return true;
  return confidence < SURE && languageOf(source) !== languageOf(translation);
}

function leaks(system: string, translation: string): boolean {
  let hasLeaked = false;
  const filter = new LeakFilter(placesOfWords([system]), () => {
    hasLeaked = true;
  });
  filter.push(translation);
  filter.end();
  return hasLeaked;
}
