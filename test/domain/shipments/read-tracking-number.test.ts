import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTrackingNumber } from "../../../src/domain/shipments/read-tracking-number.ts";
import { mistyped, postalNumber } from "./postal-numbers.ts";

describe("a tracking-number field", () => {
  test.each([
    ["RX274501985CN", "china_post"],
    ["UE662039189YP", "yanwen"],
    ["RG504827161TW", "chunghwa_post"],
    ["LP00417730952618", "cainiao"],
    [" 1 Z 4 7 W X 3 0 6 8 1 2 5 0 9 4 7 9 ", "ups"],
    ["J4820391757", "ups"],
    ["9400 1092 0556 8014 2731 90", "usps"],
    ["420902109261290392740182655395", "usps"],
    ["70182246000319755044", "usps"],
    ["7023188406529179", "canada_post"],
    ["780415329063", "fedex"],
    ["602814759300272", "fedex"],
    ["9611020482109733150645", "fedex"],
    ["1001921334250001000300617452083967", "fedex"],
    ["7140296380", "dhl"],
    ["88301475264", "dhl"],
    ["60417730952618", "dhl"],
    ["332604179587", "purolator"],
    ["07248160397", "old_dominion"],
    ["C11806274930054", "ontrac"],
    ["D10026481977356", "ontrac"],
    ["008182700731840026051327276F", "dpd"],
    ["05981204477310J", "dpd"],
    ["TBA417730952618", "amazon"],
    ["JJD0004177309526180", "yodel"],
    ["LTN41773095N1", "landmark"],
    ["SP041773095261862041", "speedee"],
    ["1LS720417730952", "lasership"],
    ["SYBAA41773095", "pos_malaysia"],
    ["VG41773095261", "jd_logistics"],
    ["JT4177309526186", "jt_express"],
    ["SF4177309526186", "sf_express"],
  ])("reads %s as a number of %s", (written, carrier) => {
    const reading = readTrackingNumber(written);
    expect(reading.kind).toBe("number");
    const candidates = reading.kind === "number" ? reading.number.candidates : [];
    expect(candidates.map((candidate) => candidate.carrier)).toContain(carrier);
  });

  test.each([
    ["8204417730952618", "aliexpress_order"],
    ["1005004417730952", "aliexpress_product"],
    ["+55 11 94177-3095", "phone"],
    ["15044177309", "phone"],
    ["(646) 417-7309", "phone"],
    ["DE89370400440532013000", "iban"],
    ["4000001234567899", "payment_card"],
    ["11222333000181", "company_tax_number"],
    ["111.444.777-35", "personal_tax_number"],
    ["4006381333931", "barcode"],
    ["1777044177309", "date"],
    ["20261103094107", "date"],
    ["GB417730952618", "eori"],
    ["999-41773095", "air_waybill"],
    ["000000000000000", "placeholder"],
  ])("says of %s that it is something else: %s", (written, what) => {
    expect(readTrackingNumber(written)).toEqual({ kind: "look_alike", what });
  });

  test.each([
    "",
    "hello",
    "LP0041773095",
    "YT26305007033188",
    "RX274501985XX",
    "INV-2026417730",
    "E41773095",
    "7140296381",
  ])("reads nothing in %j", (written) => {
    expect(readTrackingNumber(written)).toEqual({ kind: "nothing" });
  });

  test("says of a postal number with one digit changed that it is mistyped", () => {
    fc.assert(
      fc.property(postalNumber, (number) => {
        expect(readTrackingNumber(number).kind).toBe("number");
        expect(readTrackingNumber(mistyped(number)).kind).toBe("near_miss");
      }),
    );
  });

  test("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (field) => void readTrackingNumber(field)));
  });
});
