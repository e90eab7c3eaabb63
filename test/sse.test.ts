import fc from "fast-check";
import { expect, test } from "vitest";
import { inOneGo, sseEvent, withHeartbeat } from "../src/sse.ts";

test("an event is one block, whatever line breaks its data has", () => {
  expect(sseEvent("text", { delta: "a\nb\r\n\nc" }, "7")).toBe(
    'id: 7\nevent: text\ndata: {"delta":"a\\nb\\r\\n\\nc"}\n\n',
  );
});

test("comments fill a pause and lose no event", async () => {
  let proceed = () => {};
  async function* slow() {
    yield "one";
    await new Promise<void>((resolve) => {
      proceed = resolve;
    });
    yield "two";
  }
  const seen: string[] = [];
  for await (const piece of withHeartbeat(slow(), 1)) {
    seen.push(piece.startsWith(":") ? "comment" : piece);
    if (seen.filter((kind) => kind === "comment").length === 3) proceed();
  }
  expect(seen.slice(0, 4)).toEqual(["one", "comment", "comment", "comment"]);
  expect(seen.filter((kind) => kind !== "comment")).toEqual(["one", "two"]);
});

test("a reader that leaves ends the source", async () => {
  let isEnded = false;
  async function* source() {
    try {
      for (let count = 0; ; count += 1) yield `${count}`;
    } finally {
      isEnded = true;
    }
  }
  for await (const piece of withHeartbeat(source(), 1_000)) if (piece === "2") break;
  await Promise.resolve();
  expect(isEnded).toBe(true);
});

test("what is said without a pause is one piece, and what comes later another", async () => {
  async function* source() {
    yield "one ";
    yield "two ";
    await new Promise((done) => setTimeout(done, 5));
    yield "three";
  }
  const pieces: string[] = [];
  for await (const piece of inOneGo(source())) pieces.push(piece);
  expect(pieces).toEqual(["one two ", "three"]);
});

test("pieces say the same as the events, wherever there are pauses, and none grows without end", async () => {
  const event = fc.record({ text: fc.string({ maxLength: 40 }), times: fc.integer({ min: 1, max: 2_000 }) });
  const said = fc.array(fc.tuple(event, fc.boolean()), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(said, async (events) => {
      async function* source() {
        for (const [{ text, times }, pauses] of events) {
          if (pauses) await new Promise((done) => setImmediate(done));
          yield text.repeat(times);
        }
      }
      const pieces: string[] = [];
      for await (const piece of inOneGo(source())) pieces.push(piece);
      const longest = Math.max(0, ...events.map(([{ text, times }]) => text.length * times));
      expect(pieces.join("")).toBe(events.map(([{ text, times }]) => text.repeat(times)).join(""));
      expect(pieces.every(({ length }) => length > 0 && length < 16_384 + longest)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a reader that leaves in the middle ends a source that never pauses", async () => {
  let isEnded = false;
  async function* source() {
    try {
      for (;;) yield "on and on ";
    } finally {
      isEnded = true;
    }
  }
  for await (const piece of inOneGo(source())) if (piece !== "") break;
  await Promise.resolve();
  expect(isEnded).toBe(true);
});
