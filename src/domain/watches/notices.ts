import type { StateTime } from "../shipments/lane.ts";
import { type ShipmentStatus, statusCode } from "../shipments/milestone.ts";
import { presentState } from "../shipments/present-state.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { type News, newsOf } from "./news.ts";
import { stallsAt } from "./stall.ts";

/** Something to be told of a parcel. */
export interface Notice {
  /** Unique for a watch: a kind of news, or `stalled:` and the state it stands still in. */
  readonly kind: string;
  /** The state, as `statusCode` writes it. */
  readonly status: string;
}

/** What one look at a parcel comes to. */
export interface Findings {
  /** In the order in which they happened. */
  readonly notices: readonly Notice[];
  /** Kinds that are no news any more and are not told either. */
  readonly passed: readonly string[];
  /** The present state is new and cannot wait for the morning. */
  readonly isUrgent: boolean;
}

/** What is known of a parcel before a look. */
export interface Known {
  /** Kinds that were told or passed. */
  readonly kinds: ReadonlySet<string>;
  /** Its last scan by then; null when nothing was known of it. */
  readonly lastEventAt: string | null;
  /** How long parcels of its lane take. */
  readonly history: readonly StateTime[];
}

/**
 * What has to be told of a parcel. States that it went through since the last look are told in their order, each kind
 * once. A picture of it that is older than the last one tells nothing; neither does an older scan that comes late. Of a
 * parcel that nothing was known of only the present state is news.
 */
export function findingsOf(shipment: Shipment, known: Known, now: Date): Findings {
  if (known.lastEventAt !== null && (shipment.lastEventAt ?? "") < known.lastEventAt) return NOTHING;
  const states = statesSince(shipment, known.lastEventAt);
  const told = new Set(known.kinds);
  const notices: Notice[] = [];
  const passed: string[] = [];
  for (const state of states) {
    const news = newsOf(state);
    if (news === null || told.has(news.kind)) continue;
    notices.push({ kind: news.kind, status: statusCode(state) });
    for (const kind of [news.kind, ...news.implied]) told.add(kind);
    passed.push(...news.implied.filter((kind) => !known.kinds.has(kind)));
  }
  const present = newsOf(shipment);
  const isNew = present !== null && !known.kinds.has(present.kind);
  const stall = stallOf(shipment, { told, history: known.history }, now);
  const begun = known.lastEventAt === null ? kindsSoFar(shipment).filter((kind) => !told.has(kind)) : [];
  return {
    notices: [...notices, ...(stall === null ? [] : [stall])],
    passed: [...passed, ...begun],
    isUrgent: isNew && present.isUrgent,
  };
}

/** Everything that is no news of a parcel to somebody who sees it as it is. */
export function kindsSoFar(shipment: Shipment): readonly string[] {
  const news = statesOf(shipment).map(newsOf).filter(isNews);
  return [...new Set(news.flatMap(({ kind, implied }) => [kind, ...implied]))];
}

const NOTHING: Findings = { notices: [], passed: [], isUrgent: false };

function statesSince(shipment: Shipment, lastEventAt: string | null): readonly ShipmentStatus[] {
  return lastEventAt === null ? [shipment] : statesOf(shipment, lastEventAt);
}

/** The states it went through, oldest first, up to the present one; only those that began after `since`, where given. */
function statesOf(shipment: Shipment, since: string | null = null): readonly ShipmentStatus[] {
  const { events } = shipment;
  const fallback = { milestone: shipment.milestone, customs: shipment.customs };
  const states = events.flatMap(({ at }, index) =>
    at !== null && (since === null || at > since) ? [presentState(events.slice(index), fallback)] : [],
  );
  return [...states.toReversed(), fallback];
}

function stallOf(
  shipment: Shipment,
  { told, history }: { readonly told: ReadonlySet<string>; readonly history: readonly StateTime[] },
  now: Date,
): Notice | null {
  const status = statusCode(shipment);
  const kind = `stalled:${status}`;
  const at = stallsAt(shipment, history, now);
  return at === null || at > now || told.has(kind) ? null : { kind, status };
}

function isNews(news: News | null): news is News {
  return news !== null;
}
