import type { ArticleLanguage } from "../article.ts";

/** Words of one kind in each language that articles are written in. */
type Words = Readonly<Record<ArticleLanguage, RegExp>>;

/** Beside an amount: it is a limit up to which something is free. */
export const LIMIT_WORDS: Words = {
  en: /\b(?:(?:duty|tax)[- ]free|free|limits?|thresholds?|exempt\w*|relief|de minimis|allowance|waived?)\b/i,
  zh: /免税|免征|免关税|免增值税|免进口|减免|限额|额度|起征点|免 ?VAT/,
  ru: /лимит|беспошлин|не облага|необлага|освобожд|порог|без пошлин|без платеж/i,
  pt: /isent|isenç|limite|livre de|franquia|sem imposto/i,
  es: /exent|exenci|límite|libre de|franquicia|sin impuesto/i,
};

/** Beside a limit: it held once, or limits something else than what a parcel pays. */
export const OTHER_LIMITS: Words = {
  en: /\b(?:old|older|former|ended|abolished|withdrawn|until|turnover|regist\w+|fines?|penalt\w+|(?:above|over|below|under|within) the limit(?! of))\b/i,
  zh: /取消|废止|此前|以前|原来|旧|曾|登记|注册|销售额|罚|(?:超过|高于|低于|没到)限额/,
  ru: /отмен|прежн|стар|закончил|регистр|оборот|штраф|(?:выше|ниже) лимита(?! в)/i,
  pt: /antig|anterior|acabou|extint|revogad|registr|faturamento|multa|(?:acima|abaixo) do limite(?! de)/i,
  es: /antigu|anterior|terminó|eliminad|derogad|registr|facturación|multa|por (?:encima|debajo) del límite(?! de)/i,
};

/** In a heading: the section reckons with made-up parcels. */
export const EXAMPLE_WORDS: Words = {
  en: /example|calculat|work(?:ed)? out/i,
  zh: /举例|示例|例子|怎么算|如何算|如何计算/,
  ru: /пример|посчита|рассчита/i,
  pt: /exemplo|calcul/i,
  es: /ejemplo|calcul/i,
};

/** A tax on what is bought, by all its names. */
export const TAX_WORDS =
  /\b(?:VAT|GST|HST|IVA|ICMS|IGST|IGV|ITBIS)\b|consumption tax|sales tax|НДС|налог\p{L}* на потребление|增值税|消费税|销售税|商品税/iu;
/** Duty at the border, by all its names. */
export const DUTY_WORDS =
  /dut(?:y|ies)\b|import tax\b|关税|进口税|пошлин|imposto de importação|direitos aduaneiros|arancel/iu;
