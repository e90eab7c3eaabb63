/**
 * Cuts a long text into pieces of at most `limit` characters, at a paragraph where there is one, else at a line,
 * a space, or anywhere. Nothing is lost but the white space at the cuts.
 */
export function splitMarkdown(text: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const at = cutBefore(rest, limit);
    pieces.push(rest.slice(0, at).trimEnd());
    rest = rest.slice(at).trimStart();
  }
  return [...pieces, rest];
}

function cutBefore(text: string, limit: number): number {
  const window = text.slice(0, limit + 1);
  for (const seam of ["\n\n", "\n", " "]) {
    const at = window.lastIndexOf(seam);
    if (at > limit / 2) return at;
  }
  // Never between the halves of one character.
  return /[\ud800-\udbff]/.test(text[limit - 1] ?? "") ? limit - 1 : limit;
}
