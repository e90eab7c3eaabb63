import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "./article.ts";
import { jurisdictionCodes } from "./jurisdictions.ts";
import { type Fault, type ReadArticle, readArticle } from "./read-article.ts";

/** A fault in a file of the folder. */
export interface ArticleFault extends Fault {
  /** Path under the folder, such as `en/brazil-import.md`. */
  readonly file: string;
}

/** Every fault of every article at once; the message has one `file:line what is wrong and what to do` a line. */
export class ArticleFaults extends Error {
  readonly faults: readonly ArticleFault[];

  constructor(faults: readonly ArticleFault[]) {
    super(faults.map(written).join("\n"));
    this.name = "ArticleFaults";
    this.faults = faults;
  }
}

export interface LoadedArticles {
  readonly articles: readonly Article[];
  /** `file:line` and what is unusual but no fault: links to articles that are not written yet. */
  readonly warnings: readonly string[];
}

/** Reads `<folder>/<lang>/<slug>.md`, sorted by language and slug; throws `ArticleFaults` if any file has a fault. */
export function loadArticles(folder: string): LoadedArticles {
  const files = filesIn(folder);
  const read = files.map((file) => ({ file, ...readArticle(readFileSync(join(folder, file), "utf8")) }));
  const faults = [
    ...read.flatMap(({ file, faults: found }) => found.map((fault) => ({ file, ...fault }))),
    ...read.flatMap(faultsOfPlace),
    ...faultsOfRepetition(read),
  ];
  if (faults.length > 0) throw new ArticleFaults(faults);
  return {
    articles: read.flatMap(({ article }) => (article === null ? [] : [article])),
    warnings: warningsOf(read).map(written),
  };
}

interface ReadFile extends ReadArticle {
  readonly file: string;
}

function written({ file, line, message }: ArticleFault): string {
  return `${file}:${line} ${message}`;
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

function faultsOfPlace({ file, article }: ReadFile): readonly ArticleFault[] {
  if (article === null) return [];
  const faults: ArticleFault[] = [];
  const expected = `${article.lang}/${article.slug}.md`;
  if (file !== expected) {
    const message = `says slug ${article.slug} and lang ${article.lang}; move the file to ${expected} or mend the front matter`;
    faults.push({ file, line: 2, message });
  }
  const unknown = article.jurisdictions.filter((code) => !jurisdictionCodes().includes(code));
  if (unknown.length > 0) {
    const message = `names unknown jurisdictions ${unknown.join(", ")}; use ISO codes that knowledge/glossary/jurisdictions.json lists`;
    faults.push({ file, line: 2, message });
  }
  return faults;
}

function faultsOfRepetition(read: readonly ReadFile[]): readonly ArticleFault[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, article }) => {
    if (article === null) return [];
    const key = `${article.lang}/${article.slug}`;
    const other = first.get(key);
    first.set(key, other ?? file);
    return other === undefined
      ? []
      : [
          {
            file,
            line: 2,
            message: `repeats slug ${article.slug} in ${article.lang}, which ${other} has; rename one`,
          },
        ];
  });
}

function warningsOf(read: readonly ReadFile[]): readonly ArticleFault[] {
  const slugs = new Set(read.map(({ article }) => article?.slug));
  return read.flatMap(({ file, links }) =>
    links
      .filter(({ slug }) => !slugs.has(slug))
      .map(({ slug, line }) => ({ file, line, message: `points at ${slug}, which no article has yet` })),
  );
}
