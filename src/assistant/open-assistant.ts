import { join } from "node:path";
import { type RuleBook, readRules, ruleBookOf } from "../customs/rule-book.ts";
import { kept } from "../kept.ts";
import type { ArticleLanguage } from "../knowledge/article.ts";
import { createArticleText } from "../knowledge/article-text.ts";
import { type Knowledge, knowledgeOf } from "../knowledge/knowledge.ts";
import { type Meanings, NO_MEANINGS } from "../knowledge/meanings.ts";
import { readKnowledge } from "../knowledge/read-knowledge.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { type LaneHistory, NO_HISTORY } from "../shipping/lane-history.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import { type IncidentOf, NO_INCIDENTS } from "../shipping/open-incidents.ts";
import type { Assistant } from "./assistant.ts";
import { type CheckList, checkInMemory } from "./check-list.ts";
import { createAssistant } from "./create-assistant.ts";
import { type IntentReader, openIntentReader } from "./intents/intent-reader.ts";
import type { ChatModel } from "./model.ts";
import { type ModelBudget, UNLIMITED } from "./model-budget.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { type ModelSettings, UNPRICED } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { loadPhrases, type PhraseBook } from "./phrases.ts";
import { loadPrompts, type Prompts } from "./prompts.ts";

/** This checkout: `knowledge/` and `prompts/` are in it. */
export const ROOT = join(import.meta.dirname, "../..");

export interface AssistantSettings {
  readonly lookUp: LookUp;
  /** Left out, only the articles tell how long parcels take. */
  readonly laneHistory?: LaneHistory;
  /** Left out, nothing is said of others who wait. */
  readonly incidentOf?: IncidentOf;
  /** Lists of many parcels are not kept where it is left out. */
  readonly checkList?: CheckList;
  readonly publicUrl: string;
  readonly model: ModelSettings;
  /** The opened model where others use it too; opened by the settings where it is left out, null for none. */
  readonly chat?: ChatModel | null;
  /** Search goes by words alone where it is left out. */
  readonly meanings?: Meanings;
  /** None where it is left out. */
  readonly budget?: ModelBudget;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** What the assistant reads from files. */
export interface Library {
  readonly knowledge: Knowledge;
  /** An article's file as it stands. */
  readonly articleText: (lang: ArticleLanguage, slug: string) => Promise<string>;
  readonly rules: RuleBook;
  readonly phrases: PhraseBook;
  readonly readIntent: IntentReader;
  readonly prompts: Prompts;
}

/** @throws Error listing the faults of articles, rules, phrases and prompts. */
export async function openLibrary(root = ROOT): Promise<Library> {
  const articles = join(root, "knowledge/articles");
  const knowledge = openArticles(articles);
  const rules = openRules(join(root, "knowledge/rules"));
  const [phrases, readIntent, prompts] = await Promise.all([
    loadPhrases(join(root, "knowledge/phrases")),
    openIntentReader(join(root, "knowledge/intents")),
    loadPrompts(join(root, "prompts")),
  ]);
  return { knowledge, rules, articleText: createArticleText(articles), phrases, readIntent, prompts };
}

/** Like `openKnowledge`, from what an earlier start has kept of the same files. */
export function openArticles(folder: string): Knowledge {
  const sources = [folder, "src/knowledge", "src/domain", "knowledge/glossary"];
  return knowledgeOf(kept({ name: "knowledge", sources, make: () => readKnowledge(folder) }));
}

function openRules(folder: string): RuleBook {
  const sources = [folder, "src/customs", "src/domain"];
  return ruleBookOf(kept({ name: "rules", sources, make: () => readRules(folder) }));
}

/** The assistant on a library; given a function, each question is answered from the library that it returns then. */
export async function openAssistant(
  library: Library | (() => Library),
  settings: AssistantSettings,
): Promise<Assistant> {
  const { model, chat: given, budget = UNLIMITED, meanings = NO_MEANINGS, ...others } = settings;
  const { laneHistory = NO_HISTORY, checkList = checkInMemory(settings.lookUp), ...parts } = others;
  const { limits = MODEL_LIMITS, prices = UNPRICED } = model;
  const chat = given === undefined ? await openChatModel(model, settings.metrics) : given;
  const { incidentOf = NO_INCIDENTS } = settings;
  const known = { laneHistory, incidentOf };
  const deps = { ...parts, ...known, checkList, budget, meanings, limits, prices, model: chat };
  if (typeof library !== "function") return createAssistant({ ...library, ...deps });
  return { answer: (question, stop) => createAssistant({ ...library(), ...deps }).answer(question, stop) };
}
