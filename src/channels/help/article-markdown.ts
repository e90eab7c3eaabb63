import MarkdownIt from "markdown-it";

/** The address of an article, or null when there is none by that slug. */
export type AddressOf = (slug: string) => string | null;

/**
 * An article's Markdown as HTML that is safe to put on a page: no HTML of its own, no images, links only to articles
 * that exist; any other link stays as its words.
 */
export function articleHtml(markdown: string, addressOf: AddressOf): string {
  return MARKDOWN.render(withFixedSpaces(withAddresses(markdown, addressOf)));
}

/** Keeps figures on one line with their unit: `20 %`, `USD 50`. */
export function withFixedSpaces(text: string): string {
  return text.replace(/(\d) (?=%)/g, "$1\u00a0").replace(/\b([A-Z]{3}) (?=\d)/g, "$1\u00a0");
}

/** The first words of an article without marks, for a description. */
export function plainText(markdown: string): string {
  return markdown
    .replace(LINK, "$1")
    .replace(/[*_`#>|]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const LINK = /\[([^\]]*)\]\(([^)\s]*)\)/g;

const MARKDOWN = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  "image",
  "autolink",
  "reference",
]);
// A wide table scrolls by itself and can be reached by keyboard; the page never does.
MARKDOWN.renderer.rules.table_open = () => '<div class="table-scroll" tabindex="0"><table class="table">';
MARKDOWN.renderer.rules.table_close = () => "</table></div>";

function withAddresses(markdown: string, addressOf: AddressOf): string {
  return markdown.replace(LINK, (_whole, words: string, slug: string) => {
    const address = /^[a-z0-9-]+$/.test(slug) ? addressOf(slug) : null;
    return address === null ? words : `[${words}](${address})`;
  });
}
