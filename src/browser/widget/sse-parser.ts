/** One server-sent event. */
export interface SseEvent {
  readonly name: string;
  readonly data: string;
  /** The last id that was sent, which may be older than this event. */
  readonly lastId: string;
}

/**
 * Reads an event stream that arrives in pieces cut anywhere, as the HTML standard describes it
 * (https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation).
 */
export class SseParser {
  #rest = "";
  #isFirst = true;
  #name = "";
  #data: string[] = [];
  #lastId = "";

  /** The events that this piece completes. */
  push(piece: string): readonly SseEvent[] {
    const text = this.#isFirst && piece !== "" ? piece.replace(/^\uFEFF/, "") : piece;
    if (piece !== "") this.#isFirst = false;
    const lines = (this.#rest + text).split(/\r\n|\n|\r(?!$)/);
    this.#rest = lines.pop() ?? "";
    return lines.flatMap((line) => this.#take(line));
  }

  #take(line: string): readonly SseEvent[] {
    if (line === "") return this.#dispatch();
    const colon = line.indexOf(":");
    const field = colon === -1 ? line : line.slice(0, colon);
    const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "event") this.#name = value;
    if (field === "data") this.#data.push(value);
    if (field === "id" && !value.includes("\0")) this.#lastId = value;
    return [];
  }

  #dispatch(): readonly SseEvent[] {
    const event = { name: this.#name || "message", data: this.#data.join("\n"), lastId: this.#lastId };
    const isEmpty = this.#data.length === 0;
    this.#name = "";
    this.#data = [];
    return isEmpty ? [] : [event];
  }
}

/** Reads a response body; `onBytes` is told of every piece, comments included. */
export async function* readSse(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void = () => {},
): AsyncGenerator<SseEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  const parser = new SseParser();
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      onBytes();
      yield* parser.push(decoder.decode(read.value, { stream: true }));
    }
  } finally {
    // A body that broke cannot be cancelled any more.
    reader.cancel().catch(() => {});
  }
}
