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

/** Keeps figures on one line with what they count: `20 %`, `USD 50`, `31 кг`, `1 July`. */
export function withFixedSpaces(text: string): string {
  return text.replace(/(\d) (?=%|\p{L})/gu, "$1\u00a0").replace(/\b([A-Z]{3}) (?=\d)/g, "$1\u00a0");
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
// A corner of a table that heads no column is no header.
MARKDOWN.renderer.rules.th_open = (tokens, at) =>
  tokens[at + 1]?.content === "" ? "<td>" : '<th scope="col">';
MARKDOWN.renderer.rules.th_close = (tokens, at) => (tokens[at - 1]?.content === "" ? "</td>" : "</th>");

function withAddresses(markdown: string, addressOf: AddressOf): string {
  return markdown.replace(LINK, (_whole, words: string, slug: string) => {
    const address = /^[a-z0-9-]+$/.test(slug) ? addressOf(slug) : null;
    return address === null ? words : `[${words}](${address})`;
  });
}
