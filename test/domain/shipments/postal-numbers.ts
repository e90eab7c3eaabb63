import fc from "fast-check";

/** S10 numbers of China Post and others with right check digits, computed here independently of the product. */
export const postalNumber: fc.Arbitrary<string> = fc
  .tuple(
    fc.stringMatching(/^[A-Z]{2}$/),
    fc.integer({ min: 0, max: 99_999_999 }),
    fc.constantFrom("CN", "RU", "BR", "YP", "DE", "TW", "US"),
  )
  .map(([service, serial, country]) => postalNumberOf(service, serial, country));

/** The number of this serial. */
export function postalNumberOf(service: string, serial: number, country: string): string {
  const digits = String(serial).padStart(8, "0");
  return `${service}${digits}${checkDigit(digits)}${country}`;
}

/** The same number with another check digit. */
export function mistyped(number: string): string {
  return `${number.slice(0, 10)}${(Number(number.charAt(10)) + 1) % 10}${number.slice(11)}`;
}

function checkDigit(serial: string): number {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = [...serial].map(Number);
  const rest = 11 - ((8 * a + 6 * b + 4 * c + 2 * d + 3 * e + 5 * f + 9 * g + 7 * h) % 11);
  if (rest === 10) return 0;
  return rest === 11 ? 5 : rest;
}
