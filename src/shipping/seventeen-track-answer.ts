import { z } from "zod";

const text = z.string().nullish();

const address = z.object({ country: text, city: text }).nullish();

const event = z.object({
  time_iso: text,
  time_utc: text,
  time_raw: z.object({ date: text, time: text, timezone: text }).nullish(),
  description: text,
  location: text,
  stage: text,
  sub_status: text,
  address,
});

const track = z.object({
  shipping_info: z.object({ shipper_address: address, recipient_address: address }).nullish(),
  latest_status: z.object({ status: text, sub_status: text }).nullish(),
  latest_event: event.nullish(),
  misc_info: z.object({ local_number: text }).nullish(),
  tracking: z
    .object({
      providers: z
        .array(z.object({ provider: z.object({ name: text }).nullish(), events: z.array(event).nullish() }))
        .nullish(),
    })
    .nullish(),
});

/** A number that 17TRACK knows. Statuses stay strings: it sends ones that its documents do not name. */
export const acceptedSchema = z.object({
  number: z.string(),
  // A number among the accepted, a string among the rejected.
  carrier: z.coerce.number().nullish(),
  track_info: track.nullish(),
});

export const rejectedSchema = z.object({ number: z.string(), error: z.object({ code: z.number() }) });

/** Items are parsed one by one, so that a single odd one does not spoil the others. */
export const envelopeSchema = z.object({
  code: z.number(),
  data: z
    .object({ accepted: z.array(z.unknown()).nullish(), rejected: z.array(z.unknown()).nullish() })
    .nullish(),
});

export type Accepted = z.infer<typeof acceptedSchema>;
export type AnsweredEvent = z.infer<typeof event>;
