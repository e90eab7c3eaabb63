/** Where nearly every parcel we are asked about comes from; named with "from", it says nothing about the question. */
const USUAL_ORIGINS = ["CN", "HK"];
const FROM_BEFORE =
  /(?:\bfrom|\bex|\bout of|\bde|\bda|\bdo|\bdesde|(?<!\p{L})из|(?<!\p{L})с|从|由|自)\s*(?:the\s|la\s|el\s)?$/iu;
const SENT_AFTER = /^\s*(?:发往?|寄往?|出发|发货|發往?|寄送|直邮|到)/u;
/** In these the origin is what is asked about. */
const ABOUT_EXPORT =
  /export|出口|退税|退稅|报关单|экспорт|origin|原产|原產|产地|certificate|origem|origen|происхожд/iu;

/** True for "from China" and "从中国发" where the question is about where the parcel goes. */
export function isUsualOrigin(
  text: string,
  found: { readonly code: string; readonly start: number; readonly end: number },
): boolean {
  if (!USUAL_ORIGINS.includes(found.code) || ABOUT_EXPORT.test(text)) return false;
  const before = text.slice(Math.max(0, found.start - 12), found.start);
  return FROM_BEFORE.test(before) || SENT_AFTER.test(text.slice(found.end, found.end + 6));
}
