/** Longer texts are rare, and would keep much in memory. */
const LONGEST_TEXT = 4_000;

/**
 * The same reading of a text, with its last results remembered: while a message is answered, several readers ask the
 * same of the same text. Results must not be changed by whoever gets them.
 */
export function remembered<Result>(
  read: (text: string) => Result,
  mostTexts: number,
): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.result;
    const result = read(text);
    if (text.length > LONGEST_TEXT) return result;
    known.set(text, { result });
    const [oldest] = known.keys();
    if (known.size > mostTexts && oldest !== undefined) known.delete(oldest);
    return result;
  };
}
