/** How sure we are of a rule. */
export type Confidence = "high" | "medium" | "low";

/** How a parcel travels, as far as customs treat it differently. `line` is a dedicated e-commerce line. */
export const TRANSPORTS = ["post", "express", "line"] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** What a limit is compared with; `unit` is the price of one piece, `customs_value` what duty is taken of. */
export const VALUE_BASES = ["goods", "goods_and_shipping", "unit", "customs_value"] as const;
export type ValueBase = (typeof VALUE_BASES)[number];

/** What a percentage is taken of. `duty` and `fees` are those charged before it; `excess` is what lies over the limit. */
export const BASE_TERMS = ["goods", "shipping", "customs_value", "excess", "duty", "fees"] as const;
export type BaseTerm = (typeof BASE_TERMS)[number];

/** Why an amount is not known. */
export const UNKNOWNS = [
  /** The rate depends on the exact goods. */
  "duty_rate",
  /** The rate of the tax depends on the exact goods. */
  "tax_rate",
  /** The rate depends on the state, province or member country. */
  "region",
  /** Extra duties by origin that changed lately. */
  "tariff_layers",
  /** What the carrier charges for clearing. */
  "carrier_fee",
  /** A public fee whose amount or start is not confirmed. */
  "public_fee",
  /** What customs charge for a declaration above the limit. */
  "entry_fee",
  /** Duty by weight that would matter if the weight were known. */
  "weight",
  /** Excise or special goods tax. */
  "special_goods",
  /** The rules of an ordinary import apply; a broker has to say. */
  "ordinary_import",
  /** No source confirms it, the sources contradict each other, or nobody knows whether an announced change has begun. */
  "not_confirmed",
] as const;
export type Unknown = (typeof UNKNOWNS)[number];

/** A percentage, as a decimal in text. */
export type Rate =
  | string
  /** `high` null: no source says how much at most. */
  | { readonly low: string; readonly high: string | null; readonly why: Unknown }
  | { readonly regions: Readonly<Record<string, string>>; readonly otherwise?: string | undefined }
  | { readonly goods: readonly GoodsRate[]; readonly otherwise: Rate }
  /** One of the rule's `rates`. */
  | { readonly named: string };

/** `match` holds categories of goods (`books`) or beginnings of HS codes (`hs:49`). */
export interface GoodsRate {
  readonly match: readonly string[];
  readonly rate: string;
}

/** What a charge is called; the words are in the interface texts. */
export const CHARGE_NAMES = [
  "duty",
  "import_tax",
  "flat_duty",
  "global_rate",
  "single_tax",
  "surcharge",
  "vat",
  "gst",
  "hst",
  "iva",
  "icms",
  "igst",
  "sales_tax",
  "consumption_tax",
  "statistics_fee",
  "levy",
  "tax_on_levy",
  "service_fee",
  "railway_levy",
] as const;
export type ChargeName = (typeof CHARGE_NAMES)[number];

interface ChargeBase {
  readonly name: ChargeName;
  readonly kind: "duty" | "tax" | "fee";
}

/** One thing that is charged. Amounts are decimals in text, in the rule's currency where none is named. */
export type Charge =
  | (ChargeBase & {
      readonly rate: Rate;
      readonly of: readonly BaseTerm[];
      /** Taken off the percentage: Brazil's 60 % minus USD 20. */
      readonly minus?: string | undefined;
      /** The rate is of the price that contains it: base / (1 - rate) × rate. */
      readonly inside?: true | undefined;
      /** Not collected up to this amount. */
      readonly waivedUpTo?: string | undefined;
      readonly atLeast?: string | undefined;
      /** The least for each kilogram. Nobody can say how many kilograms an excess weighs: between none and all. */
      readonly atLeastPerKg?: string | undefined;
    })
  | (ChargeBase & {
      readonly amount: string;
      readonly per: "parcel" | "subheading" | "kg";
    })
  | (ChargeBase & { readonly unknown: Unknown });

