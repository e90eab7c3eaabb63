import type { Intent } from "./intents/intent.ts";
import type { Readers } from "./understand.ts";

/** What came before a message. */
export interface Before {
  /** What it goes on from, newest first. */
  readonly followed: readonly string[];
  /** The message before it; undefined for a first one. */
  readonly last: string | undefined;
  /** It tells what we asked back for. */
  readonly isReply: boolean;
}

/** What a message wants, by set phrases, its own words, and where those leave it open by what it goes on from. */
export function intentOf(
  text: string,
  { followed, last, isReply }: Before,
  { phrases, readIntent }: Pick<Readers, "phrases" | "readIntent">,
): Intent {
  const said = PLAIN.find((phrase) => phrases.says(phrase, text));
  if (said !== undefined) return said;
  if (phrases.says("freeAtZero", text)) return "question";
  const { intent: read, guesses, sureness } = readIntent(text);
  const intent =
    isHardly({ text, last }, read, sureness) || isHonest(read, phrases, text) ? "question" : read;
  if (last !== undefined && intent !== "duty_amount") {
    const together = readIntent(`${last}. ${text}`).intent;
    const own = guesses.find(({ label }) => label === together)?.likelihood ?? 0;
    if (GRAVE.includes(together) && own >= HINT) return together;
  }
  if (intent !== "incomplete" && intent !== "question") return intent;
  // "to Brazil", "45 usd", "and for Chile?": goes on asking what was asked.
  const before = followed.map((earlier) => readIntent(earlier).intent);
  const asked = before.find((known) => known !== "incomplete");
  if (asked === "duty_amount") return asked;
  // What lacked its country or its price was a sum all the same.
  const lacked = asked === undefined && followed.some((earlier) => phrases.says("dutyQuestion", earlier));
  return isReply && lacked ? "duty_amount" : intent;
}

/** In the middle of a conversation few messages are on anything else, and fewest short ones with a figure. */
function isHardly(
  { text, last }: { readonly text: string } & Pick<Before, "last">,
  intent: Intent,
  sureness: number,
): boolean {
  if (intent !== "out_of_scope" || last === undefined) return false;
  const isFigure = text.length <= SHORT && /\d/.test(text);
  return sureness < (isFigure ? SURELY_ELSE.figure : SURELY_ELSE.words);
}

const SURELY_ELSE = { words: 0.45, figure: 0.8 };
/** In characters. */
const SHORT = 40;

/** "I do not want to lie: 62 or 100?" */
function isHonest(intent: Intent, phrases: Readers["phrases"], text: string): boolean {
  return intent === "evasion" && phrases.says("meantHonestly", text);
}

/** "How much is a room in Rome?" asks for no duty, and what is like nothing of ours needs less to be told so. */
export function withoutTrade(
  text: string,
  told: Intent,
  { readIntent }: Pick<Readers, "readIntent">,
): Intent {
  if (told === "duty_amount") return "question";
  if (told !== "question") return told;
  const likely = readIntent(text).guesses.find(({ label }) => label === "out_of_scope")?.likelihood ?? 0;
  return likely >= HINT ? "out_of_scope" : told;
}

/** What a message may want by itself only in part, and with the one before it beyond doubt. */
const GRAVE: readonly Intent[] = ["evasion", "case_specific"];
const HINT = 0.3;

/** What set phrases tell beyond doubt. */
const PLAIN = ["person", "thanks", "greeting"] as const;
