import { type Counted, type Figures, figuresOf, judge, LEAST_STUCK, type Reference } from "./beyond-usual.ts";
import { covers, type Scope, scopeKey, scopesOf } from "./scope.ts";
import type { WaitingParcel } from "./waiting-parcel.ts";

/** What one look at a scope found. */
export interface Finding {
  readonly scope: Scope;
  readonly figures: Figures;
  /** In the order of their numbers. */
  readonly stuck: readonly WaitingParcel[];
}

export interface Stock {
  readonly parcels: readonly WaitingParcel[];
  /** Scopes that have an incident which still counts, the oldest first: their parcels are in no other. */
  readonly standing: readonly Scope[];
  /** What finished parcels tell of a scope, by `scopeKey`; where they tell too little, those elsewhere do. */
  readonly finished: ReadonlyMap<string, Reference>;
}

/** One finding for each standing scope, in their order, and those that are beyond the usual besides, the clearest first. */
export interface Stocktaking {
  readonly standing: readonly Finding[];
  readonly fresh: readonly Finding[];
}

/**
 * Finds what is beyond the usual, so that each parcel is in one incident at most: the clearest scope takes its parcels,
 * and the others are counted again without them. Of a lane and a country that are stuck alike the lane is meant; a
 * country whose lanes are all stuck is clearer than each of them. The order of the parcels does not matter.
 */
export function takeStock({ parcels, standing, finished }: Stock): Stocktaking {
  const scopes = scopesToLookAt(parcels, 0);
  const count = (scope: Scope, among: readonly WaitingParcel[]): Finding => {
    const mine = among.filter((parcel) => covers(scope, parcel));
    const reference = finished.get(scopeKey(scope)) ?? elsewhere(scope, parcels);
    return {
      scope,
      figures: figuresOf(countOf(mine), reference, scopes.length),
      stuck: mine.filter(({ isStuck }) => isStuck).toSorted(byNumber),
    };
  };
  let rest = parcels;
  const leave = ({ scope }: Finding) => {
    rest = rest.filter((parcel) => !covers(scope, parcel));
  };
  const known = standing.map((scope) => {
    const finding = count(scope, rest);
    leave(finding);
    return finding;
  });
  const fresh: Finding[] = [];
  for (;;) {
    const [clearest] = scopesToLookAt(rest, LEAST_STUCK)
      .map((scope) => count(scope, rest))
      .filter(({ figures }) => judge(figures) === "above")
      .toSorted(clearestFirst);
    if (clearest === undefined) return { standing: known, fresh };
    fresh.push(clearest);
    leave(clearest);
  }
}

/** Scopes with enough parcels for an incident, of which at least so many are stuck; by key. */
export function scopesToLookAt(parcels: readonly WaitingParcel[], leastStuck: number): readonly Scope[] {
  const found = new Map<string, Counted & { readonly scope: Scope }>();
  for (const parcel of parcels) {
    for (const scope of scopesOf(parcel)) {
      const key = scopeKey(scope);
      const { waiting, stuck } = found.get(key) ?? { waiting: 0, stuck: 0 };
      found.set(key, { scope, waiting: waiting + 1, stuck: stuck + (parcel.isStuck ? 1 : 0) });
    }
  }
  return [...found]
    .filter(([, { waiting, stuck }]) => waiting >= LEAST_STUCK && stuck >= leastStuck)
    .toSorted(([one], [other]) => compare(one, other))
    .map(([, { scope }]) => scope);
}

/** After how many days parcels of a scope are stuck: the middle of what holds for each. */
export function limitOf(scope: Scope, parcels: readonly WaitingParcel[]): number | null {
  const limits = parcels.filter((parcel) => covers(scope, parcel)).map(({ limitDays }) => limitDays);
  return limits.toSorted((one, other) => one - other)[Math.floor((limits.length - 1) / 2)] ?? null;
}

/** Parcels at the same stage that are not in the scope; null without any. */
function elsewhere(scope: Scope, parcels: readonly WaitingParcel[]): Reference | null {
  const others = countOf(parcels.filter((one) => one.stage === scope.stage && !covers(scope, one)));
  if (others.waiting === 0) return null;
  return { basis: "elsewhere", parcels: others.waiting, share: others.stuck / others.waiting };
}

function countOf(parcels: readonly WaitingParcel[]): Counted {
  return { waiting: parcels.length, stuck: parcels.filter(({ isStuck }) => isStuck).length };
}

function clearestFirst(one: Finding, other: Finding): number {
  return (
    one.figures.chance - other.figures.chance ||
    breadth(one.scope) - breadth(other.scope) ||
    compare(scopeKey(one.scope), scopeKey(other.scope))
  );
}

function breadth({ origin, destination, carrier }: Scope): number {
  return [origin, destination, carrier].filter((part) => part === null).length;
}

function byNumber(one: WaitingParcel, other: WaitingParcel): number {
  return compare(one.number, other.number);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
