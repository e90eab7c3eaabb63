import { fold } from "./search/fold.ts";

/**
 * The id of a heading on the article's page, where citations point: folded words joined by hyphens, in any script.
 * The same heading gives the same anchor, always.
 */
export function headingAnchor(heading: string): string {
  const words = heading.normalize("NFKC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.map(fold).join("-") || "section";
}
