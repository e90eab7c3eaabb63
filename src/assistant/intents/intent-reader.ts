import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { learn } from "./classifier.ts";
import { featuresOf } from "./features.ts";
import { INTENTS, type Intent } from "./intent.ts";

/** What a message wants; `sureness` is 0 to 1. */
export interface ReadIntent {
  readonly intent: Intent;
  readonly sureness: number;
}

export type IntentReader = (text: string) => ReadIntent;

const examplesSchema = z.record(z.enum(INTENTS), z.array(z.string().trim().min(1)));

/**
 * Learns intents from `<folder>/<lang>.json`: for each intent what people write when they want it. All languages are
 * learnt together, since people mix them.
 * @throws Error naming the file and every fault in it.
 */
export async function openIntentReader(folder: string): Promise<IntentReader> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const books = await Promise.all(files.map((name) => readExamples(join(folder, name))));
  const examples = books.flatMap((book) =>
    INTENTS.flatMap((label) => book[label].map((text) => ({ features: featuresOf(text), label }))),
  );
  const classify = learn(examples, INTENTS);
  return (text) => {
    const [best] = classify(featuresOf(text));
    return best === undefined || best.likelihood < 0.5
      ? { intent: "question", sureness: 0 }
      : { intent: best.label, sureness: best.likelihood };
  };
}

async function readExamples(path: string): Promise<z.infer<typeof examplesSchema>> {
  const parsed = examplesSchema.safeParse(JSON.parse(await readFile(path, "utf8")));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
}
