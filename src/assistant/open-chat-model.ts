import type { Metrics } from "../metrics.ts";
import { withCircuitBreaker } from "./circuit-breaker.ts";
import { findFigures } from "./figures/find-figures.ts";
import type { ChatModel } from "./model.ts";
import type { ModelSettings } from "./model-settings.ts";

/**
 * The configured model behind its circuit breaker, for all who use it in this process; null without a key. Its client
 * is loaded only where there is one.
 */
export async function openChatModel(
  settings: ModelSettings,
  metrics: Pick<Metrics, "breakerIs">,
): Promise<ChatModel | null> {
  if (settings.apiKey === undefined) return null;
  // Expressions compile when they are first used: not in the first answer.
  findFigures("Art. 1, EUR 3 on 1 July 2026, two euros, 三欧元", null);
  const { createOpenAIModel } = await import("./openai-model.ts");
  const client = createOpenAIModel({ maxCompletionTokens: undefined, ...settings, apiKey: settings.apiKey });
  return withCircuitBreaker(client, { now: () => performance.now(), onState: metrics.breakerIs });
}
