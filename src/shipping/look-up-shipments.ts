import type { DetailsByNumber, Lookup, TrackingProvider } from "./tracking-provider.ts";

/** Looks numbers up; one answer for each different number, in the order of their first mention. */
export type LookUp = (
  numbers: readonly string[],
  signal: AbortSignal,
  asker?: Asker,
) => Promise<readonly Lookup[]>;

/** Who asks, and what they tell. A parcel that is locked is shown to those alone who told what opens it. */
export interface Asker {
  readonly details?: DetailsByNumber;
  /** Whose earlier words count, too; absent where nobody is known. */
  readonly contactId?: string;
}

/**
 * Asks the providers in order. The first that knows a parcel answers for it and later ones are not asked; where none
 * does, the answer that helps most counts, so that a provider that is down never hides what another one knows.
 */
export function createLookUp(providers: readonly TrackingProvider[]): LookUp {
  return async (numbers, signal, { details = new Map() } = {}) => {
    const wanted = [...new Set(numbers)];
    const best = new Map<string, Lookup>();
    for (const provider of providers) {
      const open = wanted.filter(
        (number) =>
          mayKnowMore(provider, best.get(number)) &&
          (provider.handles?.(number, details.get(number) ?? {}) ?? true),
      );
      if (open.length === 0) continue;
      for (const lookup of await provider.lookUp(open, signal, details)) {
        const known = best.get(lookup.number);
        if (known === undefined || helpfulness(lookup) < helpfulness(known)) best.set(lookup.number, lookup);
      }
    }
    return wanted.map((number) => best.get(number) ?? { kind: "not_found", number });
  };
}

/** A provider that is paid by the number is not paid for one that another has taken on and waits for. */
function mayKnowMore({ paidPerNumber = false }: TrackingProvider, known: Lookup | undefined): boolean {
  if (known?.kind === "found") return false;
  return !paidPerNumber || (known?.kind !== "no_data_yet" && known?.kind !== "needs_detail");
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
