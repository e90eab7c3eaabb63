/**
 * Number words of languages that we do not write but a model may. Words that mean something else in a language we do
 * write are left out, since texts are read without knowing their language: "due", "on", "sei", "sept", "cent",
 * "seize", "bin", "elf", "otto", "vier" (a form of Portuguese "vir").
 */
const FR = `deux=2 trois=3 quatre=4 cinq=5 huit=8 neuf=9 dix=10 douze=12 treize=13 vingt=20 vingts=20 trente=30 quarante=40
  cinquante=50 soixante=60 mille=1000 millions=1000000 milliard=1000000000 milliards=1000000000`;

const TR = `iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 yetmiş=70
  seksen=80 doksan=90 yüz=100 milyon=1000000`;

const IT = `tre=3 quattro=4 cinque=5 sette=7 dieci=10 undici=11 dodici=12 tredici=13 quattordici=14 quindici=15 sedici=16
  diciassette=17 diciotto=18 diciannove=19 mila=1000 duemila=2000 tremila=3000 cinquemila=5000 diecimila=10000`;

const DE = `zwei=2 drei=3 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15
  sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 hundert=100 tausend=1000 millionen=1000000 milliarden=1000000000`;

const DE_ONES = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"];
const DE_TENS = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
const IT_ONES = ["uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove"];
const IT_TENS = ["venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

/** As `number-words.ts` writes them: word=value. */
export const FURTHER_NUMBER_WORDS: readonly string[] = [
  FR,
  TR,
  IT,
  DE,
  germanCompounds(),
  italianCompounds(),
];

/** "einundzwanzig", "zweihundert", "dreitausend". */
function germanCompounds(): string {
  const tens = DE_TENS.flatMap((ten, at) => [
    `${ten}=${at * 10 + 20}`,
    ...DE_ONES.map((one, index) => `${one}und${ten}=${at * 10 + 21 + index}`),
  ]);
  const large = DE_ONES.flatMap((one, index) => [
    `${one}hundert=${(index + 1) * 100}`,
    `${one}tausend=${(index + 1) * 1000}`,
  ]);
  return [...tens, ...large].join(" ");
}

/** "ventuno", "trentadue", "duecento". */
function italianCompounds(): string {
  const tens = IT_TENS.flatMap((ten, at) => [
    `${ten}=${at * 10 + 20}`,
    ...IT_ONES.map((one, index) => {
      const stem = /^[uo]/.test(one) ? ten.slice(0, -1) : ten;
      return `${stem}${one === "tre" ? "tré" : one}=${at * 10 + 21 + index}`;
    }),
  ]);
  const hundreds = IT_ONES.slice(1).map((one, index) => `${one}cento=${(index + 2) * 100}`);
  return [...tens, ...hundreds].join(" ");
}
