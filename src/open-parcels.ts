import { webhookRoutes } from "./channels/webhooks/routes.ts";
import type { Config } from "./config.ts";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";
import { aftershipPushes } from "./shipping/aftership-push.ts";
import { createLaneHistory } from "./shipping/lane-history.ts";
import { createLookUp } from "./shipping/look-up-shipments.ts";
import { createIncidentOf } from "./shipping/open-incidents.ts";
import { openProviders, type ProviderDeps } from "./shipping/open-providers.ts";
import { createParcelLists } from "./shipping/parcel-lists.ts";
import type { PushReader } from "./shipping/push.ts";
import { rememberingDetails } from "./shipping/remember-details.ts";
import { reportUnknownCodes } from "./shipping/report-unknown-codes.ts";
import { seventeenTrackPushes } from "./shipping/seventeen-track-push.ts";
import { takePush } from "./shipping/take-push.ts";
import type { TrackingProvider } from "./shipping/tracking-provider.ts";
import type { Database } from "./storage/database.ts";
import type { Outbox } from "./storage/outbox.ts";
import { type WatchWish, watchParcel } from "./turn/watch-parcel.ts";
import { createWatchKeeper } from "./watching/keep-watch.ts";

export interface ParcelDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly metrics: Metrics;
  readonly now: () => Date;
  readonly log: Logger;
}

/** All that knows of parcels: looking them up, one or many, watching them, what waits together, and what carriers push. */
export function openParcels(config: Config, { database, outbox, metrics, now, log }: ParcelDeps) {
  const onUnknownCode = reportUnknownCodes((provider, code) =>
    log.warn({ provider, code }, "a tracking provider sent a status we do not know"),
  );
  const tracking = { database, metrics: metrics.tracking, onUnknownCode, now, log };
  const lookUp = rememberingDetails(createLookUp(providersOf(config, tracking)), { database, now });
  const laneHistory = createLaneHistory(database, {
    now,
    onFailure: (error) => log.error({ err: error }, "the own parcels of a lane cannot be counted"),
  });
  return {
    lookUp,
    laneHistory,
    incidentOf: createIncidentOf(database, {
      now,
      onFailure: (error) => log.error({ err: error }, "the open incidents cannot be read"),
    }),
    lists: createParcelLists({ database, lookUp, now, metrics: metrics.lists, log }),
    watch: (wish: WatchWish) => watchParcel({ database, lookUp, now }, wish),
    keeper: createWatchKeeper({
      ...{ database, outbox, lookUp, laneHistory, now, log },
      metrics: metrics.watching,
    }),
    pushRoutes: webhookRoutes({
      readers: pushReaders(config, tracking),
      take: (push) => takePush(database, push, now()),
      ...{ onPush: metrics.tracking.pushed, log },
    }),
  };
}

/** The providers that are configured, in the operator's order; one without its key is left out. */
function providersOf(config: Config, deps: ProviderDeps): readonly TrackingProvider[] {
  return openProviders(
    config.TRACKING_PROVIDERS,
    {
      dhl: { apiKey: config.DHL_API_KEY, baseUrl: config.DHL_API_URL },
      track17: { apiKey: config.TRACK17_API_KEY, baseUrl: config.TRACK17_API_URL },
      aftership: { apiKey: config.AFTERSHIP_API_KEY, baseUrl: config.AFTERSHIP_API_URL },
    },
    deps,
  );
}

/** Pushes are taken from providers whose secret we share. */
function pushReaders(config: Config, { onUnknownCode, now }: ProviderDeps): readonly PushReader[] {
  const { TRACK17_API_KEY: track17, AFTERSHIP_WEBHOOK_SECRET: aftership } = config;
  const reading = (provider: string) => ({
    now,
    onUnknownCode: (code: string) => onUnknownCode(provider, code),
  });
  return [
    ...(track17 === undefined ? [] : [seventeenTrackPushes(track17, reading("17track"))]),
    ...(aftership === undefined ? [] : [aftershipPushes(aftership, reading("aftership"))]),
  ];
}
