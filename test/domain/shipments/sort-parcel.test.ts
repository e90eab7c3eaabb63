import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStatusCode, statusCodes } from "../../../src/domain/shipments/milestone.ts";
import type { Shipment } from "../../../src/domain/shipments/shipment.ts";
import {
  PARCEL_GROUPS,
  SEEN_REASONS,
  sortParcel,
  UNSEEN_REASONS,
} from "../../../src/domain/shipments/sort-parcel.ts";

const NOW = new Date("2026-11-25T12:00:00Z");

function parcel(code: string, since: string | null, to = "BR"): Shipment {
  const status = parseStatusCode(code);
  if (status === null) throw new Error(`${code} is no status`);
  return {
    ...{ number: "LP00417730952618", aliases: [], carrier: "cainiao", origin: "CN", destination: to },
    ...{ ...status, since, events: [], lastEventAt: since },
    ...{ source: "test", fetchedAt: NOW.toISOString(), isSample: false },
  };
}

const sorted = (code: string, since: string | null, to?: string) => {
  const { group, reason } = sortParcel({ kind: "found", shipment: parcel(code, since, to) }, NOW);
  return `${group}: ${reason}`;
};

describe("a parcel that is known", () => {
  test.each([
    ["import_customs.held_other", "2026-11-25T09:00:00Z", "act_today: seller_moves"],
    ["import_customs.held_info_required", "2026-11-24T20:00:00Z", "act_today: due"],
    ["import_customs.held_info_required", "2026-11-20T20:00:00Z", "act_today: late"],
    ["import_customs.held_duty_payable", "2026-11-24T09:00:00Z", "waiting_buyer: buyer_moves"],
    ["import_customs.submitted", "2026-11-23T09:00:00Z", "waiting_customs: customs_has_it"],
    ["import_customs.submitted", "2026-10-23T09:00:00Z", "act_today: overdue"],
    ["export_customs.submitted", "2026-11-24T09:00:00Z", "waiting_customs: customs_has_it"],
    ["in_transit", "2026-11-20T09:00:00Z", "normal: on_its_way"],
    ["in_transit", "2026-11-09T09:00:00Z", "act_today: no_scan"],
    ["in_transit", null, "normal: on_its_way"],
    ["pre_advice", "2026-11-23T09:00:00Z", "act_today: due"],
    ["pre_advice", "2026-11-25T09:00:00Z", "normal: announced"],
    ["pre_advice", "2026-11-20T09:00:00Z", "act_today: late"],
    ["lost", "2026-11-25T09:00:00Z", "act_today: overdue"],
    ["delivered", "2026-01-25T09:00:00Z", "finished: over"],
    ["returned", "2026-11-25T09:00:00Z", "finished: over"],
    ["not_found", null, "unreadable: not_found"],
    ["not_found", "2026-11-10T09:00:00Z", "act_today: overdue"],
  ])("%s since %s is %s", (code, since, expected) => {
    expect(sorted(code, since)).toBe(expected);
  });
});

test("a parcel of which nothing is known says why", () => {
  expect(sortParcel({ kind: "mistyped" }, NOW)).toEqual({
    ...{ group: "unreadable", reason: "no_carrier", move: null },
  });
  expect(sortParcel({ kind: "unavailable" }, NOW).reason).toBe("unavailable");
});

test("every state at every age is in one group, with a reason and a move that agree", () => {
  const states = fc.tuple(
    fc.constantFrom(...statusCodes()),
    fc.option(fc.integer({ min: 0, max: 120 })),
    fc.constantFrom("BR", "DE", "US"),
  );
  fc.assert(
    fc.property(states, ([code, days, to]) => {
      const since = days === null ? null : new Date(NOW.getTime() - days * 86_400_000).toISOString();
      const { group, reason, move } = sortParcel({ kind: "found", shipment: parcel(code, since, to) }, NOW);
      expect(PARCEL_GROUPS).toContain(group);
      expect([...SEEN_REASONS, ...UNSEEN_REASONS]).toContain(reason);
      if (group === "waiting_customs") expect(move?.actor).toBe("customs");
      if (group === "waiting_buyer") expect(move?.actor).toBe("buyer");
      // Whatever is late, overdue or the seller's to do never hides among what may wait.
      if (group !== "act_today" && group !== "finished")
        expect([move?.late, move?.overdue]).toEqual([false, false]);
      if (group === "normal") expect(["carrier", "nobody", "seller"]).toContain(move?.actor);
    }),
  );
});
