import { expect, test } from "vitest";
import { findTrackingNumbers } from "../../src/domain/shipments/find-tracking-numbers.ts";
import { detailsOf, readDetails } from "../../src/shipping/read-details.ts";

test.each([
  ["postcode 80010-000", { postalCode: "80010-000" }],
  ["the ZIP code is 10001-1234, please", { postalCode: "10001-1234" }],
  ["Postcode: sw1a 1aa please", { postalCode: "SW1A 1AA" }],
  ["CEP 80010-000", { postalCode: "80010-000" }],
  ["o CEP é 80010000", { postalCode: "80010000" }],
  ["código postal: 28013", { postalCode: "28013" }],
  ["邮编是 518000", { postalCode: "518000" }],
  ["郵遞區號：106", { postalCode: "106" }],
  ["индекс 620000", { postalCode: "620000" }],
  ["phone +55 41 99999-1234", { phoneNumber: "+55 41 99999-1234" }],
  ["last 4 digits of the phone: 1234", { phoneNumber: "1234" }],
  ["手机尾号 1234", { phoneNumber: "1234" }],
  ["телефон получателя 8 912 345-67-89", { phoneNumber: "8 912 345-67-89" }],
  ["celular (41) 99999-1234", { phoneNumber: "41) 99999-1234" }],
  ["80010-000", { postalCode: "80010-000" }],
  ["sw1a 1aa", { postalCode: "SW1A 1AA" }],
  ["1234", { phoneNumber: "1234" }],
  ["+5541999991234", { phoneNumber: "+5541999991234" }],
])("%s", (text, details) => {
  expect(readDetails(text)).toEqual(details);
});

test.each([
  "Where is LP00417730952618?",
  "it is postponed until 12 December",
  "I paid 45 USD",
  "the postcode is wrong",
  "my phone broke. Order 8123456789012345",
  "",
])("%s tells nothing", (text) => {
  expect(readDetails(text)).toEqual({});
});

test("of several parcels no message tells whose postcode it is; a named carrier goes with each", () => {
  const of = (text: string) => Object.fromEntries(detailsOf(findTrackingNumbers(text).numbers, text));
  expect(of("RX274501985CN postcode 80010-000")).toEqual({
    RX274501985CN: { carrier: "china_post", postalCode: "80010-000" },
  });
  expect(of("RX274501985CN and RA467448573RU, postcode 80010-000")).toEqual({
    RX274501985CN: { carrier: "china_post" },
    RA467448573RU: { carrier: "russian_post" },
  });
});
