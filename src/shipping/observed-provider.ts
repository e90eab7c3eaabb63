import { type Lookup, type TrackingProvider, unavailable } from "./tracking-provider.ts";

/**
 * The outermost layer of a provider: each outcome is counted, and what breaks on our side, such as the database, is an
 * outage like any other, told to `onFailure`.
 */
export function observed(
  provider: TrackingProvider,
  settings: {
    readonly onOutcome: (provider: string, outcome: string) => void;
    readonly onFailure: (provider: string, error: unknown) => void;
  },
): TrackingProvider {
  return {
    ...provider,
    lookUp: async (numbers, signal, details) => {
      const lookups = await provider.lookUp(numbers, signal, details).catch((error: unknown) => {
        settings.onFailure(provider.name, error);
        return unavailable(numbers, "down");
      });
      for (const lookup of lookups) settings.onOutcome(provider.name, outcomeName(lookup));
      return lookups;
    },
  };
}

/** As /metrics names it: `found`, `needs_postal_code`, `timeout`. */
export function outcomeName(lookup: Lookup): string {
  if (lookup.kind === "unavailable") return lookup.reason;
  return lookup.kind === "needs_detail" ? `needs_${lookup.detail}` : lookup.kind;
}
