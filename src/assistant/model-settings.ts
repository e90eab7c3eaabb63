import type { Config } from "../config.ts";
import type { ModelLimits } from "./model-limits.ts";
import type { ModelPrices } from "./model-meter.ts";

/** The model that is configured. What may be left out has a value of its own. */
export interface ModelSettings {
  /** Undefined: no model. */
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
  readonly model: string;
  readonly temperature: number | undefined;
  readonly timeoutMs: number;
  readonly maxCompletionTokens?: number | undefined;
  readonly limits?: ModelLimits;
  readonly prices?: ModelPrices;
}

export const UNPRICED: ModelPrices = { promptPerMillion: null, completionPerMillion: null };

/** What the environment says of the model. */
export function modelSettings(config: Config): ModelSettings {
  return {
    apiKey: config.OPENAI_API_KEY,
    baseUrl: config.OPENAI_BASE_URL,
    model: config.OPENAI_MODEL,
    temperature: config.OPENAI_TEMPERATURE,
    timeoutMs: config.OPENAI_TIMEOUT_MS,
    maxCompletionTokens: config.MODEL_MAX_COMPLETION_TOKENS,
    limits: {
      maxSteps: config.MODEL_MAX_STEPS,
      turnTimeoutMs: config.MODEL_TURN_TIMEOUT_MS,
      historyTokens: config.MODEL_HISTORY_TOKENS,
    },
    prices: {
      promptPerMillion: config.MODEL_PRICE_PROMPT ?? null,
      completionPerMillion: config.MODEL_PRICE_COMPLETION ?? null,
    },
  };
}
