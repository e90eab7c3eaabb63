import type { RuleBook } from "../customs/rule-book.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Meanings } from "../knowledge/meanings.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { LaneHistory } from "../shipping/lane-history.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import type { IncidentOf } from "../shipping/open-incidents.ts";
import type { CheckList } from "./check-list.ts";
import type { IntentReader } from "./intents/intent-reader.ts";
import type { ChatModel } from "./model.ts";
import type { ModelBudget } from "./model-budget.ts";
import type { ModelLimits } from "./model-limits.ts";
import type { ModelPrices } from "./model-meter.ts";
import type { PhraseBook } from "./phrases.ts";
import type { Prompts } from "./prompts.ts";
import type { Understand } from "./understand.ts";

/** What the assistant stands on. */
export interface AssistantDeps {
  readonly knowledge: Knowledge;
  readonly rules: RuleBook;
  readonly meanings: Meanings;
  readonly lookUp: LookUp;
  readonly laneHistory: LaneHistory;
  readonly incidentOf: IncidentOf;
  readonly checkList: CheckList;
  /** Null without a key: the assistant then answers by itself. */
  readonly model: ChatModel | null;
  readonly limits: ModelLimits;
  readonly prices: ModelPrices;
  readonly budget: ModelBudget;
  readonly phrases: PhraseBook;
  readonly readIntent: IntentReader;
  readonly understand: Understand;
  readonly prompts: Prompts;
  readonly publicUrl: string;
  readonly metrics: Metrics;
  readonly log: Logger;
}
