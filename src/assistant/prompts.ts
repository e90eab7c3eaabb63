import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** The prompts by name, with the values each takes. */
interface PromptValues {
  readonly answer: { readonly today: string; readonly language: string };
  readonly translate: { readonly language: string };
}

export interface Prompts {
  readonly answer: (values: PromptValues["answer"]) => string;
  readonly translate: (values: PromptValues["translate"]) => string;
}

const frontMatter = z.object({ name: z.string(), purpose: z.string(), placeholders: z.array(z.string()) });

/**
 * Reads `prompts/*.md` and checks that each uses exactly the placeholders it names and the code fills.
 * @throws Error naming the file and the placeholder.
 */
export async function loadPrompts(folder: string): Promise<Prompts> {
  const answer = await readPrompt(join(folder, "answer.md"), ["today", "language"]);
  const translate = await readPrompt(join(folder, "translate.md"), ["language"]);
  return { answer: (values) => fill(answer, values), translate: (values) => fill(translate, values) };
}

async function readPrompt(path: string, filled: readonly string[]): Promise<string> {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(await readFile(path, "utf8"));
  if (match === null) throw new Error(`${path} has no front matter between two lines of ---.`);
  const { placeholders } = frontMatter.parse(parse(match[1] ?? ""));
  const body = (match[2] ?? "").trim();
  const used = new Set([...body.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? ""));
  for (const name of new Set([...used, ...placeholders, ...filled])) {
    if (!used.has(name)) throw new Error(`${path} never uses its placeholder {{${name}}}.`);
    if (!placeholders.includes(name))
      throw new Error(`${path} uses {{${name}}}, which its front matter does not name.`);
    if (!filled.includes(name)) throw new Error(`${path} uses {{${name}}}, which nothing fills.`);
  }
  return body;
}

function fill(body: string, values: Readonly<Record<string, string>>): string {
  return body.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? "");
}
