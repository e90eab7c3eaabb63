import fc from "fast-check";

/** Any string of UTF-16 units, halves of pairs among them, and heaps of the words that a reader looks for. */
export function anyText(...words: readonly string[]): fc.Arbitrary<string> {
  const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code));
  const heap = fc.array(fc.constantFrom(...words), { maxLength: 30 });
  return fc.oneof(
    fc.string({ unit }),
    heap.map((some) => some.join(" ")),
    heap.map((some) => some.join("")),
  );
}
