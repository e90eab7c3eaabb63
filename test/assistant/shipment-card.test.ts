import { describe, expect, test } from "vitest";
import { shipmentCard } from "../../src/assistant/shipment-card.ts";
import { openRuleBook } from "../../src/customs/rule-book.ts";
import type { Shipment } from "../../src/domain/shipments/shipment.ts";
import { sampleShipments } from "../../src/shipping/sample-shipments.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { TODAY } from "../support/today.ts";

const known = { times: openRuleBook("knowledge/rules").times, history: [] };
const records = await sampleShipments(TODAY);
const table = createShipmentTable(
  async () => records,
  () => TODAY,
);
const lookups = await table.lookUp(
  records.map(({ number }) => number),
  new AbortController().signal,
);
const samples = lookups.flatMap((lookup) => (lookup.kind === "found" ? [lookup.shipment] : []));

function sample(number: string): Shipment {
  const found = samples.find((shipment) => shipment.number === number);
  if (found === undefined) throw new Error(`${number} is no sample.`);
  return found;
}

describe("the picture of a parcel", () => {
  test("says in words what it shows", () => {
    expect(shipmentCard(sample("LP00123456789012"), "en", TODAY, known).way).toMatchObject({
      title: "The way of parcel LP00123456789012",
      description:
        "Reached: Accepted by the carrier (27 Oct 2026), At export customs (30 Oct 2026), Left the country of origin (2 Nov 2026), Arrived in the destination country (9 Nov 2026). Now: At import customs (10 Nov 2026). Still ahead: With the local carrier, Delivered. Working day 5; usually 3 to 15 working days (as of Nov 2026). Limit of waiting: 10 working days.",
      gauge: { spent: 5, from: 3, to: 15, limit: 10 },
    });
    expect(shipmentCard(sample("LP00123456789012"), "zh", TODAY, known).way?.description).toBe(
      "已完成：承运商已揽收（2026年10月27日）、出口清关中（2026年10月30日）、已离开始发国（2026年11月2日）、已到达目的国（2026年11月9日）。当前：进口清关中（2026年11月10日）。后续：已交末端物流商、已妥投。第 5 个工作日，一般需要 3 到 15 个工作日（截至 2026年11月）。等待上限：10 个工作日。",
    );
  });

  test("names every stop, date and number of its own in its description, in every language", () => {
    for (const language of INTERFACE_LANGUAGES) {
      for (const shipment of samples) {
        const { way } = shipmentCard(shipment, language, TODAY, known);
        if (way === undefined) throw new Error("A card has no picture.");
        for (const { label, date } of way.stops) {
          expect(way.description).toContain(label);
          if (date !== null) expect(way.description).toContain(date);
        }
        const { gauge } = way;
        if (gauge === null) continue;
        for (const days of [gauge.to, ...(gauge.limit === null ? [] : [gauge.limit])]) {
          expect(way.description).toMatch(new RegExp(`(?<!\\d)${days}(?!\\d)`));
        }
      }
    }
  });
});
