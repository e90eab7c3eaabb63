import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { INTENTS, type Intent } from "./intent.ts";

/** What somebody wrote, and what they wanted. */
export interface WrittenExample {
  readonly text: string;
  readonly intent: Intent;
}

/**
 * Reads `<folder>/<lang>.json`: for each intent what people write when they want it. No two examples may be the same but
 * for case and punctuation: under two intents they would teach nothing, under one they would only count twice.
 * @throws Error naming the file and every fault in it, duplicates with both lines.
 */
export function readExamples(folder: string): readonly WrittenExample[] {
  const names = readdirSync(folder)
    .filter((name) => BOOK.test(name))
    .sort();
  const placed = names.flatMap((name) => readBook(join(folder, name)));
  const faults = duplicatesIn(placed);
  if (faults.length > 0) throw new Error(`Examples of intents that are there twice:\n${faults.join("\n")}`);
  return placed;
}

const BOOK = /^[a-z]{2}\.json$/;
/** Checked as a whole: a check of its own for each of thousands of texts would take longer than all else. */
const textsSchema = z
  .array(z.string())
  .refine(
    (texts) => texts.every((text) => text !== "" && text === text.trim()),
    "has a text that is blank or has blanks around it",
  );
const bookSchema = z.record(z.enum(INTENTS), textsSchema);

interface PlacedExample extends WrittenExample {
  readonly path: string;
  readonly source: string;
}

function readBook(path: string): readonly PlacedExample[] {
  const source = readFileSync(path, "utf8");
  const parsed = bookSchema.safeParse(JSON.parse(source));
  if (!parsed.success) throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
  return INTENTS.flatMap((intent) => parsed.data[intent].map((text) => ({ text, intent, path, source })));
}

function duplicatesIn(examples: readonly PlacedExample[]): readonly string[] {
  const first = new Map<string, PlacedExample>();
  const faults: string[] = [];
  for (const example of examples) {
    const bare = example.text.toLowerCase();
    const earlier = first.get(bare);
    if (earlier === undefined) first.set(bare, example);
    else
      faults.push(
        `${whereIs(example, earlier)}: ${said(example)} is ${said(earlier)} at ${whereIs(earlier)}`,
      );
  }
  return faults;
}

function said({ text, intent }: WrittenExample): string {
  return `"${text}" (${intent})`;
}

/** `path:line`; of two that are written alike in one file the later one is not `besides`. */
function whereIs({ path, source, text }: PlacedExample, besides?: PlacedExample): string {
  const written = JSON.stringify(text);
  const isTwin = besides?.path === path && besides.text === text;
  const at = isTwin ? source.lastIndexOf(written) : source.indexOf(written);
  return `${path}:${source.slice(0, at).split("\n").length}`;
}
