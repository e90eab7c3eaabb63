import { type KnownDetails, type Lookup, type TrackingProvider, unavailable } from "./tracking-provider.ts";

/** A shared lookup ends after this, whoever waits for it: several batches, each with its retries. */
const PATIENCE_MS = 45_000;

/**
 * One lookup at a time per number in this process: who asks for a number that is being looked up waits for that
 * answer. Who gives up leaves alone; the lookup goes on for the others and for the cache.
 */
export function oneAtATime(provider: TrackingProvider): TrackingProvider {
  const running = new Map<string, Promise<Lookup | undefined>>();
  return {
    ...provider,
    lookUp: async (numbers, signal, details = new Map()) => {
      if (signal.aborted) return unavailable(numbers, "cancelled");
      const keyOf = (number: string) => `${number} ${detailKey(details.get(number))}`;
      const fresh = numbers.filter((number) => !running.has(keyOf(number)));
      if (fresh.length > 0) {
        const asked = provider.lookUp(fresh, AbortSignal.timeout(PATIENCE_MS), details);
        for (const number of fresh) {
          const key = keyOf(number);
          const one = asked
            .then((lookups) => lookups.find((lookup) => lookup.number === number))
            .finally(() => running.delete(key));
          running.set(key, one);
        }
      }
      const all = Promise.all(numbers.map((number) => running.get(keyOf(number))));
      const lookups = await untilAborted(all, signal);
      if (lookups === null) return unavailable(numbers, "cancelled");
      return numbers.flatMap((number, index) => lookups[index] ?? unavailable([number], "down"));
    },
  };
}

function detailKey({ carrier, destinationCountry, postalCode, phoneNumber }: KnownDetails = {}): string {
  return JSON.stringify([carrier, destinationCountry, postalCode, phoneNumber]);
}

/** Null when the signal comes first. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal): Promise<Value | null> {
  return new Promise((resolve, reject) => {
    const leave = () => resolve(null);
    signal.addEventListener("abort", leave, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", leave));
  });
}
