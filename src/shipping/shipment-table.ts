import { buildShipment } from "../domain/shipments/build-shipment.ts";
import { atMilestone, parseStatusCode, type ShipmentStatus } from "../domain/shipments/milestone.ts";
import { readEventText } from "../domain/shipments/read-event-text.ts";
import type { Shipment, TrackingEvent } from "../domain/shipments/shipment.ts";
import type { RecordedEvent, ShipmentRecord } from "../domain/shipments/shipment-record.ts";
import { placeNamed } from "./place.ts";
import type { Lookup, Outage, TrackingProvider } from "./tracking-provider.ts";

const NAME = "table";

/**
 * The operator's own parcels. `find` brings the records of these numbers in any order; when it fails, `onFailure` is told
 * why and the numbers are unavailable.
 */
export function createShipmentTable(
  find: (numbers: readonly string[]) => Promise<readonly ShipmentRecord[]>,
  now: () => Date,
  onFailure: (error: unknown) => void = () => {},
): TrackingProvider {
  return {
    name: NAME,
    lookUp: async (numbers) => {
      const records = await find(numbers).catch((error: unknown) => {
        onFailure(error);
        return null;
      });
      if (records === null) return numbers.map((number) => unavailable(number, "down"));
      return numbers.map((number): Lookup => {
        const record = records.find((candidate) => candidate.number === number);
        if (record === undefined) return { kind: "not_found", number };
        return { kind: "found", number, shipment: shipmentOf(record, now()) };
      });
    },
  };
}

function shipmentOf(record: ShipmentRecord, fetchedAt: Date): Shipment {
  const { number, carrier, origin, destination, isSample } = record;
  const events = record.events.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(trackingEvent);
  return buildShipment({
    number,
    carrier,
    origin,
    destination,
    legs: [events],
    source: NAME,
    fetchedAt,
    isSample,
  });
}

function trackingEvent({ at, status, description, location }: RecordedEvent): TrackingEvent {
  return {
    at: at.toISOString(),
    localTime: null,
    zoneKnown: true,
    text: description,
    status: withAsk(parseStatusCode(status) ?? atMilestone("unknown"), description),
    place: placeNamed(location),
    source: { provider: NAME, code: status },
  };
}

/** The operator's code says what is; the carrier's words beside it may say what customs asks for. */
function withAsk(status: ShipmentStatus, description: string): ShipmentStatus {
  const asks = readEventText(description)?.customs?.asks ?? null;
  return status.customs === null ? status : { ...status, customs: { ...status.customs, asks } };
}

function unavailable(number: string, reason: Outage): Lookup {
  return { kind: "unavailable", number, reason };
}
