import { join } from "node:path";
import { type Knowledge, openKnowledge } from "../knowledge/knowledge.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import type { Assistant } from "./assistant.ts";
import { createAssistant } from "./create-assistant.ts";
import { createOpenAIModel } from "./openai-model.ts";
import { loadPhrases } from "./phrases.ts";
import { loadPrompts } from "./prompts.ts";

const ROOT = join(import.meta.dirname, "../..");

export interface AssistantSettings {
  readonly lookUp: LookUp;
  readonly publicUrl: string;
  readonly model: {
    /** Undefined: no model. */
    readonly apiKey: string | undefined;
    readonly baseUrl: string;
    readonly model: string;
    readonly temperature: number | undefined;
    readonly timeoutMs: number;
  };
  readonly metrics: Metrics;
  readonly log: Logger;
}

/**
 * The assistant on the articles, phrases and prompts of this checkout.
 * @throws Error listing the faults of those files.
 */
export async function openAssistant(
  settings: AssistantSettings,
): Promise<{ readonly assistant: Assistant; readonly knowledge: Knowledge }> {
  const { model, lookUp, publicUrl, metrics, log } = settings;
  const knowledge = openKnowledge(join(ROOT, "knowledge/articles"));
  const [phrases, prompts] = await Promise.all([
    loadPhrases(join(ROOT, "knowledge/phrases")),
    loadPrompts(join(ROOT, "prompts")),
  ]);
  const chatModel = model.apiKey === undefined ? null : createOpenAIModel({ ...model, apiKey: model.apiKey });
  const assistant = createAssistant({
    ...{ knowledge, phrases, prompts, lookUp, publicUrl, metrics, log },
    model: chatModel,
  });
  return { assistant, knowledge };
}
