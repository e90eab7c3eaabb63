import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSlackWorker } from "../../../src/channels/slack/worker.ts";
import { createLog } from "../../../src/log.ts";
import { storeEnvelope } from "../../../src/storage/slack.ts";
import { tryInOrder } from "../../../src/storage/slack-order.ts";
import { type RecordingSlack, startRecordingSlack } from "../../support/recording-slack.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";
import { DM, messageEvent, nextTs } from "./payloads.ts";
import { signedEvent } from "./signed-request.ts";
import { eventually } from "./slack-office.ts";

let base: TestDatabase;
beforeAll(async () => {
  base = await openTestDatabase();
});
afterAll(() => base.stop());

/** A worker whose handling of a text the test decides, under a clock that the test moves. */
function workshop(handle: (text: string) => Promise<string>) {
  let clock = Date.now();
  const gaveUp: unknown[] = [];
  const textOf = (body: object) => String(Reflect.get(Object(Reflect.get(body, "event")), "text"));
  const worker = createSlackWorker({
    database: base.database,
    handle: (body) => handle(textOf(body)),
    giveUp: async (body) => void gaveUp.push(textOf(body)),
    now: () => new Date(clock),
    log: createLog("silent"),
  });
  return {
    worker,
    gaveUp,
    advance: (ms: number) => {
      clock += ms;
      return worker.settle();
    },
  };
}

async function put(event: ReturnType<typeof messageEvent>): Promise<string> {
  await storeEnvelope(base.database, event.event_id, event);
  return event.event_id;
}

async function outcomeOf(eventId: string) {
  return (await base.database.slackEnvelope.findUniqueOrThrow({ where: { eventId } })).outcome;
}

test("messages of one thread are handled in their order, though delivered out of it; threads side by side", async () => {
  const thread = nextTs();
  const first = messageEvent({ thread_ts: thread, text: "first" });
  const second = messageEvent({ thread_ts: thread, text: "second" });
  await put(second);
  await put(first);
  await put(messageEvent({ text: "elsewhere" }));
  const seen: string[] = [];
  const both = Promise.withResolvers<void>();
  const { worker } = workshop(async (text) => {
    seen.push(`begin ${text}`);
    // Neither thread goes on before the other has begun.
    if (seen.includes("begin first") && seen.includes("begin elsewhere")) both.resolve();
    await both.promise;
    await base.database.$queryRaw`SELECT 1`;
    seen.push(`end ${text}`);
    return "ok";
  });
  await worker.settle();
  const inThread = seen.filter((step) => !step.includes("elsewhere"));
  expect(inThread).toEqual(["begin first", "end first", "begin second", "end second"]);
});

test("what fails is tried again after growing pauses, holds up its own thread only, and ends with an apology", async () => {
  const thread = nextTs();
  const bad = await put(messageEvent({ thread_ts: thread, text: "bad" }));
  const behind = await put(messageEvent({ thread_ts: thread, text: "behind" }));
  const other = await put(messageEvent({ text: "other" }));
  let tries = 0;
  const { worker, advance, gaveUp } = workshop(async (text) => {
    if (text !== "bad") return "ok";
    tries += 1;
    throw new Error("This never works.");
  });
  await worker.settle();
  expect([tries, await outcomeOf(bad), await outcomeOf(behind), await outcomeOf(other)]).toEqual([
    ...[1, "attempt 1", null, "ok"],
  ]);
  await worker.settle();
  expect(tries).toBe(1);
  for (const ms of [1_000, 5_000, 20_000, 60_000, 180_000]) await advance(ms);
  expect([tries, gaveUp]).toEqual([6, []]);
  await advance(600_000);
  expect([tries, gaveUp]).toEqual([7, ["bad"]]);
  expect([await outcomeOf(bad), await outcomeOf(behind)]).toEqual(["failed: Error", "ok"]);
});

