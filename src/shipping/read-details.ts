import type { FoundNumber } from "../domain/shipments/found-number.ts";
import type { DetailsByNumber, KnownDetails } from "./tracking-provider.ts";

/**
 * What a message tells of the parcels in it beside their numbers: a carrier where only one may have issued the number,
 * and, of a single parcel, the recipient's postcode or phone number.
 */
export function detailsOf(
  numbers: readonly Pick<FoundNumber, "number" | "candidates">[],
  text: string,
): DetailsByNumber {
  const told = numbers.length === 1 ? readDetails(text) : {};
  return new Map(
    numbers.flatMap(({ number, candidates: [only, ...others] }) => {
      const isSure = only !== undefined && others.length === 0 && only.confidence !== "low";
      const details = { ...told, ...(isSure ? { carrier: only.carrier } : {}) };
      return Object.keys(details).length === 0 ? [] : [[number, details] as const];
    }),
  );
}

/** Postcode and phone number where a text names them, or is nothing else; empty otherwise. */
export function readDetails(text: string): KnownDetails {
  const words = text.normalize("NFKC").trim();
  if (BARE.test(words)) {
    const digits = words.replace(/\D/g, "");
    const isPhone = digits.length === 4 ? words.length === 4 : words.startsWith("+") || digits.length > 8;
    return isPhone ? { phoneNumber: words } : { postalCode: words.toUpperCase() };
  }
  const postalCode = POSTCODE.exec(words)?.[1]?.toUpperCase();
  const phoneNumber = PHONE.exec(words)?.[1];
  return {
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(phoneNumber === undefined ? {} : { phoneNumber }),
  };
}

// "80010-000", "SW1A 1AA", "1234" (the last digits of a phone number, as carriers ask for them), "+55 41 99999-1234".
const BARE = /^(?:\+?\d[\d ()-]{2,18}\d|(?=[A-Z ]*\d)[A-Z0-9]{2,5}[ -]?[A-Z0-9]{2,5})$/i;

const POSTCODE = new RegExp(
  String.raw`(?:post(?:al)?\s?code|\bzip(?:\s?code)?|\bcep\b|c[oó]digo\s+postal|邮编|郵編|邮政编码|郵遞區號|郵政編碼|индекс\p{L}*)` +
    String.raw`[^\p{L}\p{N}\n]{0,4}(?:is|是|为|為|é|es)?[^\p{L}\p{N}\n]{0,4}` +
    String.raw`((?=[A-Z]*[ -]?[A-Z]*\d)[A-Z0-9]{2,10}(?:[ -](?=[A-Z]*\d)[A-Z0-9]{2,5})?)(?![\p{L}\p{N}])`,
  "iu",
);

const PHONE = new RegExp(
  String.raw`(?:\bphone|\bmobile|\btel\b|telephone|\blast (?:four|4) digits|电话|手机|尾号|電話|手機|尾號|телефон|последни\p{L}* (?:4|четыре) цифр|telefone|celular|teléfono|móvil|últimos (?:4|cuatro|quatro) d[ií]gitos)` +
    String.raw`[^\d+\n.!?。]{0,25}(\+?\d[\d ()-]{2,18}\d)(?!\d)`,
  "iu",
);
