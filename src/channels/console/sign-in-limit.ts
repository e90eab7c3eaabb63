const WINDOW_MS = 15 * 60_000;
const MAX_PER_PAIR = 5;
const MAX_PER_ADDRESS = 30;
const MAX_PER_EMAIL = 60;
const MAX_REMEMBERED = 10_000;

export interface Attempt {
  readonly email: string;
  /** The network address it came from. */
  readonly address: string;
}

/** Slows guessing down. Kept in memory: a restart forgets, and each process counts for itself. */
export interface SignInLimit {
  /** Counts an attempt; how many seconds to wait before it may be made, 0 when it may be made now. */
  readonly take: (attempt: Attempt) => number;
  /** The agent got in: this attempt does not count, and neither does their mistyping before. */
  readonly forgive: (attempt: Attempt) => void;
}

/**
 * Few attempts for one agent from one place; more for one place, so that colleagues behind one router are not
 * shut out; most for one agent, so that a stranger elsewhere cannot shut them out quickly.
 */
export function createSignInLimit(now: () => Date): SignInLimit {
  const windows = new Map<string, { readonly until: number; count: number }>();
  const open = (key: string) => {
    const known = windows.get(key);
    if (known !== undefined && known.until > now().getTime()) return known;
    const fresh = { until: now().getTime() + WINDOW_MS, count: 0 };
    windows.delete(key);
    windows.set(key, fresh);
    const oldest = windows.keys().next().value;
    if (windows.size > MAX_REMEMBERED && oldest !== undefined) windows.delete(oldest);
    return fresh;
  };
  return {
    take: (attempt) => {
      const limits = keysOf(attempt).map(([key, max]) => ({ window: open(key), max }));
      const full = limits.filter(({ window, max }) => window.count >= max);
      if (full.length > 0) return secondsUntil(Math.max(...full.map(({ window }) => window.until)), now());
      for (const { window } of limits) window.count += 1;
      return 0;
    },
    forgive: (attempt) => {
      const [pair, ...shared] = keysOf(attempt);
      if (pair !== undefined) windows.delete(pair[0]);
      for (const [key] of shared) open(key).count -= 1;
    },
  };
}

function keysOf({ email, address }: Attempt): readonly (readonly [string, number])[] {
  const agent = email.toLowerCase();
  return [
    [`pair ${address} ${agent}`, MAX_PER_PAIR],
    [`address ${address}`, MAX_PER_ADDRESS],
    [`email ${agent}`, MAX_PER_EMAIL],
  ];
}

function secondsUntil(until: number, now: Date): number {
  return Math.max(1, Math.ceil((until - now.getTime()) / 1000));
}
