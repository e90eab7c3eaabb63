import * as z from "zod";

/** Languages that articles are written in; English is the master. */
export const ARTICLE_LANGUAGES = ["en", "zh", "ru", "pt", "es"] as const;
export type ArticleLanguage = (typeof ARTICLE_LANGUAGES)[number];

/** How sure we are of a statement, surest first. */
export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const slug = z.string().regex(SLUG, "must be lower-case words joined by hyphens, such as brazil-import");
const text = z.string().trim().min(1, "must not be empty");
const date = z.iso.date("must be a date that exists, written YYYY-MM-DD");

/** The front matter of an article, as `docs/writing-articles.md` describes it. */
export const frontMatterSchema = z
  .strictObject({
    slug,
    lang: z.enum(ARTICLE_LANGUAGES),
    title: text,
    jurisdictions: z.array(
      z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code in capitals, such as BR, or EU"),
    ),
    asOf: date,
    reviewBy: date,
    related: z.array(slug).default([]),
    sources: z
      .array(
        z.strictObject({
          id: slug,
          name: text,
          url: z.url({ protocol: /^https?$/, error: "must be a web address" }),
        }),
      )
      .min(1, "must name at least one source"),
    facts: z.array(
      z.strictObject({ claim: text, source: slug, asOf: date, confidence: z.enum(CONFIDENCES) }),
    ),
  })
  .superRefine(({ asOf, reviewBy, sources, facts }, context) => {
    if (reviewBy <= asOf) {
      context.addIssue({ code: "custom", path: ["reviewBy"], message: "must be later than asOf" });
    }
    const known = new Set(sources.map(({ id }) => id));
    facts.forEach(({ source }, index) => {
      if (known.has(source)) return;
      const message = `names the source "${source}", which sources does not list; add it there or use one of: ${[...known].join(", ")}`;
      context.addIssue({ code: "custom", path: ["facts", index, "source"], message });
    });
  });

export type FrontMatter = Readonly<z.infer<typeof frontMatterSchema>>;

/** A part of an article under a `##` heading. */
export interface Section {
  readonly heading: string;
  /** What people type when they need this section. */
  readonly asks: readonly string[];
  /** Markdown without the heading and the asks. */
  readonly text: string;
  /** Line of the heading in the file, from 1. */
  readonly line: number;
}

/** One article in one language. */
export interface Article extends FrontMatter {
  /** Markdown before the first heading: the answer in two sentences. */
  readonly lead: string;
  readonly sections: readonly Section[];
  /** Content hash of the file: changes with every edit. */
  readonly version: string;
}
