/** Months as they are written in English, Russian, Portuguese, Spanish, German and French; alternatives of a regular expression. */
export const MONTHS: readonly string[] = [
  "january|jan|январ\\p{L}*|янв|janeiro|enero|ene|januar|janvier",
  "february|feb|феврал\\p{L}*|фев|fevereiro|fev|febrero|februar|février",
  "march|mar|март\\p{L}?|março|marzo|märz|mars",
  "april|apr|апрел\\p{L}*|апр|abril|abr|avril",
  "may|ма[йяею]|maio|mai|mayo",
  "june|jun|июн\\p{L}*|junho|junio|juni|juin",
  "july|jul|июл\\p{L}*|julho|julio|juli|juillet",
  "august|aug|август\\p{L}*|авг|agosto|ago|août",
  "september|sept|sep|сентябр\\p{L}*|сен|setembro|septiembre|setiembre|septembre",
  "october|oct|октябр\\p{L}*|окт|outubro|octubre|oktober|okt|octobre",
  "november|nov|ноябр\\p{L}*|ноя|novembro|noviembre|novembre",
  "december|dec|декабр\\p{L}*|дек|dezembro|dez|diciembre|dic|dezember|décembre",
];

/** Months that are also other words: they count as a month only beside a figure or behind one of `BEFORE_MONTH`. */
export const DOUBTFUL_MONTHS =
  /^(?:may|march|mar|mars|sep|jan|dec|dez|dic|ago|ene|mai|abr|сен|дек|ма[йяею]|март\p{L}?|juli|juni|august)$/iu;

export const BEFORE_MONTH =
  /(?:^|[^\p{L}])(?:in|of|since|by|until|till|from|before|after|this|next|last|early|mid|late|to|through|в|во|с|до|от|к|после|em|de|desde|até|en|hasta|para|próximo|im|ab|bis|seit|depuis)[\s-]+$/iu;

/** Words by which a text names a year or a month without its figure; `shift` counts from the present year. */
export const RELATIVE_YEARS: readonly (readonly [shift: number, words: string])[] = [
  [1, "next year|следующ\\p{L}+ год\\p{L}*|próximo ano|ano que vem|próximo año|año que viene|明年|来年|來年"],
  [-1, "last year|прошл\\p{L}+ год\\p{L}*|ano passado|año pasado|去年"],
];
export const NEXT = "next|следующ\\p{L}+|próximo|明年的?|来年";
export const LAST = "last|прошл\\p{L}+|去年的?";
