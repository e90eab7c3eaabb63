/** Parcels of one scope at one moment. */
export interface Counted {
  readonly waiting: number;
  /** How many of them wait for too long. */
  readonly stuck: number;
}

/** What tells how many are usually stuck: finished parcels of the scope, or those that wait elsewhere. */
export interface Reference {
  readonly basis: "finished" | "elsewhere";
  /** How many parcels that rests on. */
  readonly parcels: number;
  /** Which share of them is stuck at any moment, 0 to 1. */
  readonly share: number;
}

/** What one look at a scope came to; kept with the incident. */
export interface Figures extends Counted {
  /** The share that is usually stuck, 0 to 1, our own assumption weighed in. */
  readonly usual: number;
  /** Chance of as many stuck parcels or more if all were as usual. */
  readonly chance: number;
  /** How many scopes were looked at: of many, one is out of the ordinary by mere chance. */
  readonly scopes: number;
  readonly reference: Reference | null;
}

/** `above`: beyond the usual. `below`: the usual again. `between`: leaves things as they are. */
export type Judgement = "above" | "between" | "below";

/** Fewer stuck parcels than this are cases of their own. */
export const LEAST_STUCK = 5;
/** An incident is over with fewer than this. */
const CALM_STUCK = 3;
/** Of a hundred looks at all scopes together, if all is as usual, at most one opens an incident by chance. */
const OPENING_CHANCE = 0.01;
/** Up to here an incident that is open stays so; far above, so that it does not flap. */
const CALM_CHANCE = 0.05;
/** What is sure to be no chance may still be too little to bother anyone. */
const TIMES_THE_USUAL = 2;
/** While nothing is known: one in ten, as sure as after ten parcels. */
const ASSUMED = { share: 0.1, parcels: 10 } as const;
/** Parcels of one bag move together: however many are counted, they tell no more than this many that go alone. */
const MOST_WEIGHT = 40;

/**
 * Counts how far a scope is from the usual. How many are stuck if all is as usual follows a beta-binomial law: binomial,
 * with a rate that is itself only known from the reference and our assumption, and less sure the fewer parcels tell it.
 */
export function figuresOf({ waiting, stuck }: Counted, reference: Reference | null, scopes: number): Figures {
  const rate = rateOf(reference);
  const chance = upperTail(stuck, waiting, rate);
  return { waiting, stuck, usual: rate.stuck / (rate.stuck + rate.free), chance, scopes, reference };
}

/** More stuck parcels of as many never turn `above` into less, or anything into `below`. */
export function judge({ waiting, stuck, usual, chance, scopes }: Figures): Judgement {
  const isMuch = stuck >= LEAST_STUCK && stuck >= TIMES_THE_USUAL * usual * waiting;
  if (isMuch && chance <= OPENING_CHANCE / Math.max(1, scopes)) return "above";
  return stuck < CALM_STUCK || chance > CALM_CHANCE ? "below" : "between";
}

/** How many of so many are usually stuck, as people are told it: at least one. */
export function usuallyStuck({ usual, waiting }: Pick<Figures, "usual" | "waiting">): number {
  return Math.max(1, Math.round(usual * waiting));
}

/** Parameters of a beta distribution, as parcels seen. */
interface Rate {
  readonly stuck: number;
  readonly free: number;
}

function rateOf(reference: Reference | null): Rate {
  const weight = Math.min(MOST_WEIGHT, reference?.parcels ?? 0);
  const share = reference?.share ?? 0;
  return {
    stuck: ASSUMED.share * ASSUMED.parcels + share * weight,
    free: (1 - ASSUMED.share) * ASSUMED.parcels + (1 - share) * weight,
  };
}

/** P(X ≥ least) for X beta-binomial; its tail falls like a power, so plain products do not underflow. */
function upperTail(least: number, count: number, { stuck, free }: Rate): number {
  let chance = 1;
  for (let at = 0; at < count; at += 1) chance *= (free + at) / (stuck + free + at);
  let tail = 0;
  for (let at = 0; at <= count; at += 1) {
    if (at >= least) tail += chance;
    chance *= ((count - at) / (at + 1)) * ((stuck + at) / (free + count - at - 1));
  }
  return Math.min(1, tail);
}
