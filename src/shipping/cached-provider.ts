import type { Queries } from "../storage/database.ts";
import { findSnapshots, saveSnapshot } from "../storage/tracking-snapshots.ts";
import { lookupFrom, snapshotOf } from "./stored-lookup.ts";
import type { DetailsByNumber, KnownDetails, Lookup, TrackingProvider } from "./tracking-provider.ts";

export interface CacheSettings {
  readonly database: Queries;
  readonly now: () => Date;
  /** Told how many numbers were answered from what is kept. */
  readonly onHits: (count: number) => void;
}

/**
 * Asks a provider only for what is not known freshly enough, and keeps what it says. An answer without data does not
 * stand in the way of a question with more details. What the provider says now never replaces a newer state that it
 * has pushed; the newer one is then the answer.
 */
export function cached(
  provider: TrackingProvider,
  { database, now, onHits }: CacheSettings,
): TrackingProvider {
  const read = async (numbers: readonly string[], isGood: (lookup: Lookup, freshUntil: Date) => boolean) => {
    const snapshots = await findSnapshots(database, provider.name, numbers);
    const known = new Map<string, Lookup>();
    for (const snapshot of snapshots) {
      const lookup = lookupFrom(snapshot);
      if (lookup !== null && isGood(lookup, snapshot.freshUntil)) known.set(snapshot.number, lookup);
    }
    return known;
  };
  const ask = async (numbers: readonly string[], signal: AbortSignal, details: DetailsByNumber) => {
    const lookups = await provider.lookUp(numbers, signal, details);
    for (const lookup of lookups) {
      const snapshot = snapshotOf(lookup, now());
      if (snapshot !== null) await saveSnapshot(database, provider.name, snapshot);
    }
    const learned = lookups.filter(({ kind }) => kind !== "unavailable").map(({ number }) => number);
    const newest = learned.length === 0 ? new Map() : await read(learned, () => true);
    return lookups.map((lookup) => newest.get(lookup.number) ?? lookup);
  };
  return {
    ...provider,
    lookUp: async (numbers, signal, details = new Map()) => {
      const answers = new Map(
        await read(numbers, ({ kind, number }, freshUntil) => {
          return freshUntil > now() && (kind === "found" || !tellsMore(details.get(number)));
        }),
      );
      onHits(answers.size);
      const open = numbers.filter((number) => !answers.has(number));
      if (open.length > 0) {
        for (const lookup of await ask(open, signal, details)) answers.set(lookup.number, lookup);
      }
      return numbers.flatMap((number) => answers.get(number) ?? []);
    },
  };
}

/** A carrier is told with every question; what its owner alone knows is told when somebody asked for it. */
function tellsMore({ destinationCountry, postalCode, phoneNumber }: KnownDetails = {}): boolean {
  return destinationCountry !== undefined || postalCode !== undefined || phoneNumber !== undefined;
}
