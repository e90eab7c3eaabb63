import { COURIER_FORMATS } from "./courier-formats.ts";
import { POSTAL_FORMATS } from "./postal-formats.ts";
import { SELLER_FORMATS } from "./seller-formats.ts";
import type { TrackingFormat } from "./tracking-format.ts";

/** Every known shape of a tracking number. Facts checked 2026-11-22; each row names its source. */
export const TRACKING_FORMATS: readonly TrackingFormat[] = [
  ...POSTAL_FORMATS,
  ...COURIER_FORMATS,
  ...SELLER_FORMATS,
];
