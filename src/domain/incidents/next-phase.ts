import type { Judgement } from "./beyond-usual.ts";

/** The newest incident of a scope. */
export interface Standing {
  readonly isClosed: boolean;
  /** All was as usual again at the last look. */
  readonly isEased: boolean;
  /** Somebody has to be told before it may end. */
  readonly hasTickets: boolean;
}

/**
 * What a look makes of a scope. One that an agent closed while its parcels were still stuck opens no other until all was
 * as usual once: whoever closed it has decided. One that nobody waits for ends by itself.
 */
export type Phase = "open" | "worsen" | "ease" | "end" | "stay";

export function nextPhase(judgement: Judgement, standing: Standing | null): Phase {
  if (standing === null || (standing.isClosed && standing.isEased)) {
    return judgement === "above" ? "open" : "stay";
  }
  if (judgement === "above") return standing.isEased ? "worsen" : "stay";
  if (judgement === "between") return "stay";
  if (standing.isClosed) return "ease";
  if (!standing.hasTickets) return "end";
  return standing.isEased ? "stay" : "ease";
}
