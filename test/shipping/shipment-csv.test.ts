import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseShipmentCsv } from "../../src/shipping/shipment-csv.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const HEADER = "number,carrier,origin,destination,event_time,status,description,location";

function read(...rows: readonly string[]) {
  return parseShipmentCsv([HEADER, ...rows].join("\n"), { isSample: false, now: NOW });
}

describe("a file of shipments", () => {
  test("has one shipment per number, with all its events", () => {
    const records = read(
      'RX274501985CN,china_post,CN,RU,2026-11-01T10:00:00+08:00,accepted,"已收寄, 义乌","Yiwu, CN"',
      "LP 0041 7730 9526 18,,cn,,2026-11-02 09:00,departed_origin,航班起飞,",
      'rx274501985cn,,,,2026-11-18T10:40:00+03:00,Import_Customs.Submitted,Передано таможне,"Екатеринбург, RU"',
    );
    expect(records).toEqual([
      {
        number: "RX274501985CN",
        carrier: "china_post",
        origin: "CN",
        destination: "RU",
        isSample: false,
        updatedAt: NOW,
        events: [
          {
            at: new Date("2026-11-01T02:00:00Z"),
            status: "accepted",
            description: "已收寄, 义乌",
            location: "Yiwu, CN",
          },
          {
            at: new Date("2026-11-18T07:40:00Z"),
            status: "import_customs.submitted",
            description: "Передано таможне",
            location: "Екатеринбург, RU",
          },
        ],
      },
      {
        number: "LP00417730952618",
        carrier: null,
        origin: "CN",
        destination: null,
        isSample: false,
        updatedAt: NOW,
        events: [
          {
            at: new Date("2026-11-02T09:00:00Z"),
            status: "departed_origin",
            description: "航班起飞",
            location: "",
          },
        ],
      },
    ]);
  });

  test("may begin with a byte-order mark, have its columns in another order and blank lines", () => {
    const text = `\ufeffstatus,number,carrier,origin,destination,event_time,description,location\r\n\r\ndelivered,LP00417730952618,cainiao,CN,BR,2026-11-02,Entregue,\r\n`;
    expect(parseShipmentCsv(text, { isSample: true, now: NOW })).toMatchObject([
      { number: "LP00417730952618", isSample: true },
    ]);
  });

  test("with faults is refused whole, and every fault is named with its line", () => {
    const faulty = () =>
      read(
        "LP00417730952618,,CN,BR,2026-11-02,delivered,Entregue,",
        "RX274501984CN,,CN,BR,2026-11-02,delivered,Entregue,",
        "LP00417730952618,,CHINA,US,yesterday,arrived somewhere,,",
      );
    expect(faulty).toThrow(/line 3: number: "RX274501984CN" has a wrong check digit/);
    expect(faulty).toThrow(/line 4: origin: is no ISO country code/);
    expect(faulty).toThrow(/line 4: event_time: "yesterday" is no time/);
    expect(faulty).toThrow(/line 4: status: "arrived somewhere" is no status; statuses are pre_advice/);
    expect(faulty).toThrow(/line 4: description: is empty/);
  });

  test("whose rows contradict each other is refused", () => {
    const rows = [
      "LP00417730952618,,CN,BR,2026-11-02,accepted,a,",
      "LP00417730952618,,CN,US,2026-11-03,delivered,b,",
    ];
    expect(() => read(...rows)).toThrow(/line 3: destination: differs from earlier rows/);
  });

  test("without a column or with a broken row says where", () => {
    expect(() => parseShipmentCsv("number,status\nA,b", { isSample: false, now: NOW })).toThrow(
      /line 1: column carrier, origin, destination, event_time, description, location is missing/,
    );
    expect(() => read("LP00417730952618,too,few")).toThrow(/line 2/);
    expect(() => read('LP00417730952618,"open')).toThrow(/faults/);
  });

  test("is either read or refused with an Error of ours", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'LP0123456789,"\n -:.éд'), maxLength: 120 }),
        (rows) => {
          try {
            read(rows);
          } catch (error) {
            expect(String(error)).toContain("The file has faults");
          }
        },
      ),
    );
  });
});
