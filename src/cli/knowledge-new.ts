import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { newArticle } from "../knowledge/new-article.ts";

const FOLDER = join(import.meta.dirname, "../../knowledge/articles");

// `npm run knowledge:new -- slug`: makes the English and the Chinese file, and overwrites nothing.
try {
  const [slug] = process.argv.slice(2);
  if (slug === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    throw new Error("Usage: npm run knowledge:new -- slug, the slug in lower-case words joined by hyphens.");
  }
  for (const lang of ["en", "zh"] as const) {
    const path = join(FOLDER, lang, `${slug}.md`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, newArticle(slug, lang, new Date()), { flag: "wx" });
    process.stdout.write(`${path}\n`);
  }
} catch (error) {
  const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
  const words = isThere
    ? "There is an article of that name already."
    : String(error instanceof Error ? error.message : error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
}
