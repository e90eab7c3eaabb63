import type { GapCluster } from "../domain/gap-clusters.ts";
import { ARTICLE_LANGUAGES, type Article, type ArticleLanguage } from "../knowledge/article.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { newArticle } from "../knowledge/new-article.ts";
import { nearestSection } from "./gap-report.ts";
import { withoutPersonal } from "./without-personal.ts";

/** A file to download. */
export interface GapFile {
  readonly name: string;
  readonly text: string;
}

const MOST_ASKS = 12;
const LONGEST_ASK = 120;
const MOST_ROWS = 10;
const CONTEXT_LINES = 3;

export interface DraftDeps {
  readonly knowledge: Knowledge;
  /** An article's file as it stands. */
  readonly articleText: (lang: ArticleLanguage, slug: string) => Promise<string>;
  readonly now: () => Date;
}

/**
 * The beginning of what would serve a cluster: for an article that exists a patch that adds what people ask to the
 * section they need, else a new article with its front matter and asks.
 */
export async function draftArticle(deps: DraftDeps, cluster: GapCluster): Promise<GapFile> {
  const lang = writtenIn(cluster.language);
  const article =
    cluster.topic === null
      ? null
      : (deps.knowledge.article(lang, cluster.topic) ?? deps.knowledge.article("en", cluster.topic));
  const asks = asksOf(cluster);
  if (article !== null) return patchOf(deps, article, cluster, asks);
  const slug = slugOf(cluster);
  const seed = {
    asks,
    title: cluster.words.length === 0 ? slug : cluster.words.join(" "),
    jurisdictions: cluster.market === null ? [] : [cluster.market],
  };
  return { name: `${slug}.md`, text: newArticle(slug, lang, deps.now(), seed) };
}

/** Rows for a set of golden questions, one for each wording; what each must contain is for its author to say. */
export function draftGoldenRows(cluster: GapCluster): GapFile {
  const lang = writtenIn(cluster.language);
  const isRefused = cluster.counts.refused === cluster.questions.length;
  const slug = cluster.topic ?? slugOf(cluster);
  const rows = wordings(cluster)
    .slice(0, MOST_ROWS)
    .map((text, at) =>
      JSON.stringify({
        ...{ id: `gap-${lang}-${slug}-${at + 1}`, lang, turns: [text] },
        ...{ expect: isRefused ? "refuse" : "answer", slugs: [slug], mustContain: [], mustNotContain: [] },
      }),
    );
  return { name: `${slug}.golden.jsonl`, text: rows.map((row) => `${row}\n`).join("") };
}

function writtenIn(language: string): ArticleLanguage {
  return ARTICLE_LANGUAGES.find((known) => known === language) ?? "en";
}

/** The questions without anybody's numbers and addresses, each once, newest first. */
function wordings({ questions }: GapCluster): readonly string[] {
  const texts = questions.map(({ text }) => withoutPersonal(text).replace(/\s+/g, " ").trim());
  return [...new Set(texts)].filter((text) => text !== "");
}

/** One line each, and nothing in it that would end the comment they stand in. */
function asksOf(cluster: GapCluster): readonly string[] {
  const asks = wordings(cluster).map((text) =>
    text
      .replace(/[|<>]+|--+/g, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, LONGEST_ASK)
      .trim(),
  );
  return [...new Set(asks)].filter((ask) => ask !== "").slice(0, MOST_ASKS);
}

function slugOf({ words, market, key }: GapCluster): string {
  const latin = [...words, market ?? ""]
    .join("-")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-");
  const slug = latin
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return /[a-z]{3}/.test(slug)
    ? slug
    : `gap-${key
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, "-")
        .slice(-8)}`;
}

async function patchOf(
  { knowledge, articleText, now }: DraftDeps,
  article: Article,
  cluster: GapCluster,
  asks: readonly string[],
): Promise<GapFile> {
  const { lang, slug } = article;
  const lines = (await articleText(lang, slug)).split("\n");
  const heading = headingLine(lines, sectionFor(knowledge, article, cluster, now));
  const comment = lines[heading + 1] ?? "";
  const known = /^<!--\s*asks:(.*)-->\s*$/.exec(comment)?.[1] ?? null;
  const all = [...new Set([...(known ?? "").split("|").map((ask) => ask.trim()), ...asks])];
  const changed = `<!-- asks: ${all.filter((ask) => ask !== "").join(" | ")} -->`;
  const path = `knowledge/articles/${lang}/${slug}.md`;
  const text = unifiedPatch(path, lines, {
    at: heading + 1,
    takesOut: known === null ? 0 : 1,
    puts: changed,
  });
  return { name: `${lang}-${slug}.patch`, text };
}

/** The section that most of the questions come nearest to; the first where none is. */
function sectionFor(knowledge: Knowledge, article: Article, cluster: GapCluster, now: () => Date): string {
  const on = now().toISOString().slice(0, 10);
  const places = cluster.questions.flatMap((question) => {
    const place = nearestSection(knowledge, question, on);
    return place?.slug === article.slug && place.section > 0 ? [place.section] : [];
  });
  const votes = Map.groupBy(places, (section) => section);
  const [best] = [...votes].sort(
    ([one, ones], [other, others]) => others.length - ones.length || one - other,
  );
  return article.sections[(best?.[0] ?? 1) - 1]?.heading ?? "";
}

function headingLine(lines: readonly string[], heading: string): number {
  const at = lines.findIndex((line) => /^##\s/.test(line) && line.replace(/^##\s+/, "").trim() === heading);
  if (at === -1) throw new Error(`The section "${heading}" is not in the file of its article any more.`);
  return at;
}

/** A patch of one line, as `git apply` takes it. */
function unifiedPatch(
  path: string,
  lines: readonly string[],
  change: { readonly at: number; readonly takesOut: 0 | 1; readonly puts: string },
): string {
  const { at, takesOut, puts } = change;
  const before = lines.slice(Math.max(at - CONTEXT_LINES, 0), at);
  const after = lines.slice(at + takesOut, at + takesOut + CONTEXT_LINES);
  // A file ends with a line break: what comes after the last one is no line.
  if (at + takesOut + CONTEXT_LINES >= lines.length && after.at(-1) === "") after.pop();
  const start = at - before.length + 1;
  const kept = before.length + after.length;
  return [
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${start},${kept + takesOut} +${start},${kept + 1} @@`,
    ...before.map((line) => ` ${line}`),
    ...lines.slice(at, at + takesOut).map((line) => `-${line}`),
    `+${puts}`,
    ...after.map((line) => ` ${line}`),
    "",
  ].join("\n");
}
