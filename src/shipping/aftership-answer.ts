import { z } from "zod";

const text = z.string().nullish();

const checkpoint = z.object({
  slug: text,
  checkpoint_time: text,
  location: text,
  city: text,
  country_region: text,
  message: text,
  tag: text,
  subtag: text,
  raw_tag: text,
  hash: text,
});

/** A tracking of AfterShip. Tags stay strings: it adds subtags without a new version. */
export const trackingSchema = z.object({
  tracking_number: z.string(),
  slug: text,
  tag: text,
  subtag: text,
  origin_country_region: text,
  destination_country_region: text,
  courier_destination_country_region: text,
  last_mile: z.object({ tracking_number: text, slug: text }).nullish(),
  checkpoints: z.array(checkpoint).nullish(),
});

/** Trackings are parsed one by one, so that a single odd one does not spoil the others. */
export const listSchema = z.object({
  meta: z.object({ code: z.number() }),
  data: z.object({ trackings: z.array(z.unknown()) }),
});

export const refusalSchema = z.object({
  meta: z.object({ code: z.number(), message: text, errors: z.array(z.unknown()).nullish() }),
});

export type Tracking = z.infer<typeof trackingSchema>;
export type Checkpoint = z.infer<typeof checkpoint>;