/** Who pays, and where. */
export const PAYERS = [
  "buyer_at_checkout",
  "buyer_on_delivery",
  "importer",
  "seller_or_platform",
  "nobody",
] as const;
export type Payer = (typeof PAYERS)[number];

/** When a regime applies. Everything that is named must fit. */
export interface Condition {
  readonly scheme?: "in" | "out" | undefined;
  readonly transport?: readonly Transport[] | undefined;
  readonly consignee?: "consumer" | "business" | undefined;
  readonly purpose?: "sale" | "gift" | undefined;
  /** Shipped from one of these; ISO codes. */
  readonly from?: readonly string[] | undefined;
  readonly goods?: readonly string[] | undefined;
  readonly notGoods?: readonly string[] | undefined;
  /** Nobody said what some of the goods are. */
  readonly unnamedGoods?: true | undefined;
  /** A parcel whose weight is not told is taken to be within. */
  readonly atMostKg?: string | undefined;
  readonly value?:
    | { readonly of: ValueBase; readonly atMost?: string | undefined; readonly below?: string | undefined }
    | undefined;
}

/** What is charged in one case of a rule. */
export interface Regime {
  /** Short words without spaces: `ioss`, `over-150`. */
  readonly id: string;
  readonly when: Condition;
  /** Limits that hold in this case in place of the rule's: no limit covers tobacco, another one parcels from the US. */
  readonly limits?: Limits | undefined;
  /** Limit above which only the excess is charged; feeds the base `excess`. */
  readonly excessOver?: string | undefined;
  readonly charges: readonly Charge[];
  readonly payer: Payer;
  /** What may be due besides and is not in the figures; `weight` only while the weight is not told. */
  readonly besides: readonly Unknown[];
}

/** Decimals in text; `0`: none, null: a limit of this kind does not exist here. */
export interface Limits {
  readonly dutyFreeUpTo: string | null;
  readonly taxFreeUpTo: string | null;
}

/**
 * How one jurisdiction treats small parcels in one period. A change is a new rule, never an edit. The first regime
 * that fits a parcel applies; the last fits every parcel.
 */
export interface Rule extends Limits {
  readonly id: string;
  /** Days, YYYY-MM-DD, both included; null: no end is known. */
  readonly validFrom: string;
  readonly validTo: string | null;
  /** `announced`: decided or planned, and not in force when this was written. */
  readonly status: "in_force" | "announced";
  readonly asOf: string;
  readonly reviewBy: string;
  readonly confidence: Confidence;
  readonly source: { readonly name: string; readonly url: string };
  /** Currency of limits and charges. */
  readonly currency: string;
  /** What duty is taken of: with (`cif`) or without (`fob`) the freight. */
  readonly customsValue: "cif" | "fob";
  /**
   * Percent of the price that customs take as the value of what a person buys for own use, freight left out: Japan's
   * 60. Undefined: what a person buys is valued as anything else.
   */
  readonly ownUsePercent?: string | undefined;
  readonly thresholdOf: ValueBase;
  /** Only less than the limit is free, not the limit itself. */
  readonly limitIsExclusive?: true | undefined;
  /** The scheme by which tax is collected at checkout, and whether an order of a marketplace is taken to be in it. */
  readonly scheme: { readonly name: string; readonly assumed: "in" | "out" } | null;
  /** Taken where a parcel does not tell. */
  readonly assumedTransport: Transport;
  /** Rates that several charges share, by name. */
  readonly rates: Readonly<Record<string, Rate>>;
  readonly regimes: readonly Regime[];
  /** What else matters, for people who keep the rules. */
  readonly notes: string;
}

/** The rules of one jurisdiction, oldest first, without gaps. */
export interface JurisdictionRules {
  /** ISO 3166-1 alpha-2, or `EU`. */
  readonly jurisdiction: string;
  /** Countries that follow the same rules; for the EU its members. */
  readonly members: readonly string[];
  /** Whom to ask: "Receita Federal". */
  readonly authority: string;
  /** Where an article tells it: `brazil-import#1`, slug and section. */
  readonly passage: string;
  readonly rules: readonly Rule[];
}
