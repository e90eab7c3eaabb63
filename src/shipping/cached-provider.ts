import type { Queries } from "../storage/database.ts";
import { findLocks, lockParcel, openParcel } from "../storage/tracking-locks.ts";
import { findSnapshots, saveSnapshot } from "../storage/tracking-snapshots.ts";
import { isPrivate, lockedDetail, openingKey, type PrivateDetail, publicPart } from "./parcel-lock.ts";
import { lookupFrom, snapshotOf } from "./stored-lookup.ts";
import type { DetailsByNumber, KnownDetails, Lookup, TrackingProvider } from "./tracking-provider.ts";

export interface CacheSettings {
  readonly database: Queries;
  readonly now: () => Date;
  /** Told how many numbers were answered from what is kept. */
  readonly onHits: (count: number) => void;
}

/**
 * Asks a provider only for what is not known freshly enough, and keeps what it says. What the provider says now never
 * replaces a newer state that it has pushed; the newer one is then the answer.
 *
 * Each number is asked for by itself first. What only its owner knows is told where the provider wants it, and what the
 * provider then shows is kept under that detail: who did not tell it is asked for it, whatever the provider would say.
 */
export function cached(provider: TrackingProvider, settings: CacheSettings): TrackingProvider {
  return {
    ...provider,
    lookUp: async (numbers, signal, details = new Map()) => {
      const { database, now } = settings;
      const desk = openDesk(provider, settings, { signal, details });
      const locks = new Map<string, PrivateDetail>();
      for (const lock of await findLocks(database, provider.name, numbers)) {
        locks.set(lock.number, lockedDetail(lock));
      }
      const unlocked = numbers.filter((number) => !locks.has(number));
      const answers = await desk.answer(unlocked.map((number) => ({ number, openedBy: "", told: {} })));
      for (const lookup of answers.values()) {
        if (lookup.kind === "needs_detail" && isPrivate(lookup.detail))
          locks.set(lookup.number, lookup.detail);
      }
      for (const [number, detail] of locks) answers.set(number, { kind: "needs_detail", number, detail });
      const openings = openingsOf(numbers, details, locks, answers);
      const open = await Promise.all(
        openings.map((one) => !locks.has(one.number) || openParcel(database, provider.name, one, now())),
      );
      const opened = await desk.answer(openings.filter((_, at) => open[at]));
      for (const [number, lookup] of opened) answers.set(number, lookup);
      return numbers.flatMap((number) => answers.get(number) ?? []);
    },
  };
}

/** A number with what is told of it to the provider, and under what the answer is kept. */
interface Opening {
  readonly number: string;
  readonly openedBy: string;
  readonly told: KnownDetails;
}

/** What is worth asking with more than the number: what is locked, and what nobody knows by the number alone. */
function openingsOf(
  numbers: readonly string[],
  details: DetailsByNumber,
  locks: ReadonlyMap<string, PrivateDetail>,
  answers: ReadonlyMap<string, Lookup>,
): readonly Opening[] {
  return numbers.flatMap((number) => {
    const lock = locks.get(number);
    if (lock === undefined && answers.get(number)?.kind !== "not_found") return [];
    const told = details.get(number) ?? {};
    const openedBy = openingKey(number, lock ?? "other", told);
    return openedBy === null ? [] : [{ number, openedBy, told }];
  });
}

/** One lookup's way to what is kept and to the provider. */
function openDesk(
  provider: TrackingProvider,
  { database, now, onHits }: CacheSettings,
  { signal, details }: { readonly signal: AbortSignal; readonly details: DetailsByNumber },
) {
  const read = async (openings: readonly Opening[], mustBeFresh: boolean) => {
    const wanted = new Map(openings.map(({ number, openedBy }) => [number, openedBy]));
    const known = new Map<string, Lookup>();
    if (openings.length === 0) return known;
    for (const snapshot of await findSnapshots(database, provider.name, [...wanted.keys()])) {
      const { number, openedBy, freshUntil } = snapshot;
      if (wanted.get(number) !== openedBy || (mustBeFresh && freshUntil <= now())) continue;
      const lookup = lookupFrom(snapshot);
      if (lookup !== null) known.set(number, lookup);
    }
    return known;
  };

  const keep = async (lookup: Lookup, openedBy: string) => {
    const snapshot = snapshotOf(lookup, now(), openedBy);
    if (snapshot !== null) await saveSnapshot(database, provider.name, snapshot);
    const isLocked = lookup.kind === "needs_detail" && isPrivate(lookup.detail);
    if (isLocked) await lockParcel(database, provider.name, lookup, now());
  };

  const ask = async (openings: readonly Opening[]) => {
    const told = new Map(
      openings.map((one) => [one.number, { ...publicPart(details.get(one.number) ?? {}), ...one.told }]),
    );
    const keys = new Map(openings.map(({ number, openedBy }) => [number, openedBy]));
    const lookups = await provider.lookUp([...keys.keys()], signal, told);
    for (const lookup of lookups) await keep(lookup, keys.get(lookup.number) ?? "");
    const learned = new Set(lookups.flatMap(({ kind, number }) => (kind === "unavailable" ? [] : [number])));
    const newest = await read(
      openings.filter(({ number }) => learned.has(number)),
      false,
    );
    return lookups.map((lookup) => newest.get(lookup.number) ?? lookup);
  };

  return {
    /** What is known of each freshly enough, else what the provider says. */
    answer: async (openings: readonly Opening[]): Promise<Map<string, Lookup>> => {
      const answers = await read(openings, true);
      onHits(answers.size);
      const open = openings.filter(({ number }) => !answers.has(number));
      if (open.length > 0) for (const lookup of await ask(open)) answers.set(lookup.number, lookup);
      return answers;
    },
  };
}
