import type { Assistant } from "../assistant/assistant.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";
import type { Database } from "../storage/database.ts";
import type { Outbox } from "../storage/outbox.ts";
import type { Signals } from "../storage/signals.ts";

/** What a turn needs. */
export interface TurnDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly signals: Signals;
  readonly assistant: Assistant;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly now: () => Date;
}
