/**
 * About how many tokens a model counts in a text: one for four characters of an alphabet, one for each Chinese,
 * Japanese or Korean character. Good to about a third, which is enough to trim a history and to keep a budget where
 * the endpoint does not count itself.
 */
export function estimateTokens(text: string): number {
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  return wide + Math.ceil((text.length - wide) / 4);
}
