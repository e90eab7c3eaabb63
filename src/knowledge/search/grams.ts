/** Number of letters compared together; words are padded with an edge on both sides. */
const GRAM_LENGTH = 4;
/** Every alphabet lies below U+2000, so four letters fit into 52 bits: the key is exact, not a hash. */
const LETTERS = 0x2000;
const EDGE = 1;

/** One number for each run of four letters in a folded word, edges included: `duty` gives ·dut, duty, uty·. */
export function gramKeys(word: string): readonly number[] {
  const letters = [EDGE];
  for (let index = 0; index < word.length; index++) letters.push(word.charCodeAt(index) % LETTERS);
  letters.push(EDGE);
  const keys: number[] = [];
  const last = Math.max(letters.length - GRAM_LENGTH, 0);
  for (let start = 0; start <= last; start++) {
    let key = 0;
    for (let offset = 0; offset < GRAM_LENGTH; offset++) key = key * LETTERS + (letters[start + offset] ?? 0);
    keys.push(key);
  }
  return keys;
}
