import { LineCounter, parseDocument } from "yaml";
import type { z } from "zod";

export type ReadJson<Value> =
  | { readonly kind: "read"; readonly value: Value; readonly lineOf: LineOf }
  /** Each with its line, `12: validFrom: must be a date that exists`. */
  | { readonly kind: "faulty"; readonly faults: readonly string[] };

/** The line on which a value stands, or what holds it; counted from 1. */
export type LineOf = (path: readonly PropertyKey[]) => number;

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
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return 1;
  };
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return { kind: "read", value: parsed.data, lineOf };
  const faults = parsed.error.issues.flatMap(meant).map(({ path, message }) => {
    const place = path.map(String).join(".");
    return `${lineOf(path)}: ${place === "" ? message : `${place}: ${message}`}`;
  });
  return { kind: "faulty", faults };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

type Issue = z.core.$ZodIssue;

/** Of a value that may have several forms, what is wrong with the form that comes nearest. */
function meant(issue: Issue): readonly Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const forms = issue.errors.toSorted((one, other) => farness(one) - farness(other));
  const [nearest = []] = forms;
  const issues = nearest.flatMap((inner) => meant({ ...inner, path: [...issue.path, ...inner.path] }));
  return issues.length === 0 ? [issue] : issues;
}

/** A form of another type altogether is the farthest; then faults count. */
function farness(issues: readonly Issue[]): number {
  const isOther = issues.some(({ code, path }) => code === "invalid_type" && path.length === 0);
  return isOther ? Number.POSITIVE_INFINITY : issues.length;
}
