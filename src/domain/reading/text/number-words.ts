/** Numbers in words, by value; accents folded. English, Russian in its cases, Portuguese, Spanish. */
export const NUMBER_WORDS: readonly (readonly [value: number, words: string])[] = [
  [1, "one | один | одна | одну | одного | одной | um | uma | uno | una | un"],
  [2, "two | два | две | двух | двумя | dois | duas | dos"],
  [3, "three | три | трех | тремя | tres"],
  [4, "four | четыре | четырех | quatro | cuatro"],
  [5, "five | пять | пяти | пятью | cinco"],
  [6, "six | шесть | шести | seis"],
  [7, "seven | семь | семи | sete | siete"],
  [8, "eight | восемь | восьми | oito | ocho"],
  [9, "nine | девять | девяти | nove | nueve"],
  [10, "ten | десять | десяти | десяток | dez | diez"],
  [11, "eleven | одиннадцать | одиннадцати | onze | once"],
  [12, "twelve | dozen | двенадцать | двенадцати | дюжина | дюжину | doze | doce | duzia | docena"],
  [13, "thirteen | тринадцать | тринадцати | treze | trece"],
  [14, "fourteen | четырнадцать | четырнадцати | quatorze | catorze | catorce"],
  [15, "fifteen | пятнадцать | пятнадцати | quinze | quince"],
  [16, "sixteen | шестнадцать | шестнадцати | dezesseis | dezasseis | dieciseis"],
  [17, "seventeen | семнадцать | семнадцати | dezessete | dezassete | diecisiete"],
  [18, "eighteen | восемнадцать | восемнадцати | dezoito | dieciocho"],
  [19, "nineteen | девятнадцать | девятнадцати | dezenove | dezanove | diecinueve"],
  [20, "twenty | двадцать | двадцати | vinte | veinte"],
  [21, "veintiuno | veintiun | veintiuna"],
  [22, "veintidos"],
  [23, "veintitres"],
  [24, "veinticuatro"],
  [25, "veinticinco"],
  [26, "veintiseis"],
  [27, "veintisiete"],
  [28, "veintiocho"],
  [29, "veintinueve"],
  [30, "thirty | тридцать | тридцати | trinta | treinta"],
  [40, "forty | fourty | сорок | сорока | quarenta | cuarenta"],
  [50, "fifty | пятьдесят | пятидесяти | полсотни | cinquenta | cincuenta"],
  [60, "sixty | шестьдесят | шестидесяти | sessenta | sesenta"],
  [70, "seventy | семьдесят | семидесяти | setenta"],
  [80, "eighty | восемьдесят | восьмидесяти | oitenta | ochenta"],
  [90, "ninety | девяносто | девяноста | noventa"],
  [100, "сто | ста | сотня | сотню | cem | cento | cien | ciento"],
  [200, "двести | двухсот | duzentos | duzentas | doscientos | doscientas"],
  [300, "триста | трехсот | trezentos | trezentas | trescientos | trescientas"],
  [400, "четыреста | четырехсот | quatrocentos | quatrocentas | cuatrocientos | cuatrocientas"],
  [500, "пятьсот | пятисот | quinhentos | quinhentas | quinientos | quinientas"],
  [600, "шестьсот | шестисот | seiscentos | seiscentas | seiscientos | seiscientas"],
  [700, "семьсот | семисот | setecentos | setecentas | setecientos | setecientas"],
  [800, "восемьсот | восьмисот | oitocentos | oitocentas | ochocientos | ochocientas"],
  [900, "девятьсот | девятисот | novecentos | novecentas | novecientos | novecientas"],
];

/** Words that multiply what stands before them, by their power of ten. */
export const SCALE_WORDS: readonly (readonly [power: number, words: string])[] = [
  [2, "hundred | hundreds"],
  [3, "thousand | thousands | тысяч* | тыс | тыщ* | mil"],
  [6, "million | millions | миллион* | млн | milhao | milhoes | millon | millones"],
];

/** What may stand behind digits for a power of ten, only glued to them. */
export const GLUED_SCALES: ReadonlyMap<string, number> = new Map([
  ["k", 3],
  ["к", 3],
  ["т", 3],
  ["kk", 6],
  ["кк", 6],
]);

/** Joins parts of one number: "one hundred and fifty", "cento e cinquenta", "treinta y cinco". */
export const NUMBER_JOINTS: ReadonlySet<string> = new Set(["and", "e", "y"]);

/** Spelt like a number in one language and like a small word in another, where they are not read. */
export const NO_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  en: ["once", "um", "un", "dos", "mil"],
  pt: ["dos"],
};

export const IDEOGRAPH_DIGITS: ReadonlyMap<string, number> = new Map([
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["俩", 2],
  ["三", 3],
  ["仨", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
]);

export const IDEOGRAPH_ZEROS: ReadonlySet<string> = new Set(["零", "〇"]);

/** Powers of ten; from 万 on they multiply all that stands before them. */
export const IDEOGRAPH_SCALES: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);
