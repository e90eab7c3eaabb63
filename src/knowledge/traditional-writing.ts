import * as z from "zod";
import file from "../../knowledge/glossary/traditional-writing.json" with { type: "json" };

/** Writes a text in Simplified Chinese as it is written in Taiwan: characters and words, not the choice of words. */
export function inTraditional(text: string): string {
  let written = "";
  for (let at = 0; at < text.length; ) {
    const from = LENGTHS.find((length) => WORDS.has(text.slice(at, at + length))) ?? 1;
    const part = text.slice(at, at + from);
    written += WORDS.get(part) ?? part;
    at += from;
  }
  return written;
}

const { simplified, traditional, words } = z
  .strictObject({
    about: z.string(),
    origin: z.string(),
    simplified: z.string(),
    traditional: z.string(),
    words: z.string(),
  })
  .parse(file);

const WORDS: ReadonlyMap<string, string> = new Map([
  ...Array.from(simplified, (character, at) => [character, traditional.charAt(at)] as const),
  ...words.split(" ").flatMap((pair) => {
    const [word, written] = pair.split(":");
    return word === undefined || written === undefined ? [] : [[word, written] as const];
  }),
]);
/** Of words, longest first; a single character is looked up when none fits. */
const LENGTHS = [4, 3, 2];
