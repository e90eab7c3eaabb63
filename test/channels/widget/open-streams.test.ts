import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createOpenStreams,
  type OpenStream,
  type OpenStreams,
} from "../../../src/channels/widget/open-streams.ts";
import { signal } from "../../../src/storage/signals.ts";
import { openTestDatabase, type TestDatabase } from "../../support/test-database.ts";

let stored: TestDatabase;
let streams: OpenStreams;
beforeAll(async () => {
  stored = await openTestDatabase();
  streams = createOpenStreams(stored.signals);
});
afterAll(() => stored.stop());

function opened(conversationId: string): OpenStream {
  const stream = streams.open(conversationId);
  if (stream === null) throw new Error("The conversation has too many streams.");
  return stream;
}

const change = (conversationId: string) => signal(stored.database, { kind: "message", conversationId });

test("a change wakes the streams of its conversation, one that came before the wait too", async () => {
  const id = randomUUID();
  const [one, other] = [opened(id), opened(id)];
  await change(id);
  expect(await Promise.all([one.changed(), other.changed()])).toEqual([true, true]);
  const waiting = one.changed();
  await change(id);
  expect(await waiting).toBe(true);
  one.close();
  other.close();
});

test("a closed stream ends its wait and is forgotten", async () => {
  const id = randomUUID();
  const stream = opened(id);
  const waiting = stream.changed();
  expect(streams.isWatched(id)).toBe(true);
  stream.close();
  expect(await waiting).toBe(false);
  expect(await stream.changed()).toBe(false);
  expect(streams.isWatched(id)).toBe(false);
});

test("closing one a second time does not silence the one that came after it", async () => {
  const id = randomUUID();
  const first = opened(id);
  first.close();
  const second = opened(id);
  first.close();
  expect(streams.isWatched(id)).toBe(true);
  await change(id);
  expect(await second.changed()).toBe(true);
  second.close();
});
