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

  constructor(cite: (shownNumber: number) => number | null) {
    this.#cite = cite;
  }

  /** What may leave now. */
  push(delta: string): string {
    let text = this.#held + delta;
    let released = "";
    for (;;) {
      const open = text.indexOf("[");
      if (open < 0) break;
      const marker = /^\[([\d,\s]*)(\]?)/.exec(text.slice(open, open + MAX_MARKER));
      const isWhole = marker?.[2] === "]";
      const isOpenEnded = marker !== null && !isWhole && marker[0].length === text.length - open;
      if (isOpenEnded && marker[0].length < MAX_MARKER) {
        this.#held = text.slice(open);
        return released + text.slice(0, open);
      }
      if (!isWhole) {
        released += text.slice(0, open + 1);
        text = text.slice(open + 1);
        continue;
      }
      released += text.slice(0, open) + this.#resolve(marker?.[1] ?? "");
      text = text.slice(open + (marker?.[0].length ?? 0));
    }
    this.#held = "";
    return released + text;
  }

  /** What is left when the stream has ended; an unfinished marker is dropped. */
  end(): string {
    const rest = /^\[[\d,\s]*$/.test(this.#held) ? "" : this.#held;
    this.#held = "";
    return rest;
  }

  #resolve(numbers: string): string {
    const known = numbers
      .split(",")
      .map((number) => (number.trim() === "" ? null : this.#cite(Number(number))))
      .filter((number) => number !== null);
    return known.map((number) => `[${number}]`).join("");
  }
}
