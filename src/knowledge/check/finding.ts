/** What an author should look at, in the order of a report. */
export const FINDING_KINDS = [
  "overdue",
  "old_rates",
  "coming_change",
  "contradiction",
  "missing_figure",
  "dead_passage",
  "dead_link",
  "missing_translation",
  "stale_translation",
  "single_source",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something an author should look at; none of it stops a start. */
export interface Finding {
  readonly kind: FindingKind;
  /** An article `en/brazil-import`, one of its passages `en/brazil-import#2`, a rule `br-2025-04-01`, `exchange-rates`, or `usual-times`. */
  readonly about: string;
  readonly message: string;
}
