/** Parts of a law, as alternatives of a regular expression. */
export const SCOPES: readonly (readonly [scope: string, words: string])[] = [
  ["article", "art(?:icles?|igos?|[íi]culos?|s)?\\.?|стать\\p{L}*|ст\\."],
  ["section", "sections?|sec\\.|seção|sección|раздел\\p{L}*|§+"],
  ["chapter", "chapters?|cap[íi]tulos?|глав\\p{L}*"],
  ["annex", "annex(?:es)?|anexos?|приложени\\p{L}*"],
  ["paragraph", "paragraphs?|paras?\\.|par[áa]grafos?|párrafos?|пункт\\p{L}*|п\\."],
];
/** The same in Chinese, behind 第 and the number. */
export const HAN_SCOPES: ReadonlyMap<string, string> = new Map([
  ["条", "article"],
  ["條", "article"],
  ["款", "paragraph"],
  ["章", "chapter"],
]);

/** Kinds of acts that are followed by their number. */
export const ACTS =
  "reg(?:ulations?|ulamentos?|lamentos?|s)?\\.?|регламент\\p{L}*|directives?|directivas?|diretivas?|директив\\p{L}*|decisions?|decisión|decisão|решени\\p{L}*|laws?|leis?|leyes|ley|закон\\p{L}*|decret(?:o|os|e|es)|executive order|portarias?|instrução normativa|resolu(?:ção|ción)|приказ\\p{L}*|постановлени\\p{L}*|acuerdo|announcement|公告|令";
/** Abbreviations that are acts only in capitals: "in" is a word, "IN" is one of Brazil's. */
export const ACTS_IN_CAPITALS = "EO|IN|CSMS|GB|GACC";

/** What may stand between an act and its number. */
export const BETWEEN_ACT_AND_NUMBER =
  "[\\s.()*_]|EU|UE|ЕС|EC|CE|EEC|No\\.?|N\\.?º|nº|№|Nr\\.?|MF|RFB|SRF|de|of|the|Ejecutiv[oa]|Suprem[oa]|Ministerial|Complementar|Legislativo|Implementing|Delegated";
