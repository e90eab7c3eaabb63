/**
 * The check-digit schemes that carriers print, each as "is this the right last character for this serial".
 * Sources: UPU S10-12 §4 (s10), GS1 General Specifications §7.9 (gs1; also USPS Publication 199 §4.6), ISO/IEC 7064
 * (mod37_36, as in DPD's label specification 2.4.1), and the check rules that jkeen/tracking_number_data 2.0.0 records.
 */
export type CheckScheme =
  | "s10"
  | "gs1"
  | "luhn"
  | "mod7"
  | "ups"
  | "ontrac"
  | "fedex_express"
  | "fedex_barcode"
  | "mod37_36";

/** `serial` holds what the scheme covers, upper case; `check` is the one printed character. */
export function checkDigitIsRight(scheme: CheckScheme, serial: string, check: string): boolean {
  return SCHEMES[scheme](serial) === check;
}

const SCHEMES: Readonly<Record<CheckScheme, (serial: string) => string>> = {
  s10: (serial) => {
    const rest = 11 - (weighted(serial, S10_WEIGHTS) % 11);
    if (rest === 10) return "0";
    return rest === 11 ? "5" : String(rest);
  },
  gs1: (serial) => complement10(weighted(reversed(serial), [3, 1])),
  luhn: (serial) => {
    let sum = 0;
    for (let back = 0; back < serial.length; back += 1) {
      const digit = digitAt(serial, serial.length - 1 - back) * (back % 2 === 0 ? 2 : 1);
      sum += digit > 9 ? digit - 9 : digit;
    }
    return complement10(sum);
  },
  mod7: (serial) => String(Number(serial) % 7),
  ups: (serial) => complement10(weighted(serial, [1, 2])),
  ontrac: (serial) => complement10(weighted(serial, [1, 2])),
  fedex_express: (serial) => String((weighted(serial, [3, 1, 7]) % 11) % 10),
  fedex_barcode: (serial) => String((weighted(serial, [1, 7, 3]) % 11) % 10),
  mod37_36: (serial) => {
    let carry = 36;
    for (let at = 0; at < serial.length; at += 1) {
      const sum = carry + Number.parseInt(serial.charAt(at), 36);
      carry = ((sum > 36 ? sum - 36 : sum) * 2) % 37;
    }
    return ((37 - carry) % 36).toString(36).toUpperCase();
  },
};

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

function weighted(serial: string, weights: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < serial.length; at += 1)
    sum += digitAt(serial, at) * (weights[at % weights.length] ?? 0);
  return sum;
}

// A letter counts as (code - 3) mod 10, which is what UPS prints: A is 2, B is 3, …
function digitAt(serial: string, at: number): number {
  const code = serial.charCodeAt(at);
  return code < 58 ? code - 48 : (code - 3) % 10;
}

function complement10(sum: number): string {
  return String((10 - (sum % 10)) % 10);
}

function reversed(serial: string): string {
  return [...serial].reverse().join("");
}
