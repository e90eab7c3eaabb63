import { expect, test } from "vitest";
import { sseEvent, withHeartbeat } from "../../../src/channels/widget/sse.ts";

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
