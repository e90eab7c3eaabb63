import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, "iu");
  } catch (error) {
    context.addIssue(`"${source}" is no regular expression: ${String(error)}`);
    return z.NEVER;
  }
});
const patterns = z.array(pattern);

const phrasesSchema = z.object({
  /** A person is wanted. */
  person: patterns,
  thanks: patterns,
  greeting: patterns,
  /** Whether what was not paid for may be declared at nothing: it may not, and whoever asks is told, not refused. */
  freeAtZero: patterns,
  /** Whoever asks says that no false word is wanted. */
  meantHonestly: patterns,
  /** Duty or tax is talked about. */
  dutyQuestion: patterns,
  /** A limit is talked about. */
  limitQuestion: patterns,
  /** A figure is asked for. */
  amountAsked: patterns,
  /** Goes on from what was said: "and for Chile?" */
  goesOn: patterns,
  /** The parcel leaves the asker's own country. */
  abroad: patterns,
  /** A country that is meant and not named: "where she lives". */
  unnamedCountry: patterns,
  /** A country that was spoken of: "over there". */
  overThere: patterns,
  /** A calculation is asked for, not a rule. */
  sumAsked: patterns,
  /** Wants to be told when a parcel moves. */
  watch: patterns,
  /** Wants not to be told any more. */
  watchStop: patterns,
  /** Asks which parcels are watched. */
  watchList: patterns,
});

type Phrases = z.infer<typeof phrasesSchema>;
export type Phrase = keyof Phrases;

/** Set phrases and words that tell what is talked about, all languages together: people mix them. */
export interface PhraseBook {
  readonly says: (phrase: Phrase, text: string) => boolean;
}

/**
 * Reads `<folder>/<lang>.json`.
 * @throws Error naming the file and every fault in it.
 */
export async function loadPhrases(folder: string): Promise<PhraseBook> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const books = await Promise.all(files.map((name) => readPhrases(join(folder, name))));
  const all = (phrase: Phrase) => books.flatMap((book) => book[phrase]);
  const byPhrase = new Map(phrasesSchema.keyof().options.map((phrase) => [phrase, all(phrase)]));
  return {
    says: (phrase, text) => (byPhrase.get(phrase) ?? []).some((expression) => expression.test(text)),
  };
}

async function readPhrases(path: string): Promise<Phrases> {
  const parsed = phrasesSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
}
