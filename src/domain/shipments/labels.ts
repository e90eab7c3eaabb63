import { COURIERS } from "./carriers.ts";
import { type LabelWords, OTHER_WORDS, TRACKING_WORDS } from "./label-words.ts";

/** A word that says what the number beside it is. */
export interface Label {
  readonly kind: "tracking" | "carrier" | "other";
  readonly carrier: string | null;
  readonly start: number;
  readonly end: number;
}

/** All labels of a folded text (see `plainText`), in order. */
export function labelsIn(folded: string): readonly Label[] {
  return Array.from(folded.matchAll(LABEL), (match) => {
    const word = match[0];
    const [, other, carrierWord, gluedOther, gluedCarrier] = match;
    const isOther = other !== undefined || gluedOther !== undefined;
    const isCarrier = carrierWord !== undefined || gluedCarrier !== undefined;
    const kind = isOther ? "other" : isCarrier ? "carrier" : "tracking";
    const carrier = kind === "carrier" ? (CARRIER_BY_WORD.get(word) ?? null) : null;
    return { kind, carrier, start: match.index, end: match.index + word.length };
  });
}

const CARRIER_BY_WORD = new Map(
  COURIERS.flatMap(({ id, spokenAs }) => spokenAs.map((word) => [word, id] as const)),
);

const LETTER = "a-zа-яєіїґ";
function isGlued(word: string): boolean {
  return /[\u3000-\ud7ff]/.test(word);
}
const carrierWords: LabelWords = {
  phrases: [],
  stems: [],
  whole: [...CARRIER_BY_WORD.keys()].filter((word) => !isGlued(word)),
  glued: [...CARRIER_BY_WORD.keys()].filter(isGlued),
};

function spoken({ phrases, stems, whole }: LabelWords): string {
  return [...phrases, ...stems, ...whole.map((word) => `${word}(?![${LETTER}])`)].join("|");
}

// Tracking phrases stand first: they begin with the words that would otherwise match alone.
const LABEL = new RegExp(
  `(?<![${LETTER}])(?:${TRACKING_WORDS.phrases.join("|")}` +
    `|(${spoken(OTHER_WORDS)})|(${spoken(carrierWords)})|${spoken(TRACKING_WORDS)})` +
    `|(?:(${OTHER_WORDS.glued.join("|")})|(${carrierWords.glued.join("|")})|${TRACKING_WORDS.glued.join("|")})`,
  "g",
);
