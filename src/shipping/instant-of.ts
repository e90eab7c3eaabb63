import type { TrackingEvent } from "../domain/shipments/shipment.ts";

/**
 * The time of an event as a carrier prints it, "2026-11-20T14:23:00" with or without an offset. Without one the clock on
 * the wall is taken for UTC, hours off at worst: a zone is never made up.
 */
export function instantOf(
  printed: string | null | undefined,
): Pick<TrackingEvent, "at" | "localTime" | "zoneKnown"> {
  const match = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?\s?(Z|[+-]\d\d:?\d\d)?$/.exec(
    printed?.trim() ?? "",
  );
  const [, day, time = "00:00:00", offset] = match ?? [];
  const localTime = day === undefined ? null : `${day}T${time.length === 5 ? `${time}:00` : time}`;
  const zone = offset?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
  const at = new Date(`${localTime}${zone}`);
  if (localTime === null || Number.isNaN(at.getTime()))
    return { at: null, localTime: null, zoneKnown: false };
  return { at: at.toISOString(), localTime, zoneKnown: offset !== undefined };
}
