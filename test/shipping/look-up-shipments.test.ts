import { expect, test } from "vitest";
import { buildShipment } from "../../src/domain/shipments/build-shipment.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import type { Lookup, TrackingProvider } from "../../src/shipping/tracking-provider.ts";

const signal = new AbortController().signal;

function provider(
  name: string,
  answer: (number: string) => Lookup,
): TrackingProvider & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    name,
    asked,
    lookUp: async (numbers) => {
      asked.push(...numbers);
      return numbers.map(answer);
    },
  };
}

function found(number: string, source: string): Lookup {
  const fetchedAt = new Date("2026-11-22T12:00:00Z");
  const shipment = buildShipment({
    number,
    carrier: null,
    origin: null,
    destination: null,
    legs: [],
    source,
    fetchedAt,
  });
  return { kind: "found", number, shipment };
}

const knowing = (name: string) => provider(name, (number) => found(number, name));
const ignorant = () => provider("ignorant", (number) => ({ kind: "not_found", number }));
const broken = () => provider("broken", (number) => ({ kind: "unavailable", number, reason: "down" }));

test("the first provider that knows a parcel answers, and later ones are not asked", async () => {
  const second = knowing("second");
  const [lookup] = await createLookUp([ignorant(), knowing("first"), second])(["A"], signal);
  expect(lookup).toMatchObject({ kind: "found", shipment: { source: "first" } });
  expect(second.asked).toEqual([]);
});

test("a provider that is down does not hide what another one knows", async () => {
  const [lookup] = await createLookUp([broken(), knowing("other")])(["A"], signal);
  expect(lookup?.kind).toBe("found");
});

test("a provider that is down is not taken for one that knows of no such parcel", async () => {
  for (const providers of [
    [broken(), ignorant()],
    [ignorant(), broken()],
  ]) {
    const [lookup] = await createLookUp(providers)(["A"], signal);
    expect(lookup?.kind).toBe("unavailable");
  }
});

test("what the seller can add counts more than not knowing", async () => {
  const asking = provider("asking", (number) => ({ kind: "needs_detail", number, detail: "postal_code" }));
  const [lookup] = await createLookUp([ignorant(), asking, broken()])(["A"], signal);
  expect(lookup).toEqual({ kind: "needs_detail", number: "A", detail: "postal_code" });
});

test("a number given twice is asked for and answered once, in order of first mention", async () => {
  const first = knowing("first");
  const lookups = await createLookUp([first])(["B", "A", "B"], signal);
  expect(lookups.map(({ number }) => number)).toEqual(["B", "A"]);
  expect(first.asked).toEqual(["B", "A"]);
});

test("without a provider nothing is found", async () => {
  expect(await createLookUp([])(["A"], signal)).toEqual([{ kind: "not_found", number: "A" }]);
});
