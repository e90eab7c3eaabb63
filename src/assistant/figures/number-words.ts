import { FURTHER_NUMBER_WORDS } from "./further-number-words.ts";

/** What number words are worth; a trailing * stands for any ending. Russian ones in all their cases. */
const EN = `zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13
  fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60
  seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000`;

const RU = `ноль=0 нуля=0 один=1 одна=1 одно=1 одного=1 одной=1 одному=1 одну=1 одним=1 два=2 две=2 двух=2 двум=2 двумя=2
  три=3 трёх=3 трех=3 трём=3 трем=3 тремя=3 четыре=4 четырёх=4 четырех=4 четырём=4 четырем=4 пять=5 пяти=5 пятью=5
  шесть=6 шести=6 шестью=6 семь=7 семи=7 семью=7 восемь=8 восьми=8 восемью=8 девять=9 девяти=9 девятью=9 десять=10
  десяти=10 десятью=10 одиннадцат*=11 двенадцат*=12 тринадцат*=13 четырнадцат*=14 пятнадцат*=15 шестнадцат*=16
  семнадцат*=17 восемнадцат*=18 девятнадцат*=19 двадцат*=20 тридцат*=30 сорок=40 сорока=40 пятьдесят*=50 пятидесяти=50
  шестьдесят*=60 шестидесяти=60 семьдесят*=70 семидесяти=70 восемьдесят*=80 восьмидесяти=80 девяност*=90 сто=100 ста=100
  двести=200 двухсот=200 двумстам=200 триста=300 трёхсот=300 трехсот=300 тремстам=300 четыреста=400 четырёхсот=400
  четырехсот=400 пятьсот=500 пятисот=500 шестьсот=600 шестисот=600 семьсот=700 семисот=700 восемьсот=800 восьмисот=800
  девятьсот=900 девятисот=900 тысяч*=1000 миллион*=1000000 миллиард*=1000000000`;

const PT = `zero=0 um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12
  treze=13 quatorze=14 catorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezassete=17 dezoito=18 dezenove=19
  dezanove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100
  duzentos=200 duzentas=200 trezentos=300 trezentas=300 quatrocentos=400 quatrocentas=400 quinhentos=500 quinhentas=500
  seiscentos=600 seiscentas=600 setecentos=700 setecentas=700 oitocentos=800 oitocentas=800 novecentos=900
  novecentas=900 mil=1000 milhão=1000000 milhões=1000000`;

const ES = `cero=0 un=1 uno=1 una=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12
  trece=13 catorce=14 quince=15 dieciséis=16 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21
  veintiún=21 veintiuna=21 veintidós=22 veintidos=22 veintitrés=23 veintitres=23 veinticuatro=24 veinticinco=25
  veintiséis=26 veintiseis=26 veintisiete=27 veintiocho=28 veintinueve=29 treinta=30 cuarenta=40 cincuenta=50 sesenta=60
  setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300
  cuatrocientos=400 cuatrocientas=400 quinientos=500 quinientas=500 seiscientos=600 seiscientas=600 setecientos=700
  setecientas=700 ochocientos=800 ochocientas=800 novecientos=900 novecientas=900 mil=1000 millón=1000000
  millones=1000000`;

const ENTRIES = [EN, RU, PT, ES, ...FURTHER_NUMBER_WORDS].flatMap((words) =>
  words.split(/\s+/).map((entry) => {
    const [word = "", value = ""] = entry.split("=");
    return { word, value: Number(value) };
  }),
);

const WHOLE: ReadonlyMap<string, number> = new Map(
  ENTRIES.filter(({ word }) => !word.endsWith("*")).map(({ word, value }) => [word, value]),
);
const STEMS = ENTRIES.filter(({ word }) => word.endsWith("*")).map(({ word, value }) => ({
  stem: word.slice(0, -1),
  value,
}));

/** All forms as alternatives of a regular expression. */
export const NUMBER_WORDS: readonly string[] = ENTRIES.map(({ word }) => word.replace("*", "\\p{L}*"));

/** What a word is worth as a number; null when it is none. Expects lower case. */
export function valueOfWord(word: string): number | null {
  return WHOLE.get(word) ?? STEMS.find(({ stem }) => word.startsWith(stem))?.value ?? null;
}

/** Words inside one number: "two hundred and fifty", "vinte e cinco". */
export const JOINERS: readonly string[] = ["and", "e", "y", "et", "und"];
/** Words between numbers that are a range or a choice and share their unit. */
export const CHOICES =
  "or|to|and|until|или|и|до|ou|e|a|até|o|y|u|hasta|或|至|到|和|及|أو|إلى|או|עד|या|से|หรือ|ถึง|또는|에서";

/** Chinese numerals, with the formal ones of cheques. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ...[..."零一二三四五六七八九"].map((digit, value) => [digit, value] as const),
  ...[..."〇壹贰叁肆伍陆柒捌玖"].map((digit, value) => [digit, value] as const),
  ...[..."两兩"].map((digit) => [digit, 2] as const),
  ...[..."貳參"].map((digit, index) => [digit, index + 2] as const),
  ["陸", 6],
]);
export const HAN_TENS: ReadonlyMap<string, number> = new Map([
  ...([
    ["十", 10],
    ["拾", 10],
    ["百", 100],
    ["佰", 100],
    ["千", 1000],
    ["仟", 1000],
  ] as const),
]);
export const HAN_MYRIADS: ReadonlyMap<string, number> = new Map([
  ...([
    ["万", 1e4],
    ["萬", 1e4],
    ["亿", 1e8],
    ["億", 1e8],
  ] as const),
]);
export const HAN_NUMERALS = [...HAN_DIGITS.keys(), ...HAN_TENS.keys(), ...HAN_MYRIADS.keys()].join("");
