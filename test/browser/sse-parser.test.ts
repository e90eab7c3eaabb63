import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSse, type SseEvent, SseParser } from "../../src/browser/widget/sse-parser.ts";

const parse = (...pieces: string[]): readonly SseEvent[] => {
  const parser = new SseParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

describe("one event", () => {
  test.each([
    ["data: a\n\n", { name: "message", data: "a", lastId: "" }],
    ["event: text\nid: 7\ndata: a\n\n", { name: "text", data: "a", lastId: "7" }],
    ["data: a\ndata: b\ndata\n\n", { name: "message", data: "a\nb\n", lastId: "" }],
    ["data:a\r\n\r\n", { name: "message", data: "a", lastId: "" }],
    ["\uFEFFdata: a\n\n", { name: "message", data: "a", lastId: "" }],
    [
      ": comment\nretry: 5\nunknown: x\ndata:  two spaces\n\n",
      { name: "message", data: " two spaces", lastId: "" },
    ],
    ["id: a\0b\ndata: x\n\n", { name: "message", data: "x", lastId: "" }],
  ])("is read from %j", (text, event) => {
    expect(parse(text)).toEqual([event]);
  });

  test("keeps the last id for the events after it", () => {
    expect(parse("id: 1\ndata: a\n\ndata: b\n\n").map(({ lastId }) => lastId)).toEqual(["1", "1"]);
  });

  test.each([": still here\n\n", "event: x\n\n", "data: unfinished\n", "\n\n\n", ""])(
    "is not read from %j",
    (text) => {
      expect(parse(text)).toEqual([]);
    },
  );
});

const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll(/[\r\n\0]/g, " "));
const event = fc.record({ name: line, lines: fc.array(line, { minLength: 1, maxLength: 3 }), id: line });
const ending = fc.constantFrom("\n", "\r\n", "\r");
const stream = fc.tuple(fc.array(event, { maxLength: 4 }), ending).map(([events, end]) =>
  events
    .flatMap(({ name, lines, id }) => [
      `id: ${id}`,
      `event: ${name}`,
      ": between",
      ...lines.map((l) => `data: ${l}`),
      "",
    ])
    .map((text) => text + end)
    .join(""),
);

test("every cut of a stream gives the same events", () => {
  fc.assert(
    fc.property(stream, fc.array(fc.nat(200)), (text, cuts) => {
      const places = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      const pieces = places.slice(1).map((place, at) => text.slice(places[at], place));
      // A lone CR at the very end may be half of CRLF: one more comment settles it.
      expect(parse(...pieces, ":\n")).toEqual(parse(text, ":\n"));
      expect(parse(...text, ":\n")).toEqual(parse(text, ":\n"));
    }),
  );
});

test("every cut between bytes gives the same events, in the middle of a character too", async () => {
  await fc.assert(
    fc.asyncProperty(stream, fc.integer({ min: 1, max: 7 }), async (text, size) => {
      const bytes = new TextEncoder().encode(`${text}:\n`);
      const body = new ReadableStream<Uint8Array>({
        start: (controller) => {
          for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
          controller.close();
        },
      });
      const events: SseEvent[] = [];
      for await (const read of readSse(body)) events.push(read);
      expect(events).toEqual(parse(text, ":\n"));
    }),
    { numRuns: 60 },
  );
});

test("what was written is what is read", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 5 }), (events) => {
      const text = events
        .map(
          ({ name, lines, id }) =>
            `id: ${id}\nevent: ${name}\n${lines.map((l) => `data: ${l}\n`).join("")}\n`,
        )
        .join("");
      expect(parse(text)).toEqual(
        events.map(({ name, lines, id }) => ({
          name: name || "message",
          data: lines.join("\n"),
          lastId: id,
        })),
      );
    }),
  );
});
