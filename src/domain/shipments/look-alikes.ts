import { checkDigitIsRight } from "./check-digits.ts";

/** Things that sellers paste and that look like tracking numbers, recognised by their own rules. */
export type LookAlike =
  | "aliexpress_order"
  | "aliexpress_product"
  | "air_waybill"
  | "amount"
  | "barcode"
  | "company_tax_number"
  | "container"
  | "customs_declaration"
  | "date"
  | "email"
  | "eori"
  | "hs_code"
  | "iban"
  | "ioss"
  | "link"
  | "payment_card"
  | "personal_id"
  | "personal_tax_number"
  | "phone"
  | "placeholder"
  | "uuid";

/**
 * What an upper-case string without separators is, when its own rules say so.
 * `certain` ones have a shape that no carrier uses; the others share theirs with a carrier's numbers, so a carrier named
 * beside the number and a right check digit may overrule them.
 */
export function lookAlike(compact: string): { readonly kind: LookAlike; readonly certain: boolean } | null {
  const rules = DIGITS.test(compact) ? DIGIT_RULES : LETTER_RULES;
  const rule = rules.find(({ fits }) => fits(compact));
  return rule === undefined ? null : { kind: rule.kind, certain: rule.certain };
}

/**
 * What a string as it was written is, when its separators give it away: `+86 …`, `27.314.498/0001-13`, `2026-11-03`.
 * The whole string must be that thing.
 */
export function writtenLookAlike(written: string): LookAlike | null {
  return WRITTEN_WHOLE.find(({ pattern }) => pattern.test(written))?.kind ?? null;
}

/** Where such things stand in a text, in order, without overlaps. */
export function writtenLookAlikes(
  text: string,
): readonly { readonly kind: LookAlike; readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(WRITTEN_ANYWHERE), (match) => ({
    kind: WRITTEN[match.findIndex((group, at) => at > 0 && group !== undefined) - 1]?.[0] ?? "amount",
    start: match.index,
    end: match.index + match[0].length,
  }));
}

interface Rule {
  readonly kind: LookAlike;
  readonly certain: boolean;
  readonly fits: (compact: string) => boolean;
}

const DIGITS = /^\d+$/;

function matching(pattern: RegExp) {
  return (compact: string) => pattern.test(compact);
}

/** Six digits of a place, a birthday, three of order, a check character. */
const CHINESE_ID = /^[1-9]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;

const DIGIT_RULES: readonly Rule[] = [
  { kind: "placeholder", certain: true, fits: matching(/^(\d)\1+$|^0?1234567890/) },
  { kind: "aliexpress_product", certain: false, fits: matching(/^1005\d{12}$/) },
  // Sixteen digits from 8, 30 or 10/11: how AliExpress has numbered orders since 2019.
  { kind: "aliexpress_order", certain: false, fits: matching(/^(?:8\d|30|1[01])\d{14}$/) },
  { kind: "payment_card", certain: false, fits: (compact) => CARD.test(compact) && isLuhn(compact) },
  {
    kind: "phone",
    certain: false,
    fits: matching(/^(?:(?:00)?86)?1[3-9]\d{9}$|^[78]9\d{9}$|^(?:44|0)7[3-9]\d{8}$/),
  },
  { kind: "phone", certain: false, fits: matching(BRAZILIAN_MOBILE()) },
  { kind: "personal_id", certain: false, fits: matching(CHINESE_ID) },
  { kind: "personal_tax_number", certain: false, fits: (compact) => isCpf(compact) || isInn(compact) },
  { kind: "company_tax_number", certain: false, fits: isCnpj },
  { kind: "barcode", certain: false, fits: (compact) => compact.length === 13 && isEan(compact) },
  {
    kind: "date",
    certain: false,
    fits: matching(
      /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)?$|^1[5-9]\d{11}$/,
    ),
  },
];

const LETTER_RULES: readonly Rule[] = [
  { kind: "personal_id", certain: true, fits: matching(CHINESE_ID) },
  { kind: "ioss", certain: true, fits: matching(/^IM\d{10}$/) },
  { kind: "container", certain: true, fits: matching(/^[A-Z]{3}[UJZ]\d{7}$/) },
  { kind: "customs_declaration", certain: true, fits: matching(/^[23]\d(?!PX)[A-Z]{2}[A-Z0-9]{13}\d$/) },
  { kind: "iban", certain: true, fits: isIban },
  {
    kind: "eori",
    certain: true,
    fits: matching(
      /^(?:AT|BE|BG|CY|CZ|DE|DK|EE|ES|FI|FR|GB|GR|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)\d{8,15}$/,
    ),
  },
];

