import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

export type ReadJson<Value> =
  | { readonly kind: "read"; readonly value: Value }
  /** Each with its line, `12: validFrom: must be a date that exists`. */
  | { readonly kind: "faulty"; readonly faults: readonly string[] };

/** Reads the text of a JSON file and says of every fault on which line it is. */
export function readJson<Value>(text: string, schema: z.ZodType<Value>): ReadJson<Value> {
  const counter = new LineCounter();
  // JSON is YAML; this reader knows where each value stands.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos }) => `${lineAt(pos[0])}: is no JSON: ${message}`);
    return { kind: "faulty", faults };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { kind: "read", value: parsed.data };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return 1;
  };
  const faults = parsed.error.issues.map(({ path, message }) => {
    const place = path.map(String).join(".");
    return `${lineOf(path)}: ${place === "" ? message : `${place}: ${message}`}`;
  });
  return { kind: "faulty", faults };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}
