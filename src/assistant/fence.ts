const OPEN = "<<<";
const CLOSE = ">>>";

/** Runs of angle brackets, half and full width: any of them could be read as the marks of a fence. */
export const FENCE_MARKS = /[<>＜＞]{2,}/g;

/**
 * Marks foreign text as material, so that it cannot pass for an instruction. It cannot end the marks itself: every
 * run of angle brackets inside is taken out.
 */
export function fence(text: string): string {
  return `${OPEN}\n${text.replace(FENCE_MARKS, "")}\n${CLOSE}`;
}
