import { createHash } from "node:crypto";
import { LineCounter, parseDocument } from "yaml";
import { type Article, type FrontMatter, frontMatterSchema, type Section } from "./article.ts";
import { headingAnchor } from "./heading-anchor.ts";

/** Something wrong in an article file: where, what, and what to do. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

export interface ReadArticle {
  /** Null when the front matter cannot be used. */
  readonly article: Article | null;
  readonly faults: readonly Fault[];
  /** Slugs that the body or `related` points at, with their lines. */
  readonly links: readonly { readonly slug: string; readonly line: number }[];
}

/** Reads an article from its file's text and collects every fault in it. */
export function readArticle(text: string): ReadArticle {
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    return {
      article: null,
      faults: [{ line: 1, message: "starts without front matter; open it with --- and close it with ---" }],
      links: [],
    };
  }
  const front = readFrontMatter(lines.slice(1, end).join("\n"));
  const body = readBody(lines, end + 1);
  const faults = [...front.faults, ...body.faults];
  if (front.matter === null) return { article: null, faults, links: body.links };
  const version = createHash("sha256").update(text).digest("hex").slice(0, VERSION_LENGTH);
  // Pieces of a text keep all of it in memory; a copy lets the file's text go.
  const article = structuredClone({ ...front.matter, lead: body.lead, sections: body.sections, version });
  return { article, faults, links: [...front.links, ...body.links] };
}

const VERSION_LENGTH = 16;
/** The first line of the YAML is the second of the file. */
const LINES_BEFORE_YAML = 1;

function readFrontMatter(yaml: string) {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number): number => counter.linePos(offset).line + LINES_BEFORE_YAML;
  const broken = document.errors.map(({ message, pos }) => ({
    line: lineAt(pos[0]),
    message: `is not valid YAML: ${message}; quote text that contains ": " or starts with a sign`,
  }));
  if (broken.length > 0) return { matter: null, faults: broken, links: [] };
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length--) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (hasRange(node)) return lineAt(node.range[0]);
    }
    return LINES_BEFORE_YAML;
  };
  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      line: lineOf(path),
      message: path.length === 0 ? message : `${path.join(".")}: ${message}`,
    }));
    return { matter: null, faults, links: [] };
  }
  const matter: FrontMatter = parsed.data;
  const links = matter.related.map((slug, index) => ({ slug, line: lineOf(["related", index]) }));
  return { matter, faults: [], links };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === "object" && node !== null && "range" in node && Array.isArray(node.range);
}

function readBody(lines: readonly string[], start: number) {
  const parts: { heading: string | null; line: number; asks: string[]; text: string[] }[] = [
    { heading: null, line: start + 1, asks: [], text: [] },
  ];
  const faults: Fault[] = [];
  lines.slice(start).forEach((content, index) => {
    const line = start + index + 1;
    const part = parts.at(-1);
    const heading = /^(#{1,2})\s+(.*?)\s*$/.exec(content);
    const asks = /^<!--\s*asks:(.*)-->\s*$/.exec(content)?.[1];
    if (heading?.[1] === "#")
      faults.push({
        line,
        message: "has a # heading; the title belongs in the front matter, sections start with ##",
      });
    if (heading?.[1] === "##") parts.push({ heading: heading[2] ?? "", line, asks: [], text: [] });
    else if (asks !== undefined)
      part?.asks.push(
        ...asks
          .split("|")
          .map((ask) => ask.trim())
          .filter((ask) => ask !== ""),
      );
    else {
      part?.text.push(content);
      faults.push(...faultsOfLine(content, line));
    }
  });
  const [lead, ...rest] = parts;
  const sections = rest.map(
    ({ heading, line, asks, text }): Section => ({
      heading: heading ?? "",
      line,
      asks,
      text: text.join("\n").trim(),
    }),
  );
  const answer = lead?.text.join("\n").trim() ?? "";
  if (answer === "")
    faults.push({
      line: start + 1,
      message: "has no text before the first heading; write the answer in two sentences there",
    });
  if (sections.length === 0)
    faults.push({ line: lines.length, message: "has no ## sections; write at least one" });
  faults.push(...faultsOfSections(sections));
  return { lead: answer, sections, faults, links: linksOf(lines, start) };
}

function faultsOfLine(content: string, line: number): readonly Fault[] {
  const faults: Fault[] = [];
  if (/<!--/.test(content))
    faults.push({
      line,
      message: "has a comment that is not <!-- asks: … --> on one line; mend or remove it",
    });
  if (/!\[/.test(content)) faults.push({ line, message: "shows an image; articles are text only" });
  for (const [, target = ""] of content.matchAll(LINK)) {
    if (/^[a-z0-9-]+$/.test(target)) continue;
    faults.push({
      line,
      message: `links to "${target}"; link only to other articles as [title](slug), sources stay in the front matter`,
    });
  }
  return faults;
}

const LINK = /\[[^\]]*\]\(([^)\s]*)\)/g;

function linksOf(lines: readonly string[], start: number) {
  return lines
    .slice(start)
    .flatMap((content, index) =>
      Array.from(content.matchAll(LINK), ([, slug = ""]) => ({ slug, line: start + index + 1 })),
    );
}

function faultsOfSections(sections: readonly Section[]): readonly Fault[] {
  const anchors = new Map<string, number>();
  return sections.flatMap(({ heading, line, asks, text }) => {
    const faults: Fault[] = [];
    const anchor = headingAnchor(heading);
    const first = anchors.get(anchor);
    anchors.set(anchor, first ?? line);
    if (heading === "") faults.push({ line, message: "has an empty heading; write the question people ask" });
    if (first !== undefined)
      faults.push({
        line,
        message: `repeats the heading of line ${first}; give each section its own question`,
      });
    if (text === "") faults.push({ line, message: "has no text under this heading; answer it or remove it" });
    if (asks.length === 0)
      faults.push({
        line,
        message: "has no asks; add <!-- asks: what people type | another --> under the heading",
      });
    return faults;
  });
}
