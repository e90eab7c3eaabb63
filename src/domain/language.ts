import { FUNCTION_WORDS, TRADE_WORDS } from "./function-words.ts";
import { remembered } from "./remembered.ts";

/** What a text is written in. */
export interface DetectedLanguage {
  /** ISO 639-1; `und` when the text has no letters. Chinese is `zh` in either script. */
  readonly lang: string;
  /** ISO 15924: `Latn`, `Cyrl`, `Hans`, `Hant`, `Jpan`, `Kore`, `Arab`, `Deva`, `Thai` …; `Zyyy` when the text has no letters. */
  readonly script: string;
  /** 0 to 1. Below 0.5 the language is a guess among several that fit; the script is still sure. */
  readonly confidence: number;
}

/**
 * Guesses the language of a text from its script, its small words and its telling letters.
 * `among` limits the guess to these languages where any of them fits the script. Reads the first 600 characters that are
 * no numbers: a list of a hundred says nothing of the language around it.
 */
export function detectLanguage(text: string, among: readonly string[] = []): DetectedLanguage {
  const limits = among.join();
  const known = READINGS.get(limits);
  if (known !== undefined) return known(text);
  const read = remembered((sample) => guess(sample, among), REMEMBERED_TEXTS);
  READINGS.set(limits, read);
  return read(text);
}

/** Of a message and what was said before it. */
const REMEMBERED_TEXTS = 50;
/** By the languages that a guess is limited to: there are only a few such lists. */
const READINGS = new Map<string, (text: string) => DetectedLanguage>();

function guess(text: string, among: readonly string[]): DetectedLanguage {
  const sample = withoutNumbers(text).slice(0, SAMPLE_LENGTH).normalize("NFC").toLowerCase();
  const script = dominantScript(sample);
  switch (script) {
    case "Zyyy":
      return { lang: "und", script, confidence: 0 };
    case "Hani":
      return { lang: "zh", script: chineseScript(sample), confidence: 1 };
    case "Latn":
      return { script, ...byWords(sample, LATIN, among, "en") };
    case "Cyrl":
      return { script, ...byWords(sample, CYRILLIC, among, "ru") };
    case "Arab":
      return { script, lang: arabicLanguage(sample), confidence: 0.9 };
    default:
      return { script, lang: ONLY_LANGUAGE[script] ?? "und", confidence: 1 };
  }
}

/** The text without parcel numbers and their like; what stands around them is left as it is. */
export function withoutNumbers(text: string): string {
  return /\d{5}/.test(text) ? text.slice(0, MOST_CHARACTERS).replace(NUMBER, " ") : text;
}

const NUMBER = /(?<![A-Za-z0-9])[A-Za-z0-9-]{0,12}\d{5}[A-Za-z0-9-]*/g;
/** Longer than any message. */
const MOST_CHARACTERS = 25_000;

const SAMPLE_LENGTH = 600;

/** How much one letter of a script says: an ideograph is half a word, and Latin brand names turn up in every other script. */
const SCRIPTS: readonly { readonly script: string; readonly letters: RegExp; readonly weight: number }[] = [
  { script: "Latn", letters: /\p{Script=Latin}/gu, weight: 1 },
  { script: "Hani", letters: /\p{Script=Han}/gu, weight: 3 },
  { script: "Jpan", letters: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, weight: 3 },
  { script: "Kore", letters: /\p{Script=Hangul}/gu, weight: 3 },
  { script: "Cyrl", letters: /\p{Script=Cyrillic}/gu, weight: 3 },
  { script: "Arab", letters: /\p{Script=Arabic}/gu, weight: 3 },
  { script: "Hebr", letters: /\p{Script=Hebrew}/gu, weight: 3 },
  { script: "Grek", letters: /\p{Script=Greek}/gu, weight: 3 },
  { script: "Deva", letters: /\p{Script=Devanagari}/gu, weight: 3 },
  { script: "Beng", letters: /\p{Script=Bengali}/gu, weight: 3 },
  { script: "Taml", letters: /\p{Script=Tamil}/gu, weight: 3 },
  { script: "Thai", letters: /\p{Script=Thai}/gu, weight: 3 },
  { script: "Laoo", letters: /\p{Script=Lao}/gu, weight: 3 },
  { script: "Khmr", letters: /\p{Script=Khmer}/gu, weight: 3 },
  { script: "Mymr", letters: /\p{Script=Myanmar}/gu, weight: 3 },
  { script: "Geor", letters: /\p{Script=Georgian}/gu, weight: 3 },
  { script: "Armn", letters: /\p{Script=Armenian}/gu, weight: 3 },
];

