import { afterAll, beforeAll, expect, test } from "vitest";
import { simulateWatches } from "../../src/cli/watches/simulate-watches.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

let stored: TestDatabase;
beforeAll(async () => {
  stored = await openTestDatabase();
});
afterAll(() => stored.stop());

test("of many watched parcels nothing is lost or told twice, whatever the provider does, and within its limits", async () => {
  const { database, outbox } = stored;
  const { notices, provider } = await simulateWatches({ parcels: 200, seed: 7, database, outbox });
  expect(notices.due).toBeGreaterThan(400);
  expect(notices).toMatchObject({ told: notices.due, lost: 0, doubled: 0, wrong: 0, disordered: 0 });
  expect(provider.mostNumbersInOneCall).toBeLessThanOrEqual(40);
  expect(provider.requests).toBeGreaterThan(40);
  expect(Object.keys(provider.faults)).toEqual(expect.arrayContaining(["stale", "repeated", "left_out"]));
  const [jobs] = await database.$queryRaw<{ count: bigint; messages: bigint }[]>`
    SELECT count(*), count(DISTINCT data ->> 'messageId') AS messages FROM pgboss.job WHERE name = 'deliver_message'`;
  expect([Number(jobs?.count), Number(jobs?.messages)]).toEqual([notices.messages, notices.messages]);
});
