import fc from "fast-check";
import { expect, test } from "vitest";
import { openingKey, tellsMore } from "../../src/shipping/parcel-lock.ts";

const postcode = fc.stringMatching(/^[0-9A-Z]{4,8}$/);
const NUMBER = "RX274501985CN";

test("a postcode opens however it is written, and another one or another parcel does not", () => {
  const gap = fc.constantFrom("", " ", "-", " - ");
  fc.assert(
    fc.property(postcode, postcode, gap, fc.nat(3), (code, other, between, at) => {
      const written = `${code.slice(0, at)}${between}${code.slice(at)}`.toLowerCase();
      const key = openingKey(NUMBER, "postal_code", { postalCode: code });
      expect(openingKey(NUMBER, "postal_code", { postalCode: written })).toBe(key);
      expect(openingKey("RX274501999CN", "postal_code", { postalCode: code })).not.toBe(key);
      if (other !== code) expect(openingKey(NUMBER, "postal_code", { postalCode: other })).not.toBe(key);
    }),
  );
});

test("of a phone number the last four digits open; what was not asked for neither opens nor keeps out", () => {
  const asked = openingKey(NUMBER, "phone_number", { phoneNumber: "1234" });
  expect(openingKey(NUMBER, "phone_number", { phoneNumber: "+55 41 99999-1234" })).toBe(asked);
  expect(openingKey(NUMBER, "phone_number", { phoneNumber: "1234", postalCode: "80010" })).toBe(asked);
  expect(openingKey(NUMBER, "phone_number", { postalCode: "80010" })).toBeNull();
});

test("a carrier alone tells nothing that only the owner knows", () => {
  expect(tellsMore({ carrier: "dhl" })).toBe(false);
  expect(tellsMore({ carrier: "dhl", postalCode: "80010" })).toBe(true);
});
