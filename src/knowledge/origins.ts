/** A country named in a text. */
interface Named {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Where nearly every parcel we are asked about comes from; named with "from", it says nothing about the question. */
const USUAL_ORIGINS = ["CN", "HK"];
const FROM_BEFORE =
  /(?:\bfrom|\bex|\bout of|\bde|\bda|\bdo|\bdesde|(?<!\p{L})из|(?<!\p{L})с|从|由|自)\s*(?:the\s|la\s|el\s)?$/iu;
const SENT_AFTER = /^\s*(?:发往?|寄往?|出发|发货|發往?|寄送|直邮|到)/u;
/** In these the origin is what is asked about. */
const ABOUT_EXPORT =
  /export|出口|退税|退稅|报关单|экспорт|origin|原产|原產|产地|certificate|origem|origen|происхожд/iu;

/** True for "from China" and "从中国发" where the question is about where the parcel goes. */
export function isUsualOrigin(text: string, found: Named): boolean {
  if (!USUAL_ORIGINS.includes(found.code) || ABOUT_EXPORT.test(text)) return false;
  const before = text.slice(Math.max(0, found.start - 12), found.start);
  return FROM_BEFORE.test(before) || SENT_AFTER.test(text.slice(found.end, found.end + 6));
}

/** So many characters around a country tell what it is there for. */
const AROUND = 32;

/** True where the words around a country say that the goods come from there: "made in Vietnam", "desde Turquía", 越南产. */
export function isOrigin(text: string, { start, end }: Named): boolean {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (PEOPLE_AFTER.test(after)) return false;
  if (AFTER.test(after) && !TOWARDS_BEFORE.test(before)) return true;
  return BEFORE.some((words) => words.test(before)) || (OF_BEFORE.test(before) && ONWARDS_AFTER.test(after));
}

const BEFORE: readonly RegExp[] = [
  /(?<!\b(?:customers?|buyers?|clients?|consumers?|someone|persons?|people|recipients?|friends?|users?|orders?|refunds?|returns?|returned|returning|back|calls?|messages?|letters?|notices?|e?mails?|requests?|platforms?|customs|is|are|am|i'm|far|away|differs?|different)\s+)\bfrom\s+(?:the\s+|a\s+|my\s+)?$/iu,
  /\b(?:made|manufactured|produced|bought|purchased|sourced|warehouse|warehoused|stock|stored)\s+in\s+(?:the\s+)?$/iu,
  /\b(?:origin|origem|origen)(?:\s+(?:is|of|in|é|es|en|em|da|do|de))*[\s:=]*(?:the\s+)?$/iu,
  /(?<!(?:покупател|клиент|заказчик|получател|человек|заказ|возврат|вернул|письм)\p{L}*\s+)(?<!\p{L})из\s+$/iu,
  /(?<!\p{L})(?:сделан|произвед[её]н|изготовлен|куплен|купил|покупаю|склад)\p{L}*\s+в[о]?\s+$/iu,
  /(?<!\p{L})(?:происхождени\p{L}*|производств[оа])[\s:-]*$/iu,
  /(?<!\p{L})(?:vind[oa]s?|v[eê]m|veio|saindo|sai|enviad[oa]s?|despachad[oa]s?|importad[oa]s?|fabricad[oa]s?|feit[oa]s?|produzid[oa]s?|comprad[oa]s?|compr(?:o|ei|ar|ando)|estoque|armaz[eé]m)\s+(?:d[eao]s?|n[ao]s?|em)\s+(?:[oa]s?\s+)?$/iu,
  /(?<!\p{L})(?:enviad[oa]s?|vienen?|vino|sal(?:e|en|i[oó])|fabricad[oa]s?|hech[oa]s?|comprad[oa]s?|compr(?:o|[eé]|ar|amos|ando)|importad[oa]s?|procedentes?|almac[eé]n|bodega)\s+(?:de|del|en)\s+(?:los\s+|el\s+|la\s+)?$/iu,
  /(?<!\p{L})desde\s+(?:los\s+|el\s+|las?\s+|os\s+|[oa]\s+)?$/iu,
  /(?:从|從|由|自|来自|來自|产自|產自|原产|原產|原产于|原產於|产地[是为为：:]?|產地[是為：:]?|原产地[是为：:]?|原產地[是為：:]?)\s*$/u,
];
/** "de Turquía a México": only what follows tells that it is no genitive. */
const OF_BEFORE = /(?<!\p{L})(?:d[eao]s?|del)\s+(?:los\s+|el\s+|la\s+)?$/iu;
const ONWARDS_AFTER = /^\s*(?:para|pra|pro|p\/|a|al|hacia)\s/iu;
const AFTER =
  /^\s*(?:-made\b|made\b|origin\b|warehouse\b|产的?|產的?|制造|製造|原产|原產|海外仓|海外倉|发货|發貨|直发|直發|直邮|直郵|出发|寄到|寄往|发到|发往|發到|發往|运到|運到)/iu;
const TOWARDS_BEFORE =
  /(?:发|發|到|寄|往|至|送|入|进|進|给|給|去|\bto|\bvia|\bour|\bat)\s*(?:the\s+|a\s+|my\s+)?$/iu;
const PEOPLE_AFTER =
  /^\s*(?:的?(?:买家|買家|客户|客戶|顾客|顧客|用户|朋友|海关|海關)|(?:customers?|buyers?|clients?|consumers?|people)\b)/iu;
