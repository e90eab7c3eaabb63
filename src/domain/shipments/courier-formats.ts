import { formats, type TrackingFormat } from "./tracking-format.ts";

const TND = "jkeen/tracking_number_data 2.0.0 (2026-08-15)";
const UPR = "universal-parcel-scraper catalogue (2026-09)";

/** Numbers of express and parcel companies outside China. */
export const COURIER_FORMATS: readonly TrackingFormat[] = [
  ...formats("nothing", TND, [
    { carrier: "ups", pattern: /^1Z([A-Z0-9]{15})(\d)$/, length: 18, check: "ups", confidence: "high" },
    { carrier: "dhl", pattern: /^(?:JJD|JVGL)\d{9,10}$/, length: [12, 14], confidence: "medium" },
    { carrier: "dhl", pattern: /^GM\d{16,18}$/, length: [18, 20], confidence: "high" },
    { carrier: "fedex", pattern: /^96\d{5}(\d{14})(\d)$/, length: 22, check: "gs1", confidence: "high" },
    {
      carrier: "fedex",
      pattern: /^3\d{15}(\d{11})(\d)\d{4}$/,
      length: 32,
      check: "fedex_express",
      confidence: "high",
    },
    {
      carrier: "fedex",
      pattern: /^[0-8]\d{19}(\d{13})(\d)$/,
      length: 34,
      check: "fedex_barcode",
      confidence: "medium",
    },
    {
      carrier: "fedex",
      pattern: /^96\d{18}(\d{13})(\d)$/,
      length: 34,
      check: "fedex_barcode",
      confidence: "high",
    },
    { carrier: "dpd", pattern: /^(\d{27})([0-9A-Z])$/, length: 28, check: "mod37_36", confidence: "high" },
    { carrier: "dpd", pattern: /^(\d{14})([A-Z])$/, length: 15, check: "mod37_36", confidence: "high" },
    { carrier: "amazon", pattern: /^TB[ACM]\d{12}$/, length: 15, confidence: "high" },
    {
      carrier: "ontrac",
      pattern: /^C([0-35-9]\d{12})(\d)$/,
      length: 15,
      check: "ontrac",
      checkPrefix: "4",
      confidence: "high",
    },
    { carrier: "ontrac", pattern: /^C(4\d{12})(\d)$/, length: 15, check: "ontrac", confidence: "high" },
    {
      carrier: "ontrac",
      pattern: /^D([0-46-9]\d{12})(\d)$/,
      length: 15,
      check: "ontrac",
      checkPrefix: "5",
      confidence: "high",
    },
    { carrier: "ontrac", pattern: /^D(5\d{12})(\d)$/, length: 15, check: "ontrac", confidence: "high" },
    { carrier: "lasership", pattern: /^1LS7[12]\d{10}$/, length: 15, confidence: "high" },
    { carrier: "lasership", pattern: /^1LS7[12]\d{2}01[1-4]\d{6}1$/, length: 17, confidence: "high" },
    { carrier: "lasership", pattern: /^1LSCX[0-9A-Z]{10}$/, length: 15, confidence: "high" },
    { carrier: "landmark", pattern: /^LTN\d{8}N1$/, length: 13, confidence: "high" },
    { carrier: "speedee", pattern: /^SP\d{18}$/, length: 20, confidence: "high" },
    { carrier: "yodel", pattern: /^J?JD\d{16}$/, length: [18, 19], confidence: "high" },
  ]),
  ...formats("nothing", "DHL Paket licence plate, own knowledge", [
    { carrier: "dhl", pattern: /^(?:JJD\d{18,24}|JD\d{18})$/, length: [20, 27], confidence: "high" },
  ]),
  ...formats("nothing", "DHL Paket NVE, GS1 prefixes of Deutsche Post, own knowledge", [
    { carrier: "dhl", pattern: /^(0034043[3-5]\d{11})(\d)$/, length: 20, check: "gs1", confidence: "high" },
  ]),
  ...formats("nothing", "public label-scanning repositories, 2026", [
    { carrier: "ontrac", pattern: /^1LSD[A-Z0-9]{11}$/, length: 15, confidence: "medium" },
  ]),
  ...formats("nothing", "public tracker configurations, 2026", [
    { carrier: "novapost_intl", pattern: /^[A-Z]{2}\d{14}NPI$/, length: 19, confidence: "high" },
  ]),
  ...formats("tracking_word", TND, [
    { carrier: "ups", pattern: /^[AHJKTV](\d{9})(\d)$/, length: 11, check: "ups", confidence: "medium" },
    { carrier: "dhl", pattern: /^(\d{9,10})(\d)$/, length: [10, 11], check: "mod7", confidence: "medium" },
    { carrier: "dhl", pattern: /^J[A-Z]{2,3}\d{9,10}$/, length: [12, 14], confidence: "low" },
    {
      carrier: "dhl",
      pattern: /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?!\d{9}[A-Z]{2})\d[0-9A-Z]{9,37}$/,
      length: [12, 40],
      confidence: "low",
    },
    { carrier: "dhl", pattern: /^\d{14}$/, length: 14, confidence: "low" },
    { carrier: "fedex", pattern: /^(\d{11})(\d)$/, length: 12, check: "fedex_express", confidence: "medium" },
    { carrier: "fedex", pattern: /^(\d{14})(\d)$/, length: 15, check: "gs1", confidence: "medium" },
    { carrier: "fedex", pattern: /^(\d{17})(\d)$/, length: 18, check: "gs1", confidence: "low" },
    { carrier: "dpd", pattern: /^(\d{14})(\d)$/, length: 15, check: "mod37_36", confidence: "low" },
    // Every numeric PIN seen in public starts with 2 or 3; the rest of the documented range needs the name below.
    { carrier: "purolator", pattern: /^([23]\d{10})(\d)$/, length: 12, check: "luhn", confidence: "medium" },
    {
      carrier: "purolator",
      pattern: /^(?!BYS|INV|ORD|SKU|REF|TEL|FAX|VAT|TAX|EAN)[A-Z]{3}\d{9}$/,
      length: 12,
      confidence: "low",
    },
    { carrier: "canpar", pattern: /^[CDKLSUXZ]\d{21}$/, length: 22, confidence: "medium" },
    {
      carrier: "old_dominion",
      pattern: /^((?:77[78]|072)\d{7}|80\d{8})(\d)$/,
      length: 11,
      check: "luhn",
      confidence: "medium",
    },
    { carrier: "amazon", pattern: /^[AFC]\d{10}$/, length: 11, confidence: "low" },
    { carrier: "lasership", pattern: /^L[AEHINX][1-3]\d{7}$/, length: 10, confidence: "medium" },
  ]),
  ...formats("carrier_name", TND, [
    { carrier: "purolator", pattern: /^([0-5]\d{10})(\d)$/, length: 12, check: "luhn", confidence: "medium" },
  ]),
  ...formats("carrier_name", UPR, [
    { carrier: "evri", pattern: /^[HT][0-9A-Z]{5}\d{10}$/, length: 16, confidence: "low" },
    { carrier: "evri", pattern: /^\d{16}$/, length: 16, confidence: "low" },
    { carrier: "nova_poshta", pattern: /^(?:20[4678]|590|595)\d{11}$/, length: 14, confidence: "low" },
  ]),
  ...formats("carrier_name", "collision table of public trackers, 2026", [
    { carrier: "dhl", pattern: /^\d{16,17}$/, length: [16, 17], confidence: "low" },
  ]),
  ...formats("carrier_name", "own knowledge", [
    { carrier: "gls", pattern: /^\d{11,12}$/, length: [11, 12], confidence: "low" },
    { carrier: "tnt", pattern: /^(?:\d{9}|\d{16})$/, length: [9, 16], confidence: "low" },
    { carrier: "aramex", pattern: /^(\d{9,10})(\d)$/, length: [10, 11], check: "mod7", confidence: "low" },
  ]),
  ...formats("carrier_name", "no public pattern; ten digits as customers paste them", [
    { carrier: "cdek", pattern: /^\d{10}$/, length: 10, confidence: "low" },
  ]),
];
