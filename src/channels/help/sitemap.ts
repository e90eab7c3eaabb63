import type { Article } from "../../knowledge/article.ts";
import { languageTag } from "../../texts/language.ts";

/** The articles for search engines, each with its other languages and the day it was written. */
export function sitemap(articles: readonly Article[], addressOf: (article: Article) => string): string {
  const versions = Map.groupBy(articles, ({ slug }) => slug);
  const entries = articles.map((article) => {
    const alternates = (versions.get(article.slug) ?? []).map(
      (version) =>
        `<xhtml:link rel="alternate" hreflang="${languageTag(version.lang)}" href="${escaped(addressOf(version))}"/>`,
    );
    return `<url><loc>${escaped(addressOf(article))}</loc><lastmod>${article.asOf}</lastmod>${alternates.join("")}</url>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
  ].join("\n");
}

/** Leads search engines to the articles, and away from what is nobody else's. */
export function robots(publicUrl: string): string {
  const closed = ["/api/", "/c/", "/desk"].map((path) => `Disallow: ${path}`);
  return ["User-agent: *", ...closed, `Sitemap: ${publicUrl}/help/sitemap.xml`, ""].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
