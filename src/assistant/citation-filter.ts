/** Longest thing between brackets that can still be a marker: `[12, 3]`. */
const MAX_MARKER = 16;

/**
 * Passes streamed text on and resolves `[n]` markers on the way: a marker that `cite` knows leaves with the
 * number the seller sees, any other never leaves. Text that merely begins like a marker waits until it is told
 * apart, so that every cut of the stream gives the same text.
 */
export class CitationFilter {
  readonly #cite: (shownNumber: number) => number | null;
  #held = "";
  /** The end of what has left. */
  #tail = "";

  constructor(cite: (shownNumber: number) => number | null) {
    this.#cite = cite;
  }

  /** What may leave now. */
  push(delta: string): string {
    let text = this.#held + delta;
    let released = "";
    const release = (piece: string) => {
      released += piece;
      this.#tail = (this.#tail + piece).slice(-MAX_MARKER);
    };
    for (let open = text.indexOf("["); open >= 0; open = text.indexOf("[")) {
      release(text.slice(0, open));
      text = text.slice(open);
      const numbers = /^\[([\d,\s]*)/.exec(text)?.[1] ?? "";
      const next = text[numbers.length + 1];
      const isTooLong = numbers.length >= MAX_MARKER;
      if (next === undefined && !isTooLong) {
        this.#held = text;
        return released;
      }
      const isMarker = next === "]" && !isTooLong;
      // A bracket before more figures than a marker has would still read as one: it does not leave.
      release(isMarker ? this.#resolve(numbers) : isTooLong ? this.#nothing() : "[");
      text = text.slice(isMarker ? numbers.length + 2 : 1);
    }
    this.#held = "";
    release(text);
    return released;
  }

  /** What is left when the stream has ended; an unfinished marker is dropped. */
  end(): string {
    this.#held = "";
    return "";
  }

  /** The markers the seller sees. */
  #resolve(numbers: string): string {
    const known = numbers
      .split(",")
      .map((number) => (number.trim() === "" ? null : this.#cite(Number(number))))
      .filter((number) => number !== null);
    if (known.length > 0) return known.map((number) => `[${number}]`).join("");
    return this.#nothing();
  }

  /** In place of what does not leave: where it vanishes inside another's beginning, a blank keeps the rest apart. */
  #nothing(): string {
    return /\[[\d,\s]*$/.test(this.#tail) ? " " : "";
  }
}
