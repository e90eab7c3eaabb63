import type { Metrics } from "../../metrics.ts";
import type { Database } from "../../storage/database.ts";
import type { ChatModel } from "../model.ts";
import type { ModelBudget } from "../model-budget.ts";
import { type ModelSettings, UNPRICED } from "../model-settings.ts";
import type { Library } from "../open-assistant.ts";
import { createTranslations, type Translations } from "./translations.ts";
import { createTranslator } from "./translator.ts";

/** Translations by the configured model; null where there is none. */
export function openTranslations(parts: {
  readonly database: Database;
  readonly library: () => Pick<Library, "prompts">;
  readonly model: ModelSettings;
  readonly chat: ChatModel | null;
  readonly budget: ModelBudget;
  readonly metrics: Metrics;
}): Translations | null {
  const { database, library, model, chat, budget, metrics } = parts;
  if (chat === null) return null;
  const { prices = UNPRICED } = model;
  const prompts = () => library().prompts;
  return createTranslations(database, createTranslator({ model: chat, prompts, budget, prices, metrics }));
}
