/** Where a statement of an answer can be read. `[n]` in the text points at the citation with that number. */
export interface Citation {
  readonly number: number;
  readonly slug: string;
  readonly lang: string;
  /** Heading of the cited section; null for the article's opening answer. */
  readonly heading: string | null;
  readonly title: string;
  /** Absolute address of the section as a page. */
  readonly url: string;
  /** State of knowledge of the article, YYYY-MM-DD. */
  readonly asOf: string;
}
