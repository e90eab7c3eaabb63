import { expect, test } from "vitest";
import { observed } from "../../src/shipping/observed-provider.ts";
import { reportUnknownCodes } from "../../src/shipping/report-unknown-codes.ts";
import type { Lookup } from "../../src/shipping/tracking-provider.ts";

const never = new AbortController().signal;

function rig(lookUp: () => Promise<readonly Lookup[]>) {
  const outcomes: string[] = [];
  const failures: unknown[] = [];
  const provider = observed(
    { name: "p", lookUp },
    {
      onOutcome: (name, outcome) => outcomes.push(`${name} ${outcome}`),
      onFailure: (_, error) => failures.push(error),
    },
  );
  return { outcomes, failures, provider };
}

test("each outcome is counted by its finest name", async () => {
  const { provider, outcomes } = rig(async () => [
    { kind: "not_found", number: "A" },
    { kind: "needs_detail", number: "B", detail: "postal_code" },
    { kind: "unavailable", number: "C", reason: "timeout" },
  ]);
  await provider.lookUp(["A", "B", "C"], never);
  expect(outcomes).toEqual(["p not_found", "p needs_postal_code", "p timeout"]);
});

test("what breaks on our side is an outage of every number, and is told", async () => {
  const { provider, outcomes, failures } = rig(() => Promise.reject(new Error("no database")));
  expect(await provider.lookUp(["A", "B"], never)).toEqual([
    { kind: "unavailable", number: "A", reason: "down" },
    { kind: "unavailable", number: "B", reason: "down" },
  ]);
  expect([outcomes, failures]).toEqual([["p down", "p down"], [new Error("no database")]]);
});

test("an unknown code is reported once for each provider, and a flood of them ends", () => {
  const told: string[] = [];
  const report = reportUnknownCodes((provider, code) => told.push(`${provider} ${code}`));
  for (let time = 0; time < 3; time += 1) {
    report("17track", "Teleport_Started");
    report("dhl", "Teleport_Started");
  }
  expect(told).toEqual(["17track Teleport_Started", "dhl Teleport_Started"]);
  for (let index = 0; index < 5_000; index += 1) report("dhl", `code ${index}`);
  expect(told).toHaveLength(1_000);
});
