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
  const cells = cellsOf(parcels);
  const scopes = scopesAmong(cells, 0).length;
  const taken: Scope[] = [];
  let rest = cells;
  const count = (scope: Scope): Counting => {
    const reference = finished.get(scopeKey(scope)) ?? elsewhere(scope, cells);
    const mine = rest.filter((cell) => covers(scope, cell));
    return { scope, figures: figuresOf(sumOf(mine), reference, scopes) };
  };
  const take = ({ scope, figures }: Counting): Finding => {
    const stuck = parcels.filter(
      (one) => one.isStuck && covers(scope, one) && !taken.some((other) => covers(other, one)),
    );
    taken.push(scope);
    rest = rest.filter((cell) => !covers(scope, cell));
    return { scope, figures, stuck: stuck.toSorted(byNumber) };
  };
  const known = standing.map((scope) => take(count(scope)));
  const fresh: Finding[] = [];
  for (;;) {
    const [clearest] = scopesAmong(rest, LEAST_STUCK)
      .map(count)
      .filter(({ figures }) => judge(figures) === "above")
      .toSorted(clearestFirst);
    if (clearest === undefined) return { standing: known, fresh };
    fresh.push(take(clearest));
  }
}

/** Scopes with enough parcels for an incident, of which enough are stuck; by key. */
export function scopesToLookAt(parcels: readonly WaitingParcel[]): readonly Scope[] {
  return scopesAmong(cellsOf(parcels), LEAST_STUCK);
}

/** After how many days parcels of a scope are stuck: the middle of what holds for each. */
export function limitOf(scope: Scope, parcels: readonly WaitingParcel[]): number | null {
  const limits = parcels.filter((parcel) => covers(scope, parcel)).map(({ limitDays }) => limitDays);
  return limits.toSorted((one, other) => one - other)[Math.floor((limits.length - 1) / 2)] ?? null;
}

type Counting = Omit<Finding, "stuck">;

/** All parcels of one lane at one stage: no scope parts them. Thousands of parcels come to some hundred cells. */
type Cell = Scope & Counted;

function cellsOf(parcels: readonly WaitingParcel[]): readonly Cell[] {
  return addUp(
    parcels.map(({ origin, destination, carrier, stage, isStuck }) => {
      const scope = { origin, destination, carrier, stage };
      return { ...scope, waiting: 1, stuck: isStuck ? 1 : 0 };
    }),
  );
}

function scopesAmong(cells: readonly Cell[], leastStuck: number): readonly Scope[] {
  const counted = addUp(
    cells.flatMap(({ waiting, stuck, ...lane }) =>
      scopesOf(lane).map((scope) => ({ ...scope, waiting, stuck })),
    ),
  );
  return counted
    .filter(({ waiting, stuck }) => waiting >= LEAST_STUCK && stuck >= leastStuck)
    .map(({ waiting: _, stuck: __, ...scope }) => scope);
}

/** Those of the same scope as one; by key. */
function addUp(cells: readonly Cell[]): readonly Cell[] {
  const byKey = Map.groupBy(cells, scopeKey);
  return [...byKey]
    .toSorted(([one], [other]) => compare(one, other))
    .flatMap(([, [first, ...others]]) =>
      first === undefined ? [] : [{ ...first, ...sumOf([first, ...others]) }],
    );
}

/** Parcels at the same stage that are not in the scope; null without any. */
function elsewhere(scope: Scope, cells: readonly Cell[]): Reference | null {
  const others = sumOf(cells.filter((cell) => cell.stage === scope.stage && !covers(scope, cell)));
  if (others.waiting === 0) return null;
  return { basis: "elsewhere", parcels: others.waiting, share: others.stuck / others.waiting };
}

function sumOf(cells: readonly Counted[]): Counted {
  return {
    waiting: cells.reduce((sum, { waiting }) => sum + waiting, 0),
    stuck: cells.reduce((sum, { stuck }) => sum + stuck, 0),
  };
}

function clearestFirst(one: Counting, other: Counting): number {
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
