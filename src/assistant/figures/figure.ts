/** A day, a month or a year, as far as a text names it. */
export interface DateParts {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

/** What a number counts; null where the text does not say. */
export type Unit =
  /** `currencies` are the ISO codes the text can mean: "$" is several. */
  | { readonly kind: "money"; readonly currencies: readonly string[] }
  | { readonly kind: "percent" }
  | { readonly kind: "measure"; readonly name: string };

interface Span {
  /** Where it begins and ends in the text, with its unit. */
  readonly start: number;
  readonly end: number;
}

/** Something exact that a text states: what must not be made up. */
export type Figure =
  /** `values` are its possible readings ("1.234" is two); none for a dotted code, which `id` then names. */
  | (Span & {
      readonly kind: "number";
      readonly values: readonly number[];
      readonly id: string;
      readonly unit: Unit | null;
    })
  /** `readings` are its possible meanings: 01/07/2026 is two days. */
  | (Span & { readonly kind: "date"; readonly readings: readonly DateParts[] })
  /** A part of a law or its number: `scope` is article, section or paragraph, null for a whole act. */
  | (Span & { readonly kind: "legal"; readonly scope: string | null; readonly id: string })
  /** A name with figures in it: CN22, 4PX, LP00123456789012. */
  | (Span & { readonly kind: "name"; readonly id: string });
