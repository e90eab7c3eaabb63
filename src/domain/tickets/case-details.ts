/** What an agent needs to start on a case, in the order it is asked for. */
export const CASE_DETAILS = [
  "name",
  "email",
  "company",
  "platform",
  "orderNumber",
  "trackingNumber",
  "destination",
  "whatHappened",
] as const;
export type CaseDetail = (typeof CASE_DETAILS)[number];
export type CaseDetails = { readonly [detail in CaseDetail]?: string };

/** What a form insists on; the others help and may be left out. */
export const REQUIRED_DETAILS = ["name", "email", "whatHappened"] as const satisfies readonly CaseDetail[];

/** Details still to ask for: those nobody has given yet, required ones first. */
export function missingDetails(known: CaseDetails): readonly CaseDetail[] {
  const open = CASE_DETAILS.filter((detail) => !known[detail]?.trim());
  return [...open.filter(isRequired), ...open.filter((detail) => !isRequired(detail))];
}

export function isRequired(detail: CaseDetail): boolean {
  return REQUIRED_DETAILS.some((required) => required === detail);
}

/** Whether a ticket can be opened: somebody must be able to answer it, and know about what. */
export function canOpen(known: CaseDetails, isReachable: boolean): boolean {
  const isSaid = Boolean(known.whatHappened?.trim());
  return isSaid && (isReachable || Boolean(known.email?.trim()));
}

/** What is known of a case when newly given details are laid over the old; an empty value gives nothing. */
export function mergeDetails(known: CaseDetails, given: CaseDetails): CaseDetails {
  const filled = Object.entries(given).filter(([, value]) => value?.trim());
  return { ...known, ...Object.fromEntries(filled.map(([detail, value]) => [detail, value?.trim()])) };
}