const CARD = /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|6(?:011|5\d\d|2\d\d)\d{12}|35\d{14}|3[47]\d{13})$/;

function BRAZILIAN_MOBILE(): RegExp {
  const areas = "1[1-9]|2[12478]|3[1-578]|4[1-9]|5[1345]|6[1-9]|7[134579]|8[1-9]|9[1-9]";
  return new RegExp(`^(?:55)?(?:${areas})9\\d{8}$`);
}

/** Lengths by country, SWIFT IBAN registry release 99. */
const IBAN_LENGTHS = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18
   FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27
   MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29
   VA22 VG24 XK20`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

function isIban(compact: string): boolean {
  if (IBAN_LENGTHS.get(compact.slice(0, 2)) !== compact.length) return false;
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(compact)) return false;
  let rest = 0;
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

function isLuhn(digits: string): boolean {
  return checkDigitIsRight("luhn", digits.slice(0, -1), digits.slice(-1));
}

function isEan(digits: string): boolean {
  return checkDigitIsRight("gs1", digits.slice(0, -1), digits.slice(-1));
}

function isCpf(digits: string): boolean {
  return digits.length === 11 && brazilianCheck(digits, 9, 10) && brazilianCheck(digits, 10, 11);
}

function isCnpj(digits: string): boolean {
  return digits.length === 14 && brazilianCheck(digits, 12, 5) && brazilianCheck(digits, 13, 6);
}

/** Weights fall from `first` to 2 and start again at 9 (firms); 11 minus the rest, 10 and 11 print as 0. */
function brazilianCheck(digits: string, serialLength: number, first: number): boolean {
  let sum = 0;
  let weight = first;
  for (let at = 0; at < serialLength; at += 1) {
    sum += Number(digits.charAt(at)) * weight;
    weight = weight === 2 ? 9 : weight - 1;
  }
  const rest = sum % 11;
  return Number(digits.charAt(serialLength)) === (rest < 2 ? 0 : 11 - rest);
}

/** Russian personal tax number, order of the Federal Tax Service MMV-7-6/435. */
function isInn(digits: string): boolean {
  if (digits.length !== 12) return false;
  const check = (weights: readonly number[]): number =>
    (weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11) % 10;
  const inner = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
  return check(inner) === Number(digits.charAt(10)) && check([3, ...inner]) === Number(digits.charAt(11));
}

const TIME = String.raw`(?:[ T,]{1,2}\d{1,2}:\d\d(?::\d\d)?)?`;

const WRITTEN: readonly (readonly [kind: LookAlike, pattern: string])[] = [
  ["uuid", "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"],
  ["email", String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}`],
  ["company_tax_number", String.raw`\d{2}\.\d{3}\.\d{3}/\d{4}-\d{2}`],
  ["personal_tax_number", String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`],
  ["date", String.raw`20\d\d[-/.](?:0?[1-9]|1[0-2])[-/.][0-3]?\d${TIME}`],
  ["date", String.raw`[0-3]?\d[-/.][0-3]?\d[-/.](?:20)?\d\d${TIME}`],
  ["phone", String.raw`\+\d[\d ()./-]{5,18}\d`],
  ["phone", String.raw`(?:[178] ?)?\(\d{2,4}\) ?\d{3,5}[- ]?\d{2}[- ]?\d{2}`],
  ["phone", String.raw`(?:1-)?\d{3}-\d{3}-\d{4}`],
  ["air_waybill", String.raw`\d{3}-\d{4} ?\d{4}`],
  ["hs_code", String.raw`\d{4}\.\d{2}(?:\.\d{2,4}){1,3}`],
  ["amount", String.raw`(?:R\$|US ?\$|[$€£¥₽₹₩₴])\s?\d{1,12}(?:[., ]\d{1,3}){0,5}`],
  [
    "amount",
    String.raw`\d{1,12}(?:[.,]\d{1,3}){0,5}\s?(?:[€₽₹₩₴元]|(?:USD|EUR|CNY|RMB|BRL|RUB|usd|eur|руб)\b)`,
  ],
  ["amount", String.raw`\d{1,12}(?:[.,]\d{1,3}){1,5}`],
];

const WRITTEN_WHOLE = WRITTEN.map(([kind, pattern]) => ({ kind, pattern: new RegExp(`^(?:${pattern})$`) }));

const WRITTEN_ANYWHERE = new RegExp(
  `(?<![A-Za-z0-9])(?:${WRITTEN.map(([, pattern]) => `(${pattern})`).join("|")})(?![A-Za-z0-9])`,
  "g",
);
