import type { PostedForm } from "./read-form.ts";

/** Hidden fields of the form. None has to be there: a form sent without them is a person's. */
export const HIDDEN = {
  /** Made with the page; the same form sent twice is one case. */
  nonce: "nonce",
  /** When the page was made, in milliseconds. */
  madeAt: "made_at",
  /** Nobody sees this field, so a person leaves it empty. */
  trap: "homepage",
  /** Set on the second try of a form that looked like a machine's. */
  again: "again",
} as const;

const QUICK_MS = 2_000;
const LINK = /https?:\/\/|www\./i;

/**
 * Whether a form looks filled by a machine: the field that nobody sees has something in it, or a text with
 * links came within two seconds. Whoever is wrongly suspected presses Send once more and loses nothing.
 */
export function looksLikeBot({ fields }: PostedForm, message: string, now: Date): boolean {
  if (fields.get(HIDDEN.again) === "1") return false;
  if ((fields.get(HIDDEN.trap) ?? "") !== "") return true;
  const madeAt = Number(fields.get(HIDDEN.madeAt) || Number.NaN);
  const age = now.getTime() - madeAt;
  return age >= 0 && age < QUICK_MS && LINK.test(message);
}
