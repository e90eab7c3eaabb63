import type { Lookup, TrackingProvider } from "./tracking-provider.ts";

/** Looks numbers up; one answer for each different number, in the order of their first mention. */
export type LookUp = (numbers: readonly string[], signal: AbortSignal) => Promise<readonly Lookup[]>;

/**
 * Asks the providers in order. The first that knows a parcel answers for it and later ones are not asked; where none
 * does, the answer that helps most counts, so that a provider that is down never hides what another one knows.
 */
export function createLookUp(providers: readonly TrackingProvider[]): LookUp {
  return async (numbers, signal) => {
    const wanted = [...new Set(numbers)];
    const best = new Map<string, Lookup>();
    for (const provider of providers) {
      const open = wanted.filter((number) => best.get(number)?.kind !== "found");
      if (open.length === 0) break;
      for (const lookup of await provider.lookUp(open, signal)) {
        const known = best.get(lookup.number);
        if (known === undefined || helpfulness(lookup) < helpfulness(known)) best.set(lookup.number, lookup);
      }
    }
    return wanted.map((number) => best.get(number) ?? { kind: "not_found", number });
  };
}

/** Not knowing because somebody is down comes before "there is no such parcel": it may be wrong to say that. */
const MOST_HELPFUL_FIRST: readonly Lookup["kind"][] = [
  "found",
  "needs_detail",
  "no_data_yet",
  "mistyped",
  "unavailable",
  "not_found",
];

function helpfulness({ kind }: Lookup): number {
  return MOST_HELPFUL_FIRST.indexOf(kind);
}
