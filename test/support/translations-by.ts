import { openChatModel } from "../../src/assistant/open-chat-model.ts";
import { loadPrompts } from "../../src/assistant/prompts.ts";
import { openTranslations } from "../../src/assistant/translate/open-translations.ts";
import type { Translations } from "../../src/assistant/translate/translations.ts";
import type { Metrics } from "../../src/metrics.ts";
import type { Database } from "../../src/storage/database.ts";
import { openModelBudget } from "../../src/storage/model-spending.ts";

export interface TranslatingModel {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** Tokens a day for one seller. */
  readonly perContact?: number;
}

/** Translations as they are in service: the real client of a model on loopback, its breaker, budget and database. */
export async function translationsBy(
  model: TranslatingModel,
  database: Database,
  metrics: Metrics,
): Promise<Translations | null> {
  const { baseUrl, timeoutMs, perContact = null } = model;
  const prices = { promptPerMillion: 1, completionPerMillion: 2 };
  const settings = { apiKey: "key", baseUrl, model: "demo", temperature: undefined, timeoutMs, prices };
  const prompts = await loadPrompts("prompts");
  return openTranslations({
    ...{ database, metrics, model: settings, chat: await openChatModel(settings, metrics) },
    budget: openModelBudget(database, { perDay: null, perContact }),
    library: () => ({ prompts }),
  });
}
