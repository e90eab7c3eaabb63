import { formats, type TrackingFormat } from "./tracking-format.ts";

const TND = "jkeen/tracking_number_data 2.0.0 (2026-08-15)";
const UPR = "universal-parcel-scraper catalogue (2026-09)";
const SEEN = "seen in several public tracker repositories, 2021-2026; no carrier document";

/** Numbers that Chinese cross-border sellers paste. None has a public check digit; prefix and length decide. */
export const SELLER_FORMATS: readonly TrackingFormat[] = [
  ...formats("nothing", UPR, [
    { carrier: "cainiao", pattern: /^LP(?!00)\d{14}$/, length: 16, confidence: "medium" },
    { carrier: "cainiao", pattern: /^CNG\d{14}$/, length: 17, confidence: "medium" },
    { carrier: "cainiao", pattern: /^(?:DOFR|CNFR)\d{13}HD$/, length: 19, confidence: "high" },
    {
      carrier: "speedpak",
      pattern: /^E[ES](?=(?:[A-Z]*\d){14})[A-Z0-9]{26}$/,
      length: 28,
      confidence: "high",
    },
    { carrier: "yanwen", pattern: /^BYS\d{9}$/, length: 12, confidence: "medium" },
    { carrier: "cne", pattern: /^3A5V\d{9}$/, length: 13, confidence: "high" },
    { carrier: "sunyou", pattern: /^SYAE\d{9}$/, length: 13, confidence: "high" },
    { carrier: "sunyou", pattern: /^SY\d{11}$/, length: 13, confidence: "high" },
    { carrier: "yto", pattern: /^YT\d{13}$/, length: 15, confidence: "high" },
    { carrier: "4px", pattern: /^4PX\d{13}CN$/, length: 18, confidence: "high" },
    { carrier: "sf_express", pattern: /^SF\d{13}$/, length: 15, confidence: "high" },
    { carrier: "jt_express", pattern: /^JT\d{13}$/, length: 15, confidence: "high" },
    { carrier: "jt_express", pattern: /^J[XY]\d{10}$/, length: 12, confidence: "medium" },
    { carrier: "jd_logistics", pattern: /^VG\d{11}$/, length: 13, confidence: "medium" },
    {
      carrier: "shopee_express",
      pattern: /^SPX(?:BR|CL|CO|ID|MX|MY|PH|SG|TH|TW|VN)\d{10,14}$/,
      length: [15, 19],
      confidence: "medium",
    },
  ]),
  ...formats("nothing", SEEN, [
    { carrier: "yanwen", pattern: /^YD\d{9}YW$/, length: 13, confidence: "low" },
    { carrier: "sunyou", pattern: /^SYBA[AB]\d{8}$/, length: 13, confidence: "medium" },
    { carrier: "yunexpress", pattern: /^NEXAU100\d{7}YQ$/, length: 17, confidence: "low" },
    { carrier: "gofo", pattern: /^GF\d{13}$/, length: 15, confidence: "medium" },
    { carrier: "speedx", pattern: /^SPX[A-Z]{3}\d{12}$/, length: 18, confidence: "medium" },
  ]),
  ...formats("nothing", TND, [
    // Digits 1–5 are the year and the day of the year; a day that does not exist makes the reading less sure, not wrong.
    {
      carrier: "yunexpress",
      pattern: /^YT[12]\d(?:00[1-9]|0[1-9]\d|[12]\d\d|3[0-5]\d|36[0-6])\d{11}$/,
      length: 18,
      confidence: "high",
    },
    { carrier: "yunexpress", pattern: /^YT\d{16}$/, length: 18, confidence: "medium" },
    { carrier: "gofo", pattern: /^GFUS\d{14}$/, length: 18, confidence: "high" },
  ]),
  ...formats("nothing", "ha-cainiao, geartrack #10, ten more repositories", [
    { carrier: "cainiao", pattern: /^LP00\d{12}$/, length: 16, confidence: "high" },
  ]),
  ...formats("nothing", "ali-shop.net routes, UPR", [
    { carrier: "cainiao", pattern: /^AP00\d{12}$/, length: 16, confidence: "medium" },
  ]),
  ...formats("nothing", "one real trace to Israel", [
    { carrier: "cainiao", pattern: /^RS\d{10}Y$/, length: 13, confidence: "medium" },
  ]),
  ...formats("nothing", "three label-scanning repositories", [
    { carrier: "uniuni", pattern: /^UUS(?=(?:[A-Z]*\d){8})[A-Z0-9]{16}$/, length: 19, confidence: "high" },
  ]),
  ...formats("nothing", "public label-scanning repositories; one says SpeedX", [
    { carrier: "swiftx", pattern: /^SWX\d{18}$/, length: 21, confidence: "medium" },
  ]),
  ...formats("tracking_word", SEEN, [
    { carrier: "speedpak", pattern: /^E[MX]\d{13}[A-Z0-9]{13}$/, length: 28, confidence: "low" },
    { carrier: "cne", pattern: /^3A5[A-UW-Z]\d{9}$/, length: 13, confidence: "low" },
    { carrier: "4px", pattern: /^4PX\d{10,16}[A-Z]{0,2}$/, length: [13, 21], confidence: "low" },
    {
      carrier: "jd_logistics",
      pattern: /^JD(?=(?:[A-Z]*\d){8})[0-9A-Z]{11,13}$/,
      length: [13, 15],
      confidence: "low",
    },
  ]),
  ...formats("tracking_word", UPR, [
    { carrier: "4px", pattern: /^LP\d{13}CN$/, length: 17, confidence: "low" },
    { carrier: "jt_express", pattern: /^J[A-WZ]\d{10}$/, length: 12, confidence: "low" },
  ]),
  ...formats("tracking_word", "parceldetect.com; sites disagree", [
    { carrier: "cainiao", pattern: /^CN(?:BR)?\d{12,15}$/, length: [14, 19], confidence: "low" },
  ]),
  ...formats("tracking_word", "sites disagree", [
    { carrier: "cainiao", pattern: /^L[CXYZ]\d{12,18}$/, length: [14, 20], confidence: "low" },
  ]),
  ...formats("tracking_word", "geartrack-website #50 (2021)", [
    { carrier: "cainiao", pattern: /^6359\d{19}$/, length: 23, confidence: "low" },
  ]),
  ...formats("carrier_name", UPR, [
    { carrier: "yto", pattern: /^D\d{11}$/, length: 12, confidence: "low" },
    { carrier: "sf_express", pattern: /^\d{12}$/, length: 12, confidence: "low" },
    { carrier: "jt_express", pattern: /^\d{12}$/, length: 12, confidence: "low" },
  ]),
  ...formats("carrier_name", "ha-cainiao configuration comment", [
    { carrier: "cainiao", pattern: /^LP\d{11,18}$/, length: [13, 20], confidence: "low" },
  ]),
  ...formats("carrier_name", "sites disagree", [
    { carrier: "zto", pattern: /^(?:7[38]\d{12}|\d{12})$/, length: [12, 14], confidence: "low" },
    { carrier: "sto", pattern: /^(?:77\d{13}|\d{12,13})$/, length: [12, 15], confidence: "low" },
    { carrier: "yunda", pattern: /^[34]\d{12,14}$/, length: [13, 15], confidence: "low" },
  ]),
];
