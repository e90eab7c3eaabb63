import { existsSync } from "node:fs";
import { join } from "node:path";
import { type RuleBook, readRules, ruleBookOf } from "../customs/rule-book.ts";
import { kept } from "../kept.ts";
import type { ArticleLanguage } from "../knowledge/article.ts";
import { createArticleText } from "../knowledge/article-text.ts";
import { type Knowledge, knowledgeOf } from "../knowledge/knowledge.ts";
import type { Learnt } from "../knowledge/learning/classifier.ts";
import { readWordGroups } from "../knowledge/learning/read-word-groups.ts";
import type { WordGroups } from "../knowledge/learning/word-groups.ts";
import { type Meanings, NO_MEANINGS } from "../knowledge/meanings.ts";
import { type Passage, sectionsOf } from "../knowledge/passages.ts";
import { type KnowledgeData, readKnowledge } from "../knowledge/read-knowledge.ts";
import { learnSubjects, type SubjectsData } from "../knowledge/subjects/learn-subjects.ts";
import { readAsked } from "../knowledge/subjects/read-asked.ts";
import { subjectsOf } from "../knowledge/subjects/subjects.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import { type LaneHistory, NO_HISTORY } from "../shipping/lane-history.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import { type IncidentOf, NO_INCIDENTS } from "../shipping/open-incidents.ts";
import type { Assistant } from "./assistant.ts";
import { type CheckList, checkInMemory } from "./check-list.ts";
import { createAssistant } from "./create-assistant.ts";
import type { Intent } from "./intents/intent.ts";
import { createIntentReader, type IntentReader, learnIntents } from "./intents/intent-reader.ts";
import { readExamples } from "./intents/read-examples.ts";
import type { ChatModel } from "./model.ts";
import { type ModelBudget, UNLIMITED } from "./model-budget.ts";
import { MODEL_LIMITS } from "./model-limits.ts";
import { type ModelSettings, UNPRICED } from "./model-settings.ts";
import { openChatModel } from "./open-chat-model.ts";
import { loadPhrases, type PhraseBook } from "./phrases.ts";
import { loadPrompts, type Prompts } from "./prompts.ts";
import { createUnderstand, type Understand } from "./understand.ts";

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
  readonly understand: Understand;
  readonly prompts: Prompts;
}

/** @throws Error listing the faults of articles, rules, phrases and prompts. */
export async function openLibrary(root = ROOT): Promise<Library> {
  const articles = join(root, "knowledge/articles");
  const groups = readWordGroups(join(root, "knowledge/intents/words.json"));
  const data = keptArticles(articles, join(root, "knowledge/asked"));
  const { subjects, intents } = keptLessons(root, data.passages, groups);
  const knowledge = knowledgeOf(data, subjectsOf(subjects, groups));
  const readIntent = createIntentReader(intents, groups);
  const rules = openRules(join(root, "knowledge/rules"));
  const [phrases, prompts] = await Promise.all([
    loadPhrases(join(root, "knowledge/phrases")),
    loadPrompts(join(root, "prompts")),
  ]);
  const understand = createUnderstand({ phrases, readIntent, rules });
  const articleText = createArticleText(articles);
  return { knowledge, rules, articleText, phrases, readIntent, understand, prompts };
}

/** Like `openKnowledge`, from what an earlier start has kept of the same files. */
export function openArticles(folder: string): Knowledge {
  return knowledgeOf(keptArticles(folder, null));
}

/** What decides how a text is read, besides what it is read for. */
const READING = ["src/knowledge", "src/domain", "knowledge/glossary"];

function keptArticles(folder: string, asked: string | null): KnowledgeData {
  const sources = asked === null || !existsSync(asked) ? [folder] : [folder, asked];
  return kept({
    name: "knowledge",
    sources: [...sources, ...READING],
    make: () => readKnowledge(folder, asked),
  });
}

/** What was learnt of what sellers' messages are about, and of what they want. */
interface Lessons {
  readonly subjects: SubjectsData;
  readonly intents: Learnt<Intent>;
}

/** Learns from `knowledge/asked` and `knowledge/intents`; the messages asked are questions. */
function keptLessons(root: string, passages: readonly Passage[], groups: WordGroups): Lessons {
  const [asked, intents] = [join(root, "knowledge/asked"), join(root, "knowledge/intents")];
  const make = (): Lessons => {
    const messages = readAsked(asked, sectionsOf(passages));
    const questions = messages.map(({ text }) => ({ text, intent: "question" as const }));
    return {
      subjects: learnSubjects(messages, groups),
      intents: learnIntents([...readExamples(intents), ...questions], groups),
    };
  };
  const sources = [asked, intents].filter((folder) => existsSync(folder));
  return kept({ name: "lessons", sources: [...sources, ...READING, "src/assistant/intents"], make });
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
