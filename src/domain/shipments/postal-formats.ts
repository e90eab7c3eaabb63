import { formats, type TrackingFormat } from "./tracking-format.ts";

const TND = "jkeen/tracking_number_data 2.0.0 (2026-08-15)";

/**
 * Numbers of postal operators. The carrier of an S10 number is not "s10" but its country's operator, see
 * `s10-operators.ts`.
 */
export const POSTAL_FORMATS: readonly TrackingFormat[] = [
  ...formats("nothing", "UPU standard S10-12", [
    {
      carrier: "s10",
      pattern: /^[A-Z]{2}(\d{8})(\d)[A-Z]{2}$/,
      length: 13,
      check: "s10",
      confidence: "high",
    },
  ]),
  ...formats("nothing", "USPS Publication 199 (IMpb), with 420 and a ZIP code in front as labels print it", [
    // The mailer id has nine digits and starts with 9 behind 92, has six and never starts with 9 behind 93.
    {
      carrier: "usps",
      pattern: /^(?:420\d{5})?(9(?:2\d{3}9|3\d{3}[0-8]|5\d{4})\d{15}(?:\d{4})?)(\d)$/,
      length: [22, 34],
      check: "gs1",
      confidence: "high",
    },
    {
      carrier: "usps",
      pattern: /^420\d{9}(9(?:2\d{3}9|3\d{3}[0-8]|[45]\d{4})\d{15})(\d)$/,
      length: 34,
      check: "gs1",
      confidence: "high",
    },
    {
      carrier: "usps",
      pattern: /^(?:420\d{5})?(94\d{19}(?:\d{4}|\d{8})?)(\d)$/,
      length: [22, 38],
      check: "gs1",
      confidence: "high",
    },
  ]),
  ...formats("nothing", TND, [
    {
      carrier: "usps",
      pattern: /^(?:420\d{5})?(91\d{19})(\d)$/,
      length: [22, 30],
      check: "gs1",
      confidence: "high",
    },
    {
      carrier: "usps",
      pattern: /^420\d{5}(\d{19})(\d)$/,
      length: 28,
      check: "gs1",
      checkPrefix: "91",
      confidence: "medium",
    },
  ]),
  ...formats("tracking_word", TND, [
    { carrier: "usps", pattern: /^(\d{19})(\d)$/, length: 20, check: "gs1", confidence: "medium" },
    // Two more readings of twenty digits: printed without the leading 91, or without the 92 of a partner's number.
    {
      carrier: "usps",
      pattern: /^(\d{19})(\d)$/,
      length: 20,
      check: "gs1",
      checkPrefix: "91",
      confidence: "medium",
    },
    {
      carrier: "usps",
      pattern: /^(\d{3}9\d{15})(\d)$/,
      length: 20,
      check: "gs1",
      checkPrefix: "92",
      confidence: "low",
    },
    { carrier: "canada_post", pattern: /^(\d{15})(\d)$/, length: 16, check: "gs1", confidence: "medium" },
  ]),
  ...formats("nothing", "last-mile numbers of Cainiao parcels, ha-cainiao README", [
    { carrier: "postnl", pattern: /^3S[A-Z]{4}\d{7,9}$/, length: [13, 15], confidence: "high" },
  ]),
  ...formats("nothing", "SunYou parcels that Pos Malaysia delivers, public tracker configurations", [
    { carrier: "pos_malaysia", pattern: /^SYBA[AB]\d{8}$/, length: 13, confidence: "low" },
  ]),
];
