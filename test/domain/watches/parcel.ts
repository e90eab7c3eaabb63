import { buildShipment } from "../../../src/domain/shipments/build-shipment.ts";
import { parseStatusCode } from "../../../src/domain/shipments/milestone.ts";
import type { Shipment, TrackingEvent } from "../../../src/domain/shipments/shipment.ts";

/** One scan of a parcel: a status code as tables write it, and when. */
export type Scan = readonly [code: string, at: string];

/** A parcel from China to Brazil with these scans, in any order. */
export function parcelWith(...scans: readonly Scan[]): Shipment {
  const events = scans.map(event).toSorted((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
  return buildShipment({
    ...{ number: "LP00417730952618", carrier: null, origin: "CN", destination: "BR" },
    ...{ legs: [events], source: "test", fetchedAt: new Date("2026-11-22T12:00:00Z") },
  });
}

function event([code, at]: Scan): TrackingEvent {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status.`);
  const country = /^(accepted|export|departed)/.test(code) ? "CN" : "BR";
  return {
    ...{ at: new Date(at).toISOString(), localTime: null, zoneKnown: true, text: code, status },
    place: { country, name: null },
    source: { provider: "test", code },
  };
}
