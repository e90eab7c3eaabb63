import type { Article, ArticleLanguage, Confidence } from "./article.ts";
import { tokenise } from "./search/tokens.ts";

/** A piece of an article that is found, quoted and cited on its own: the opening answer or one section. */
export interface Passage {
  /** `en/brazil-import#2`: language, slug, and section number; 0 is the opening answer. */
  readonly id: string;
  readonly slug: string;
  readonly lang: ArticleLanguage;
  readonly title: string;
  /** Null for the opening answer. */
  readonly heading: string | null;
  /** Markdown without the asks. */
  readonly text: string;
  readonly asks: readonly string[];
  readonly jurisdictions: readonly string[];
  readonly asOf: string;
  readonly reviewBy: string;
  /** The lowest confidence of the facts whose figures the text states; `high` when none does. */
  readonly confidence: Confidence;
  /** Content hash of the article's file. */
  readonly version: string;
}

/** The passages of an article: its opening answer, then its sections in order. */
export function passagesOf(article: Article): readonly Passage[] {
  const { slug, lang, title, jurisdictions, asOf, reviewBy, version } = article;
  const facts = article.facts.map(({ claim, confidence }) => ({ figures: figuresOf(claim), confidence }));
  const parts = [{ heading: null, text: article.lead, asks: [] }, ...article.sections];
  return parts.map(({ heading, text, asks }, number) => ({
    id: `${lang}/${slug}#${number}`,
    slug,
    lang,
    title,
    heading,
    text,
    asks,
    jurisdictions,
    asOf,
    reviewBy,
    confidence: confidenceOf(text, facts),
    version,
  }));
}

/** All sections there are, as `slug#number`, in whatever language. */
export function sectionsOf(passages: readonly Passage[]): ReadonlySet<string> {
  return new Set(passages.map(sectionOf));
}

/** `slug#number`, the same in every language. */
export function sectionOf({ id, lang }: Passage): string {
  return id.slice(lang.length + 1);
}

/** True when the passage's review date has passed on the day `on` (YYYY-MM-DD): it is not quoted as current. */
export function isOverdue(passage: Passage, on: string): boolean {
  return passage.reviewBy < on;
}

interface FactFigures {
  readonly figures: ReadonlySet<string>;
  readonly confidence: Confidence;
}

/** A fact counts once half of its figures stand in the text: a worked example repeats only some of a rule's. */
function confidenceOf(text: string, facts: readonly FactFigures[]): Confidence {
  const stated = figuresOf(text);
  const levels = facts
    .filter(({ figures }) => {
      const shared = [...figures].filter((figure) => stated.has(figure)).length;
      return shared > 0 && shared * 2 >= figures.size;
    })
    .map(({ confidence }) => confidence);
  if (levels.includes("low")) return "low";
  return levels.includes("medium") ? "medium" : "high";
}

/** Days and years say when a figure held, not what it is. */
const DATES =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} \p{L}{3,9}\.? \d{4}\b|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?|\b(?:19|20)\d{2}\b/gu;

function figuresOf(text: string): ReadonlySet<string> {
  return new Set(
    tokenise(text.replace(DATES, " "))
      .filter(({ kind }) => kind === "code")
      .map(({ folded }) => folded.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "")),
  );
}
