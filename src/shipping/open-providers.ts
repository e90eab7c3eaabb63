import { createCircuitBreaker } from "../circuit-breaker.ts";
import type { Logger } from "../log.ts";
import type { TrackingMetrics } from "../metrics.ts";
import type { Database } from "../storage/database.ts";
import { findShipments } from "../storage/shipments.ts";
import { keepAnswers } from "../storage/tracking-answers.ts";
import { openPace, type PaceLimits } from "../storage/tracking-pace.ts";
import { AFTERSHIP_PACE, createAftership } from "./aftership.ts";
import { cached } from "./cached-provider.ts";
import { createDhl, DHL_PACE } from "./dhl.ts";
import { observed } from "./observed-provider.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { Connection } from "./provider-request.ts";
import { createSeventeenTrack, SEVENTEEN_TRACK_PACE } from "./seventeen-track.ts";
import { createShipmentTable } from "./shipment-table.ts";
import type { Reading, TrackingProvider } from "./tracking-provider.ts";

/** What providers stand on. */
export interface ProviderDeps {
  readonly database: Database;
  readonly metrics: TrackingMetrics;
  readonly onUnknownCode: (provider: string, code: string) => void;
  readonly now: () => Date;
  readonly log: Logger;
}

/** Key and address of a provider that is reached over HTTP; without a key it is left out. */
export interface Access {
  readonly apiKey: string | undefined;
  readonly baseUrl: string;
}

/** The providers in the operator's order, each with all that stands around it. */
export function openProviders(
  order: readonly string[],
  access: { readonly dhl: Access; readonly track17: Access; readonly aftership: Access },
  deps: ProviderDeps,
): readonly TrackingProvider[] {
  const remote: Readonly<Record<string, () => TrackingProvider | null>> = {
    dhl: () => reach(access.dhl, createDhl, { name: "dhl", limits: DHL_PACE, ...deps }),
    "17track": () =>
      reach(access.track17, createSeventeenTrack, { name: "17track", limits: SEVENTEEN_TRACK_PACE, ...deps }),
    aftership: () =>
      reach(access.aftership, createAftership, { name: "aftership", limits: AFTERSHIP_PACE, ...deps }),
    table: () => openTable(deps),
  };
  return order.flatMap((name) => remote[name]?.() ?? []);
}

type RemoteSettings = Omit<Connection, "headers"> & Reading & { readonly apiKey: string };

/** From the inside out: the provider behind its line and breaker, the cache, one lookup at a time, the count. */
function reach(
  { apiKey, baseUrl }: Access,
  create: (settings: RemoteSettings) => TrackingProvider,
  deps: ProviderDeps & { readonly name: string; readonly limits: PaceLimits },
): TrackingProvider | null {
  if (apiKey === undefined) return null;
  const { name, limits, database, metrics, now } = deps;
  const provider = create({
    ...{ apiKey, baseUrl, now },
    pace: openPace(database, name, limits),
    breaker: createCircuitBreaker({ now: Date.now, onState: (state) => metrics.breakerIs(name, state) }),
    onRetry: () => metrics.retried(name),
    onUnknownCode: (code) => deps.onUnknownCode(name, code),
    keep: (answers) => keepAnswers(database, name, answers, now()),
  });
  const onHits = (count: number) => metrics.fromCache(name, count);
  return counted(oneAtATime(cached(provider, { database, now, onHits })), deps);
}

function openTable(deps: ProviderDeps): TrackingProvider {
  const { database, now, log } = deps;
  const onFailure = (error: unknown) => log.error({ err: error }, "the shipment table cannot be read");
  return counted(
    createShipmentTable((numbers) => findShipments(database, numbers), now, onFailure),
    deps,
  );
}

function counted(provider: TrackingProvider, { metrics, log }: ProviderDeps): TrackingProvider {
  return observed(provider, {
    onOutcome: metrics.lookedUp,
    onFailure: (name, error) => log.error({ err: error, provider: name }, "a parcel cannot be looked up"),
  });
}
