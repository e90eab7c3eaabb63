import type { Logger } from "../log.ts";
import type { WatchingMetrics } from "../metrics.ts";
import type { LaneHistory } from "../shipping/lane-history.ts";
import type { LookUp } from "../shipping/look-up-shipments.ts";
import type { Database } from "../storage/database.ts";
import type { Outbox } from "../storage/outbox.ts";
import { lookAtWatches } from "./look-at-watches.ts";
import { tellNotices } from "./tell-notices.ts";

export interface WatchDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly lookUp: LookUp;
  readonly laneHistory: LaneHistory;
  readonly now: () => Date;
  readonly metrics: WatchingMetrics;
  readonly log: Logger;
}

/** Who keeps watch over parcels in this process. Any number of processes may: they share the work. */
export interface WatchKeeper {
  /** Looks at every parcel whose time has come, and tells every notice that is due. */
  readonly round: () => Promise<void>;
  /** Looks at nothing new and waits for what runs. */
  readonly stop: () => Promise<void>;
}

export function createWatchKeeper(deps: WatchDeps): WatchKeeper {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const round = async () => {
    // Notices that wait for the morning do not wait for a provider as well.
    await tellNotices(deps, stopping.signal);
    await lookAtWatches(deps, stopping.signal);
    await tellNotices(deps, stopping.signal);
  };
  return {
    round: () => {
      running = round();
      return running;
    },
    stop: async () => {
      stopping.abort();
      await running.catch(() => {});
    },
  };
}