test("an event that another process works on is left to it, and found closed afterwards", async () => {
  const event = messageEvent({ text: "shared" });
  const eventId = await put(event);
  let tries = 0;
  const { worker, advance } = workshop(async () => {
    tries += 1;
    return "ok";
  });
  await tryInOrder(base.database, `slack:${DM}:${event.event.ts}`, () => worker.settle());
  expect([tries, await outcomeOf(eventId)]).toEqual([0, null]);
  await advance(1_000);
  expect([tries, await outcomeOf(eventId)]).toEqual([1, "ok"]);
});

test("an event that has killed the process again and again is given up unread", async () => {
  const eventId = await put(messageEvent({ text: "poison" }));
  await base.database.slackEnvelope.update({ where: { eventId }, data: { outcome: "attempt 7" } });
  const { worker, gaveUp } = workshop(async () => "must not happen");
  await worker.settle();
  expect([gaveUp, await outcomeOf(eventId)]).toEqual([["poison"], "failed: Error"]);
});

test("a stopped worker waits for what runs and takes nothing new", async () => {
  const eventId = await put(messageEvent({ text: "last" }));
  const ended: string[] = [];
  const { worker } = workshop(async (text) => {
    await base.database.$queryRaw`SELECT pg_sleep(0.05)::text`;
    ended.push(text);
    return "ok";
  });
  worker.start();
  await eventually(async () => expect(await outcomeOf(eventId)).not.toBeNull());
  await worker.stop(5_000);
  expect(ended).toEqual(["last"]);
  const late = await put(messageEvent({ text: "late" }));
  await worker.settle();
  expect(await outcomeOf(late)).toBeNull();
  await base.database.slackEnvelope.delete({ where: { eventId: late } });
});

test("a process killed in the middle of an answer loses nothing: the next one finishes the same message", async () => {
  const recorded = await startRecordingSlack();
  const event = messageEvent({ text: "Are you still there?" });
  const first = await startProcess(recorded, "stalls");
  expect((await fetch(`${first.url}/slack/events`, signedEvent(event, new Date()))).status).toBe(200);
  await eventually(() => expect(recorded.thread(DM, event.event.ts)).toMatchObject([{ isStreaming: true }]));
  await eventually(async () =>
    expect(await base.database.slackPost.count({ where: { subject: { contains: event.event.ts } } })).toBe(1),
  );
  const [partial] = recorded.thread(DM, event.event.ts);
  await kill(first.process);
  // A dead process's lease runs out by itself after a quarter of a minute.
  await base.database.conversation.updateMany({ data: { leaseUntil: new Date(0) } });
  const second = await startProcess(recorded, "answers");
  await eventually(async () => expect(await outcomeOf(event.event_id)).toBe("answered"));
  const thread = recorded.thread(DM, event.event.ts);
  expect(thread).toMatchObject([
    { ts: partial?.ts, isStreaming: false, blocks: [{ type: "markdown" }, {}, {}] },
  ]);
  expect(thread).toHaveLength(1);
  const answers = await base.database.message.count({
    where: { author: "assistant", conversation: { externalId: { endsWith: event.event.ts } } },
  });
  expect(answers).toBe(1);
  await kill(second.process);
  await recorded.stop();
});

test("an event that was kept by a process that died at once is found at the next start", async () => {
  const recorded = await startRecordingSlack();
  const event = messageEvent({ text: "Kept, then silence" });
  await put(event);
  const next = await startProcess(recorded, "answers");
  await eventually(async () => expect(await outcomeOf(event.event_id)).toBe("answered"));
  expect(recorded.thread(DM, event.event.ts)).toHaveLength(1);
  await kill(next.process);
  await recorded.stop();
});

async function startProcess(recorded: RecordingSlack, mode: "stalls" | "answers") {
  const script = join(import.meta.dirname, "slack-process.ts");
  const child = spawn(process.execPath, [script, base.url, recorded.apiUrl, mode], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [url] = await once(createInterface(child.stdout), "line");
  return { process: child, url: String(url) };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}
