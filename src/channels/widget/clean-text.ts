/** What a database column or a JSON value cannot hold is taken out: NUL characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}

/** Characters as a person counts them, so that an emoji or a rare Han character is one. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
