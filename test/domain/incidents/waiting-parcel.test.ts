import { describe, expect, test } from "vitest";
import { waitingParcel } from "../../../src/domain/incidents/waiting-parcel.ts";
import { parseStatusCode } from "../../../src/domain/shipments/milestone.ts";
import { NO_TIMES } from "../../../src/domain/shipments/pace.ts";
import type { Shipment } from "../../../src/domain/shipments/shipment.ts";

const AS_OF = new Date("2026-11-22T12:00:00Z");

function parcel(code: string, since: string | null, changes: Partial<Shipment> = {}): Shipment {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  return {
    ...{ number: "LZ407182652CN", aliases: [], carrier: "china_post", origin: "CN", destination: "BR" },
    ...{ ...status, since, events: [], lastEventAt: since, source: "table", fetchedAt: "", isSample: false },
    ...changes,
  };
}

const day = (date: string) => `2026-${date}T09:00:00.000Z`;

describe("a parcel that waits for others", () => {
  test.each([
    ["in customs for longer than the lane is used to", "import_customs.submitted", day("11-01"), true],
    ["in customs as usual", "import_customs.submitted", day("11-19"), false],
    ["held by customs, nobody says what for", "import_customs.held_other", day("11-01"), true],
    ["released, and not taken over by the last mile", "import_customs.released", day("11-01"), true],
    ["with the last mile as usual", "with_last_mile", day("11-20"), false],
  ])("is counted: %s", (_, code, since, isStuck) => {
    expect(waitingParcel(parcel(code, since), NO_TIMES, AS_OF)).toMatchObject({ isStuck, since });
  });

  test.each([
    ["the buyer pays", parcel("import_customs.held_duty_payable", day("11-01"))],
    ["the seller answers", parcel("import_customs.held_info_required", day("11-01"))],
    ["the seller has not handed it over", parcel("pre_advice", day("11-01"))],
    ["it arrived", parcel("delivered", day("11-01"))],
    ["it is lost at once", parcel("lost", day("11-01"))],
    ["nobody knows since when", parcel("import_customs.submitted", null)],
    ["it was forgotten long ago", parcel("import_customs.submitted", day("09-01"))],
    ["it came with Clearway", parcel("import_customs.submitted", day("11-01"), { isSample: true })],
  ])("is not counted: %s", (_, shipment) => {
    expect(waitingParcel(shipment, NO_TIMES, AS_OF)).toBeNull();
  });
});
