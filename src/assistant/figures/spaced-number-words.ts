import type { Unit } from "./figure.ts";

/** Number words of Arabic, Hebrew and Hindi, which no other language we read shares letters with: word=value. */
const AR = `صفر=0 واحد=1 واحدة=1 أحد=1 إحدى=1 اثنان=2 اثنين=2 اثنا=2 اثني=2 اثنتان=2 اثنتين=2 اثنتا=2 اثنتي=2
  ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 ثمان=8 تسعة=9 تسع=9 عشرة=10 عشر=10
  عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70
  ثمانون=80 ثمانين=80 تسعون=90 تسعين=90 مئة=100 مائة=100 مية=100 مئتان=200 مئتين=200 مائتان=200 مائتين=200 مئتا=200 مئتي=200
  ألف=1000 ألفا=1000 ألفان=2000 ألفين=2000 مليون=1000000 مليونا=1000000 مليار=1000000000`;
const AR_HUNDREDS = [
  ["ثلاث", 300],
  ["أربع", 400],
  ["خمس", 500],
  ["ست", 600],
  ["سبع", 700],
  ["ثماني", 800],
  ["ثمان", 800],
  ["تسع", 900],
].flatMap(([stem, value]) => ["مئة", "مائة"].map((hundred) => `${stem}${hundred}=${value}`));

const HE = `אפס=0 אחד=1 אחת=1 שניים=2 שנים=2 שני=2 שתיים=2 שתים=2 שתי=2 שלושה=3 שלוש=3 שלושת=3 ארבעה=4 ארבע=4 ארבעת=4
  חמישה=5 חמש=5 חמשת=5 שישה=6 ששה=6 שש=6 ששת=6 שבעה=7 שבע=7 שבעת=7 שמונה=8 שמונת=8 תשעה=9 תשע=9 תשעת=9 עשרה=10 עשר=10
  עשרת=10 עשרים=20 שלושים=30 ארבעים=40 חמישים=50 שישים=60 ששים=60 שבעים=70 שמונים=80 תשעים=90 מאה=100 מאתיים=200
  אלף=1000 אלפיים=2000 מיליון=1000000 מיליארד=1000000000`;

const HI = `शून्य=0 एक=1 दो=2 तीन=3 चार=4 पाँच=5 छह=6 छः=6 छे=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15
  पन्द्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 इक्कीस=21 बाईस=22 बाइस=22 तेईस=23 तेइस=23 चौबीस=24 पच्चीस=25 छब्बीस=26
  सत्ताईस=27 सत्ताइस=27 अट्ठाईस=28 अट्ठाइस=28 अठाईस=28 उनतीस=29 उन्तीस=29 तीस=30 इकतीस=31 इकत्तीस=31 बत्तीस=32 तैंतीस=33
  तेंतीस=33 चौंतीस=34 पैंतीस=35 छत्तीस=36 सैंतीस=37 अड़तीस=38 उनतालीस=39 उन्तालीस=39 चालीस=40 इकतालीस=41 बयालीस=42 बियालीस=42
  तैंतालीस=43 तेंतालीस=43 चौवालीस=44 चवालीस=44 पैंतालीस=45 छियालीस=46 सैंतालीस=47 अड़तालीस=48 उनचास=49 उन्चास=49 पचास=50
  इक्यावन=51 बावन=52 तिरपन=53 तिरेपन=53 चौवन=54 पचपन=55 छप्पन=56 सत्तावन=57 अट्ठावन=58 अठावन=58 उनसठ=59 साठ=60 इकसठ=61
  बासठ=62 तिरसठ=63 तिरेसठ=63 चौंसठ=64 पैंसठ=65 छियासठ=66 सड़सठ=67 अड़सठ=68 उनहत्तर=69 सत्तर=70 इकहत्तर=71 बहत्तर=72 तिहत्तर=73
  चौहत्तर=74 पचहत्तर=75 छिहत्तर=76 सतहत्तर=77 अठहत्तर=78 उन्यासी=79 उनासी=79 अस्सी=80 इक्यासी=81 बयासी=82 तिरासी=83 चौरासी=84
  पचासी=85 छियासी=86 सत्तासी=87 अट्ठासी=88 अठासी=88 नवासी=89 नब्बे=90 इक्यानवे=91 बानवे=92 तिरानवे=93 चौरानवे=94 पचानवे=95
  पंचानवे=95 छियानवे=96 सत्तानवे=97 अट्ठानवे=98 अठानवे=98 निन्यानवे=99 सौ=100 हज़ार=1000 लाख=100000 करोड़=10000000
  साढ़े=0.5 सवा=0.25 पौने=-0.25 डेढ़=1.5 ढाई=2.5`;

