import { afterEach, beforeEach, expect, test } from "vitest";
import { type OutboxHandlers, openOutbox } from "../../src/storage/outbox.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";

let stored: TestDatabase;
beforeEach(async () => {
  stored = await openTestDatabase();
});
afterEach(() => stored.stop());

const IDS = ["1", "2", "3", "4", "5", "6"];
/** A worker that sleeps between two jobs does not come through them in this time. */
const PATIENCE = { timeout: 12_000, interval: 50 };

function handlersOf(deliver: (messageId: string) => Promise<void>): OutboxHandlers {
  const nothing = async () => {};
  return {
    ...{ deliver_message: ({ messageId }) => deliver(messageId), mirror_message: nothing },
    ...{ translate_message: nothing, show_ticket: nothing, mail_ticket: nothing },
    ...{ tell_incident: nothing, show_incident: nothing },
  };
}

async function enqueueAll(): Promise<void> {
  await stored.database.$transaction(async (transaction) => {
    for (const messageId of IDS)
      await stored.outbox.enqueue(transaction, { kind: "deliver_message", messageId });
  });
}

test("what was left by a process that is gone is done at once, one after the other", async () => {
  await enqueueAll();
  const done: string[] = [];
  await stored.outbox.work(handlersOf(async (id) => void done.push(id)));
  await expect.poll(() => done, PATIENCE).toEqual(IDS);
});

test("many jobs of one commit are done one after the other, also while each takes its time", async () => {
  const done: string[] = [];
  const deliver = async (id: string) => {
    await new Promise((resolve) => setTimeout(resolve, 200));
    done.push(id);
  };
  await stored.outbox.work(handlersOf(deliver));
  await enqueueAll();
  await expect.poll(() => done, PATIENCE).toEqual(IDS);
});

test("a job that failed is tried again soon", async () => {
  const tried: string[] = [];
  await stored.outbox.work(
    handlersOf(async (id) => {
      tried.push(id);
      if (tried.length === 1) throw new Error("no way through");
    }),
  );
  await stored.database.$transaction((transaction) =>
    stored.outbox.enqueue(transaction, { kind: "deliver_message", messageId: "1" }),
  );
  await expect.poll(() => tried, PATIENCE).toEqual(["1", "1"]);
});

test("the job of a process that died goes to another within half a minute", { timeout: 60_000 }, async () => {
  await enqueueAll();
  await stored.database.$executeRaw`
    UPDATE pgboss.job SET state = 'active', started_on = now(), heartbeat_on = now() WHERE name = 'deliver_message'`;
  const next = await openOutbox(stored.url, () => {});
  const done: string[] = [];
  await next.work(handlersOf(async (id) => void done.push(id)));
  await expect.poll(() => done.toSorted(), { timeout: 35_000, interval: 50 }).toEqual(IDS);
  await next.stop();
});