const ONLY_LANGUAGE: Readonly<Record<string, string>> = {
  Jpan: "ja",
  Kore: "ko",
  Hebr: "he",
  Grek: "el",
  Deva: "hi",
  Beng: "bn",
  Taml: "ta",
  Thai: "th",
  Laoo: "lo",
  Khmr: "km",
  Mymr: "my",
  Geor: "ka",
  Armn: "hy",
};

const LATIN = "en de es pt fr it nl sv da no fi pl cs ro hu tr vi id".split(" ");
const CYRILLIC = ["ru", "uk", "bg"];

/** Letters and endings that few languages share; each match counts like a rare small word. */
const TELLING: readonly { readonly pattern: RegExp; readonly langs: readonly string[] }[] = [
  { pattern: /ß|ä(?=u|ch|ng)|\p{L}{3}(?:ungs?|keit|lich|isch)\b/gu, langs: ["de"] },
  { pattern: /[¿¡]|ñ|\p{L}{2}ci[oó]n(?:es)?\b|(?<!\bhe)ll[oa]s?\b/gu, langs: ["es"] },
  { pattern: /[ãõ]|\p{L}(?:ção|ções|cao|coes)\b|\p{L}(?:nh|lh)[aeo]/gu, langs: ["pt"] },
  { pattern: /[œ]|\b(?:qu|[ldjnsc])['’]\p{L}|\p{L}{2}eux?\b|ç(?=a|o)/gu, langs: ["fr"] },
  {
    pattern:
      /\p{L}{2}zion[ei]\b|\b(?:dell|nell|all|dall|un)['’]|\p{L}{2}(?:ggio|tà)\b|(?<=\p{L})(?:cch|gli)/gu,
    langs: ["it"],
  },
  { pattern: /ij|aa|uu/gu, langs: ["nl"] },
  { pattern: /å/gu, langs: ["sv", "da", "no"] },
  { pattern: /[øæ]/gu, langs: ["da", "no"] },
  { pattern: /[łąęźżćńś]|sz|cz|rz/gu, langs: ["pl"] },
  { pattern: /[ěřů]/gu, langs: ["cs"] },
  { pattern: /[șțşţ]|ă(?!\p{L}*[\u1ea0-\u1ef9])|\p{L}{2}(?:ului|ilor|elor|ește|ează)\b/gu, langs: ["ro"] },
  { pattern: /[őű]/gu, langs: ["hu"] },
  { pattern: /[ığ]|ş|\p{L}{2}(?:lar[ıi]n?|leri?n?|d[ıiuü]r|m[ıiuü]ş)\b/gu, langs: ["tr"] },
  { pattern: /[đơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu, langs: ["vi"] },
  { pattern: /\p{L}{2}(?:ään|ssa|ssä|sta|stä|lla|llä|ista|istä|iin)\b/gu, langs: ["fi"] },
  { pattern: /\b(?:meng|pem|peng|ber|ter)\p{L}{3,}|\p{L}{3}nya\b/gu, langs: ["id"] },
  { pattern: /\p{L}{2}(?:ing|tion|tions|ness|ght)\b|\b(?:th|wh)\p{L}/gu, langs: ["en"] },
  { pattern: /[іїєґ]/gu, langs: ["uk"] },
  { pattern: /[ыэё]/gu, langs: ["ru"] },
  { pattern: /ъ(?=[бвгджзклмнпрстфхцчшщт])/gu, langs: ["bg"] },
];
const TELLING_WEIGHT = 0.8;

/** Common characters that only one Chinese script has. */
const SIMPLIFIED = new Set(
  "这个们来说国时会为对发过还没么样关开问进货单号无买卖价运费递邮报税务实电话车东动种场应该给让谁际亚欧马罗" +
    "韩兰乌险页网订转输达处称计资质违规录图证书类区库学军与经战长尔统业现机将联产间当体华权岛义总湾约两数议设" +
    "领员纪从语则党队县组赛选认济传万结属争变汉术维击广决条带线苏视举据导张纳陆论许历别团强点铁较风刘继门响奥" +
    "随获气龙构兴卫续参杀级连温乐题离边败积筑艺独观势伦极护环协围专声记职织农办营划标复装层众头庆创终仅圣师见" +
    "几远阳鲁亲辖画镇儿热萨黄丽渐拥调灭满备飞恒虽郑园断奖项严胜显却态双压迁舰节馆红测签绝贵莱枪冲夺诸阶晋确陈" +
    "责宪驻乡鱼贸扩宁顿临云户负归爱亿届剧诺载遗乱减旧细讯医识鲜词写隶评难卢编习轻财宫银试况状叶验废轨担简执乔" +
    "敌袭丰请孙岁楼礼弹闻础",
);
const TRADITIONAL = new Set(
  "這個們來說國時會為對發過還沒麼樣關開問進貨單號無買賣價運費遞郵報稅務實電話車東動種場應該給讓誰際亞歐馬羅" +
    "韓蘭烏險頁網訂轉輸達處稱計資質違規錄圖證書類區庫學軍與經戰長爾統業現機將聯產間當體華權島義總灣約兩數議設" +
    "領員紀從語則黨隊縣組賽選認濟傳萬結屬爭變漢術維擊廣決條帶線蘇視舉據導張納陸論許歷別團強點鐵較風劉繼門響奧" +
    "隨獲氣龍構興衛續參殺級連溫樂題離邊敗積築藝獨觀勢倫極護環協圍專聲記職織農辦營劃標復裝層眾頭慶創終僅聖師見" +
    "幾遠陽魯親轄畫鎮兒熱薩黃麗漸擁調滅滿備飛恆雖鄭園斷獎項嚴勝顯卻態雙壓遷艦節館紅測簽絕貴萊槍衝奪諸階晉確陳" +
    "責憲駐鄉魚貿擴寧頓臨雲戶負歸愛億屆劇諾載遺亂減舊細訊醫識鮮詞寫隸評難盧編習輕財宮銀試況狀葉驗廢軌擔簡執喬" +
    "敵襲豐請孫歲樓禮彈聞礎",
);

function dominantScript(text: string): string {
  let best = "Zyyy";
  let most = 0;
  for (const { script, letters, weight } of SCRIPTS) {
    const count = weight * (text.match(letters)?.length ?? 0);
    // Japanese mixes kana into ideographs: a fifth of kana is enough.
    const decisive = script === "Jpan" && count > 0 && best === "Hani" && count * 5 >= most;
    if (count > most || decisive) {
      best = script;
      most = Math.max(most, count);
    }
  }
  return best;
}

function chineseScript(text: string): string {
  let balance = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) balance -= 1;
    else if (TRADITIONAL.has(character)) balance += 1;
  }
  return balance > 0 ? "Hant" : "Hans";
}

function arabicLanguage(text: string): string {
  if (/[ٹڈڑںےہ]/u.test(text)) return "ur";
  return /[پچژگکی]/u.test(text) ? "fa" : "ar";
}

function byWords(text: string, known: readonly string[], among: readonly string[], fallback: string) {
  const allowed = known.filter((lang) => among.includes(lang));
  const candidates = allowed.length > 0 ? allowed : known;
  if (candidates.length === 1) return { lang: candidates[0] ?? fallback, confidence: 1 };
  const scores = new Map(candidates.map((lang) => [lang, 0]));
  for (const word of withoutAccents(text).match(/[\p{L}'’]+/gu) ?? []) {
    const langs = (LANGUAGES_OF_WORD.get(word) ?? []).filter((lang) => scores.has(lang));
    for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
  }
  for (const { pattern, langs } of TELLING) {
    if (!langs.some((lang) => scores.has(lang))) continue;
    const count = text.match(pattern)?.length ?? 0;
    for (const lang of langs)
      if (scores.has(lang)) scores.set(lang, (scores.get(lang) ?? 0) + count * TELLING_WEIGHT);
  }
  return mostLikely(scores, candidates.includes(fallback) ? fallback : (candidates[0] ?? fallback));
}

function mostLikely(scores: ReadonlyMap<string, number>, fallback: string) {
  const ranked = [...scores].sort((one, other) => other[1] - one[1]);
  const first = ranked[0]?.[1] ?? 0;
  const second = ranked[1]?.[1] ?? 0;
  if (first === 0) return { lang: fallback, confidence: 0.1 };
  const lang = first === second && scores.get(fallback) === first ? fallback : (ranked[0]?.[0] ?? fallback);
  return { lang, confidence: ((first - second) / first) * (1 - 2 ** -(first + 1)) };
}

/** Accents of Latin letters go; й, ї and their like are letters of their own and stay. */
function withoutAccents(text: string): string {
  return text
    .replace(/[\u00c0-\u024f\u1ea0-\u1ef9]/gu, (letter) => letter.normalize("NFD").replace(/\p{M}/gu, ""))
    .replace(/ı/g, "i")
    .replace(/đ/g, "d");
}

const LANGUAGES_OF_WORD = indexWords();

function indexWords(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [lang, words] of [...Object.entries(FUNCTION_WORDS), ...Object.entries(TRADE_WORDS)]) {
    for (const word of words) index.set(word, [...(index.get(word) ?? []), lang]);
  }
  return index;
}
