import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { ARTICLE_LANGUAGES, type ArticleLanguage } from "../article.ts";

/** What somebody wrote, and the section that answers it. */
export interface Asked {
  readonly text: string;
  readonly lang: ArticleLanguage;
  readonly slug: string;
  /** As in a passage's id: 0 is the opening answer. */
  readonly section: string;
}

const sectionsSchema = z.record(z.string().regex(/^\d+$/), z.array(z.string()));
const bookSchema = z.partialRecord(z.enum(ARTICLE_LANGUAGES), sectionsSchema);

/**
 * Reads `<folder>/<slug>.json`: for each language and section what people write when they want it. `sections` holds what
 * there is, as `slug#number`. A folder that is not there holds nothing.
 * @throws Error naming every fault: a section that is not there, a text that is blank or there twice.
 */
export function readAsked(folder: string, sections: ReadonlySet<string>): readonly Asked[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
  const asked = names.sort().flatMap((name) => readBook(folder, name));
  const faults = [...faultsOfPlace(asked, sections), ...faultsOfText(asked)];
  if (faults.length > 0) throw new Error(`Messages in ${folder} have faults:\n${faults.join("\n")}`);
  return asked;
}

function readBook(folder: string, name: string): readonly Asked[] {
  const path = join(folder, name);
  const parsed = bookSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
  const slug = name.replace(/\.json$/, "");
  return ARTICLE_LANGUAGES.flatMap((lang) =>
    Object.entries(parsed.data[lang] ?? {}).flatMap(([section, texts]) =>
      texts.map((text) => ({ text, lang, slug, section })),
    ),
  );
}

function faultsOfPlace(asked: readonly Asked[], sections: ReadonlySet<string>): readonly string[] {
  const places = new Set(asked.map(({ slug, section }) => `${slug}#${section}`));
  return [...places]
    .filter((place) => !sections.has(place))
    .map((place) => `${place} is no section of an article; number 0 is the opening answer`);
}

function faultsOfText(asked: readonly Asked[]): readonly string[] {
  const first = new Map<string, Asked>();
  return asked.flatMap((one) => {
    const { text, slug, section } = one;
    const bare = text.toLowerCase();
    const known = first.get(bare);
    first.set(bare, known ?? one);
    const where = `"${text}" (${slug}#${section})`;
    if (text === "" || text !== text.trim()) return [`${where} is blank or has blanks around it`];
    return known === undefined ? [] : [`${where} is there already, for ${known.slug}#${known.section}`];
  });
}