/** "Thousands of": a number only behind another one. */
const MULTIPLIERS = "آلاف=1000 ملايين=1000000 מאות=100 אלפים=1000 אלפי=1000 מיליוני=1000000";

/** A number and what it counts in one word: يومين, שבועיים. */
const DUALS = `يومان=day يومين=day أسبوعان=week أسبوعين=week شهران=month شهرين=month سنتان=year سنتين=year عامان=year عامين=year
  ساعتان=hour ساعتين=hour دقيقتان=minute دقيقتين=minute יומיים=day יומים=day שבועיים=week חודשיים=month שנתיים=year
  שעתיים=hour`;
const DOLLARS: Unit = { kind: "money", currencies: ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD"] };
const EUROS: Unit = { kind: "money", currencies: ["EUR"] };
const FUSED: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...pairs(DUALS).map(([word, name]) => [word, { kind: "measure", name }] as const),
  ...["دولاران", "دولارين"].map((word) => [foldLetters(word), DOLLARS] as const),
  ...["يوروان", "يوروين"].map((word) => [foldLetters(word), EUROS] as const),
]);

const ALONE = valuesOf([AR, ...AR_HUNDREDS, HE, HI].join(" "));
const BEHIND_ANOTHER = valuesOf(MULTIPLIERS);

/** "And", "in", "the" and the like, which are written together with the word they stand before. */
const AND = /^[וوف]/u;
const PREFIXES = ["", ..."בלמהשכبلك", "מה", "כה", "של", "ال", "بال", "كال", "لل"];

/** Whole words of these scripts, with their points and joiners, as a regular expression. */
export const SPACED_WORD =
  "(?:(?=\\p{L})[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Devanagari}][\\p{M}\\u0640\\u200c\\u200d]*)+";

/** All words as they are written in dictionaries, with their values. */
export const SPACED_NUMBERS: readonly (readonly [word: string, value: number])[] = pairs(
  [AR, ...AR_HUNDREDS, HE, HI].join(" "),
).map(([word, value]) => [word, Number(value)]);

/** What a word is worth; null when it is no number. `isFirst` where no number stands before it. */
export function valueOfSpacedWord(word: string, isFirst: boolean): number | null {
  const found = lookUp(word, ALONE);
  return found ?? (isFirst ? null : lookUp(word, BEHIND_ANOTHER));
}

/** What two of are named by this one word; null when it names no pair. */
export function unitOfPair(word: string): Unit | null {
  return lookUp(word, FUSED);
}

function lookUp<Value>(word: string, table: ReadonlyMap<string, Value>): Value | null {
  const folded = foldLetters(word);
  for (const joined of [folded, folded.replace(AND, "")]) {
    for (const prefix of PREFIXES) {
      const value = joined.startsWith(prefix) ? table.get(joined.slice(prefix.length)) : undefined;
      if (value !== undefined) return value;
    }
  }
  return null;
}

/** Without points, lengthening and the spellings by which writers differ. */
function foldLetters(word: string): string {
  return word
    .normalize("NFC")
    .replace(/[\u064b-\u065f\u0670\u0640\u0591-\u05bd\u05bf-\u05c7\u200c\u200d]/g, "")
    .normalize("NFKD")
    .replace(/[\u0653-\u0655\u093c]/g, "")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ँ/g, "ं");
}

function valuesOf(words: string): ReadonlyMap<string, number> {
  return new Map(pairs(words).map(([word, value]) => [word, Number(value)]));
}

function pairs(words: string): readonly (readonly [word: string, value: string])[] {
  return words.split(/\s+/).map((entry) => {
    const [word = "", value = ""] = entry.split("=");
    return [foldLetters(word), value];
  });
}
