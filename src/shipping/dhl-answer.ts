import { z } from "zod";

const text = z.string().nullish();

const place = z
  .object({
    address: z.object({ countryCode: text, postalCode: text, addressLocality: text }).nullish(),
  })
  .nullish();

const event = z.object({
  timestamp: text,
  location: place,
  statusCode: text,
  status: text,
  description: text,
  remark: text,
  nextSteps: text,
});

/** One shipment of DHL's Unified tracking. Codes stay strings: a new one must not spoil the answer. */
export const dhlShipmentSchema = z.object({
  id: z.coerce.string(),
  service: text,
  origin: place,
  destination: place,
  details: z.object({ pieceIds: z.array(z.string()).nullish() }).nullish(),
  status: event.nullish(),
  events: z.array(event).nullish(),
});

/** Shipments are parsed one by one, so that a single odd one does not spoil the others. */
export const dhlAnswerSchema = z.object({ shipments: z.array(z.unknown()) });

export type DhlShipment = z.infer<typeof dhlShipmentSchema>;
export type DhlEvent = z.infer<typeof event>;
