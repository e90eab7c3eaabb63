import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Connection } from "../../src/shipping/provider-request.ts";
import type { Lookup, Reading, TrackingProvider } from "../../src/shipping/tracking-provider.ts";
import { type Call, type Reply, type ScriptedHttp, startScriptedHttp } from "./scripted-http.ts";
import { testConnection } from "./test-connection.ts";

type Answerer = (call: Call) => Reply;

/** What one provider has to bring for the suite that all of them pass. */
export interface ProviderUnderTest {
  readonly create: (
    settings: Omit<Connection, "headers"> & Reading & { readonly apiKey: string },
  ) => TrackingProvider;
  /** A number that `answers.found` tells of, and one that none knows. */
  readonly known: string;
  readonly unknown: string;
  /** The header in which the key is sent. */
  readonly keyHeader: string;
  readonly answers: {
    readonly found: Answerer;
    readonly notFound: Answerer;
    readonly otherShape: Answerer;
    /** Only where a provider can want more than the number. */
    readonly needsPostalCode?: Answerer;
    readonly mistyped?: Answerer;
    readonly quotaSpent?: Answerer;
  };
}

/** What every provider that is reached over HTTP does, over loopback. */
export function describeProvider(name: string, tested: ProviderUnderTest): void {
  describe(`${name}, as every provider,`, () => {
    let server: ScriptedHttp;
    const { known, unknown, answers } = tested;
    beforeAll(async () => {
      server = await startScriptedHttp();
    });
    afterAll(() => server.stop());

    const lookUp = async (answer: Answerer, numbers: readonly string[], options: Partial<Asked> = {}) => {
      server.play(answer);
      const { connection } = testConnection(options.timeoutMs);
      const { baseUrl } = server;
      const provider = tested.create({ ...connection, baseUrl, apiKey: "a-key", ...options.reading });
      return provider.lookUp(numbers, options.signal ?? new AbortController().signal);
    };

    test("tells of a parcel, its scans newest first, and keeps what was answered", async () => {
      const kept: string[] = [];
      const keep: Reading["keep"] = async (items) => void kept.push(...items.map(({ number }) => number));
      const [lookup] = await lookUp(answers.found, [known], { reading: { now: () => NOW, keep } });
      if (lookup?.kind !== "found") throw new Error(`${known} is ${lookup?.kind}`);
      const { number, source, events } = lookup.shipment;
      expect([number, source]).toEqual([known, name]);
      const times = events.flatMap(({ at }) => (at === null ? [] : [at]));
      expect(times).toEqual(times.toSorted().toReversed());
      expect(kept).toEqual([known]);
    });

    test("sends its key, and nothing but codes to whoever hears of unknown ones", async () => {
      const codes: string[] = [];
      await lookUp(answers.found, [known], {
        reading: { now: () => NOW, onUnknownCode: (code) => codes.push(code) },
      });
      expect(server.calls.at(-1)?.headers[tested.keyHeader]).toBe("a-key");
      expect(codes.some((code) => code.includes(known))).toBe(false);
    });

    test("answers every number in its place", async () => {
      const lookups = await lookUp(answers.found, [unknown, known]);
      expect(lookups.map(({ number }) => number)).toEqual([unknown, known]);
      expect(lookups[1]?.kind).toBe("found");
    });

    test("does not take a parcel that nobody knows for anything else", async () => {
      const [lookup] = await lookUp(answers.notFound, [unknown]);
      expect(["not_found", "no_data_yet"]).toContain(lookup?.kind);
    });

    const special: readonly (readonly [string, Answerer | undefined, Partial<Lookup> | object])[] = [
      ["asks for the postcode that a carrier wants", answers.needsPostalCode, NEEDS_POSTAL_CODE],
      ["says that a number is mistyped", answers.mistyped, { kind: "mistyped" }],
      ["says that its quota is spent", answers.quotaSpent, { kind: "unavailable", reason: "quota" }],
    ];
    for (const [sentence, answer, expected] of special) {
      if (answer !== undefined) {
        test(sentence, async () => {
          expect(await lookUp(answer, [unknown])).toMatchObject([expected]);
        });
      }
    }

    test.each([
      ["a refused key", () => ({ status: 401, body: {} }), "key_refused"],
      ["429 again and again", () => ({ status: 429, headers: { "retry-after": "1" } }), "throttled"],
      ["a broken server", () => ({ status: 503, body: "<html>" }), "down"],
      ["a lost connection", () => ({ cut: true }), "down"],
      ["no JSON", () => ({ body: "<html>maintenance</html>" }), "malformed"],
      ["another shape", answers.otherShape, "malformed"],
    ] as const)("%s is an outcome, not an exception", async (_, answer, reason) => {
      expect(await lookUp(answer, [known])).toEqual([{ kind: "unavailable", number: known, reason }]);
    });

    test("silence ends after the time-out", async () => {
      const lookups = await lookUp(() => ({ stall: true }), [known], { timeoutMs: 50 });
      expect(lookups).toMatchObject([{ kind: "unavailable", reason: "timeout" }]);
    });

    test("a cancelled lookup asks nobody", async () => {
      const before = server.calls.length;
      const lookups = await lookUp(answers.found, [known], { signal: AbortSignal.abort() });
      expect(lookups).toMatchObject([{ kind: "unavailable", reason: "cancelled" }]);
      expect(server.calls).toHaveLength(before);
    });
  });
}

interface Asked {
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
  readonly reading: Reading;
}

const NOW = new Date("2026-11-22T12:00:00Z");
const NEEDS_POSTAL_CODE = { kind: "needs_detail", detail: "postal_code" };
