import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/domain/incidents/beyond-usual.ts";
import { covers, type Scope, scopeKey, scopesOf } from "../../../src/domain/incidents/scope.ts";
import { takeStock } from "../../../src/domain/incidents/take-stock.ts";
import type { WaitingParcel } from "../../../src/domain/incidents/waiting-parcel.ts";

let made = 0;

function parcels(
  count: number,
  isStuck: boolean,
  { origin = "CN", destination = "BR", carrier = "cainiao", stage = "import_customs" }: Partial<Scope> = {},
): readonly WaitingParcel[] {
  return Array.from({ length: count }, () => {
    made += 1;
    const number = `LP${String(made).padStart(14, "0")}`;
    const since = "2026-11-01T00:00:00.000Z";
    return { number, origin, destination, carrier, stage, since, limitDays: 14, isStuck };
  });
}

/** Eighty parcels in a country of their own, six of them stuck. */
const quiet = (stage: Scope["stage"] = "import_customs") => [
  ...parcels(74, false, { destination: "ES", carrier: "correos", stage }),
  ...parcels(6, true, { destination: "ES", carrier: "correos", stage }),
];

const find = (all: readonly WaitingParcel[], standing: readonly Scope[] = []) =>
  takeStock({ parcels: all, standing, finished: new Map() });

describe("a look at all parcels that wait", () => {
  test("finds nothing where all is as usual", () => {
    expect(find(quiet()).fresh).toEqual([]);
  });

  test("names the lane when only the lane is stuck", () => {
    const { fresh } = find([
      ...quiet(),
      ...parcels(14, true),
      ...parcels(2, false),
      ...parcels(30, false, { carrier: "dhl" }),
      ...parcels(30, false, { destination: "CL" }),
    ]);
    expect(fresh.map(({ scope }) => scopeKey(scope))).toEqual(["CN|BR|cainiao|import_customs"]);
    expect(fresh[0]?.figures).toMatchObject({ waiting: 16, stuck: 14 });
    expect(fresh[0]?.stuck).toHaveLength(14);
  });

  test("names the country when all that goes there is stuck", () => {
    const { fresh } = find([
      ...quiet(),
      ...parcels(10, true),
      ...parcels(10, true, { carrier: "dhl" }),
      ...parcels(10, true, { origin: "HK", carrier: "yanwen" }),
      ...parcels(40, false, { destination: "CL" }),
    ]);
    expect(fresh.map(({ scope }) => scopeKey(scope))).toEqual(["|BR||import_customs"]);
  });

  test("names the carrier when it moves nothing anywhere", () => {
    const { fresh } = find([
      ...quiet("with_last_mile"),
      ...parcels(8, true, { destination: "BR", stage: "with_last_mile" }),
      ...parcels(8, true, { destination: "CL", stage: "with_last_mile" }),
      ...parcels(8, true, { destination: "MX", stage: "with_last_mile" }),
      ...["BR", "CL", "MX"].flatMap((destination) =>
        parcels(20, false, { destination, carrier: "dhl", stage: "with_last_mile" }),
      ),
    ]);
    expect(fresh.map(({ scope }) => scopeKey(scope))).toEqual(["||cainiao|with_last_mile"]);
  });

  test("counts the same stage only", () => {
    const { fresh } = find([...parcels(14, false), ...parcels(4, true, { stage: "with_last_mile" })]);
    expect(fresh).toEqual([]);
  });

  test("leaves the parcels of an incident that stands to it", () => {
    const lane = { origin: "CN", destination: "BR", carrier: "cainiao", stage: "import_customs" } as const;
    const { standing, fresh } = find([...quiet(), ...parcels(14, true), ...parcels(2, false)], [lane]);
    expect(standing.map(({ figures }) => judge(figures))).toEqual(["above"]);
    expect(fresh).toEqual([]);
  });

  test("says of an incident whose parcels are all gone that none waits", () => {
    const lane = { origin: "CN", destination: "BR", carrier: "cainiao", stage: "import_customs" } as const;
    expect(find(quiet(), [lane]).standing[0]?.figures).toMatchObject({ waiting: 0, stuck: 0 });
  });

  const some: fc.Arbitrary<WaitingParcel> = fc.record({
    number: fc.uuid(),
    origin: fc.constantFrom("CN", "HK", null),
    destination: fc.constantFrom("BR", "ES", "RU", null),
    carrier: fc.constantFrom("cainiao", "dhl", null),
    stage: fc.constantFrom("import_customs", "with_last_mile"),
    since: fc.constant("2026-11-01T00:00:00.000Z"),
    limitDays: fc.integer({ min: 1, max: 30 }),
    isStuck: fc.boolean(),
  });
  const many = fc.uniqueArray(some, { maxLength: 120, selector: ({ number }) => number });

  test("comes to the same in whatever order the parcels are read", () => {
    fc.assert(
      fc.property(
        many.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(find(shuffled)).toEqual(find(all));
        },
      ),
    );
  });

  test("puts each parcel into one incident at most, and only stuck ones of its scope", () => {
    fc.assert(
      fc.property(many, (all) => {
        const { fresh } = find(all);
        const numbers = fresh.flatMap(({ stuck }) => stuck.map(({ number }) => number));
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const { scope, stuck, figures } of fresh) {
          expect(stuck).toHaveLength(figures.stuck);
          expect(stuck.every((parcel) => parcel.isStuck && covers(scope, parcel))).toBe(true);
        }
      }),
    );
  });

  test("every scope of a parcel covers it", () => {
    fc.assert(
      fc.property(some, (parcel) => {
        expect(scopesOf(parcel).every((scope) => covers(scope, parcel))).toBe(true);
      }),
    );
  });
});
