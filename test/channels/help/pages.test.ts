import Fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { articleHtml } from "../../../src/channels/help/article-markdown.ts";
import { helpPages } from "../../../src/channels/help/pages.ts";
import { headingAnchor } from "../../../src/knowledge/heading-anchor.ts";
import { openKnowledge } from "../../../src/knowledge/knowledge.ts";

const knowledge = openKnowledge("test/fixtures/articles");
let server: FastifyInstance;
beforeAll(async () => {
  server = Fastify();
  const now = (): Date => new Date("2026-11-22T12:00:00Z");
  await server.register(helpPages({ knowledge: () => knowledge, publicUrl: "https://help.example", now }));
});
afterAll(() => server.close());

async function open(url: string, language = "en") {
  const response = await server.inject({ url, headers: { "accept-language": language } });
  return {
    status: response.statusCode,
    html: response.body,
    location: response.headers.location,
    headers: response.headers,
  };
}

describe("an article's page", () => {
  test("shows the answer, the sections, the state of knowledge, the sources and how sure they are", async () => {
    const { status, html, headers } = await open("/help/en/brazil-import");
    expect(status).toBe(200);
    expect(headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("<h1>Brazil: taxes and the buyer&#39;s CPF</h1>".replace("&#39;", "'"));
    expect(html).toContain("As of 22 Nov 2026");
    expect(html).toContain('href="https://www.gov.br/receitafederal"');
    expect(html).toContain("not confirmed");
    expect(html).toContain("<td>USD\u00a09.00</td>");
  });

  test("carries for every section the anchor that citations point to, each once", async () => {
    for (const { lang, slug, sections } of knowledge.articles) {
      const { html } = await open(`/help/${lang}/${slug}`);
      for (const { heading } of sections)
        expect(html.split(`id="${headingAnchor(heading)}"`)).toHaveLength(2);
    }
  });

  test("never shows what people type to search", async () => {
    for (const { lang, slug } of knowledge.articles) {
      expect((await open(`/help/${lang}/${slug}`)).html).not.toMatch(/asks:|&lt;!--/);
    }
  });

  test("has no script and no style of its own, so that the content policy holds", async () => {
    const { html } = await open("/help/en/brazil-import");
    expect(html).not.toMatch(/<script|<style| style=| on\w+=|<img/);
    expect(html).toContain('<link rel="stylesheet" href="/assets/help.css"/>');
  });

  test("leads to its other languages and names them to search engines", async () => {
    const { html } = await open("/help/en/brazil-import");
    expect(html).toContain(
      'rel="alternate" hreflang="zh-Hans" href="https://help.example/help/zh/brazil-import"',
    );
    expect(html).toContain('href="/help/zh/brazil-import" lang="zh-Hans"');
    expect(html).toContain('hreflang="x-default" href="https://help.example/help/en/brazil-import"');
    expect((await open("/help/en/uk-import")).html).not.toContain("/help/zh/uk-import");
  });

  test("names its own address on paper", async () => {
    const { html } = await open("/help/zh/brazil-import");
    expect(html).toContain('<p class="print-only">Clearway · https://help.example/help/zh/brazil-import</p>');
  });

  test("links to related articles and to those in the text, in the reader's language where they exist", async () => {
    const { html } = await open("/help/zh/brazil-import");
    expect(html).toContain('<a href="/help/zh/held-by-customs">包裹被海关扣留</a>');
    expect(html).toContain('<h2 id="article-related">相关文章</h2>');
  });

  test("warns when its review date has passed", async () => {
    expect((await open("/help/en/uk-import")).html).toContain("due for review on 1 Nov 2026");
    expect((await open("/help/en/brazil-import")).html).not.toContain("due for review");
  });

  test("that is not written in a language leads to the English one", async () => {
    expect(await open("/help/ru/uk-import")).toMatchObject({ status: 302, location: "/help/en/uk-import" });
    expect(await open("/help/xx/uk-import")).toMatchObject({ status: 302, location: "/help/en/uk-import" });
  });

  test("that does not exist is a page that says so, in the language asked for", async () => {
    expect(await open("/help/en/nothing")).toMatchObject({
      status: 404,
      html: expect.stringContaining("There is no such article"),
    });
    expect((await open("/help/zh/nothing")).html).toContain("没有这篇文章");
    expect((await open("/help/en/%3Cscript%3E")).html).not.toContain("<script");
  });
});

describe("the list of articles", () => {
  test("is offered in the reader's language", async () => {
    expect(await open("/help", "fr,zh-CN;q=0.8,en;q=0.5")).toMatchObject({
      status: 302,
      location: "/help/zh",
    });
    expect(await open("/help", "ja")).toMatchObject({ location: "/help/en" });
    expect(await open("/help", "pt-BR;q=0,es")).toMatchObject({ location: "/help/es" });
  });

  test("holds every article once, in the language where it exists", async () => {
    const { html } = await open("/help/zh");
    expect(html).toContain('href="/help/zh/brazil-import"');
    expect(html).toContain('href="/help/en/batteries"');
    expect(html).not.toContain('href="/help/en/brazil-import"');
  });

  test("marks what is in another language, and puts it last", async () => {
    const { html } = await open("/help/zh");
    expect(html).toMatch(
      /href="\/help\/en\/batteries" lang="en" hreflang="en">[^<]+<\/a> <span[^>]*>\(English\)/,
    );
    expect(html.indexOf('"/help/zh/held-by-customs"')).toBeLessThan(html.indexOf('"/help/en/batteries"'));
    expect((await open("/help/en")).html).not.toContain("(English)");
  });

  test("searches without script and leads to the section", async () => {
    const { html } = await open("/help/en?q=how+much+tax+brazil");
    expect(html).toContain('href="/help/en/brazil-import#how-much-tax-does-a-parcel-to-brazil-pay"');
    expect(html).toContain('value="how much tax brazil"');
  });

  test("shows a question as text, whatever it holds", async () => {
    const { html, status } = await open(`/help/en?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(status).toBe(200);
    expect(html).not.toContain("<script");
    expect((await open(`/help/en?q=${"x".repeat(5000)}`)).status).toBe(200);
    expect((await open("/help/en?q=a&q=b")).status).toBe(200);
  });

  test("of a language we do not write is not found", async () =>
    expect((await open("/help/xx")).status).toBe(404));
});

test("the sitemap names every article with its languages", async () => {
  const { html, headers } = await open("/help/sitemap.xml");
  expect(headers["content-type"]).toContain("application/xml");
  for (const { lang, slug } of knowledge.articles)
    expect(html).toContain(`<loc>https://help.example/help/${lang}/${slug}</loc>`);
  expect(html.match(/<url>/g)).toHaveLength(knowledge.articles.length);
});

test("robots are led to the sitemap and kept from what is somebody's own", async () => {
  const { html, headers } = await open("/robots.txt");
  expect(headers["content-type"]).toContain("text/plain");
  expect(html.split("\n")).toEqual(
    expect.arrayContaining([
      "Disallow: /c/",
      "Disallow: /desk",
      "Sitemap: https://help.example/help/sitemap.xml",
    ]),
  );
});

describe("an article's Markdown", () => {
  test.each([
    ["HTML", "<b onclick=alert(1)>x</b><script>alert(1)</script>", /<b|<script/],
    ["an image", "![x](https://evil.example/x.png)", /<img|<a /],
    ["a link elsewhere", "[x](https://evil.example) [y](javascript:alert(1)) [z](//evil.example)", /<a /],
    ["a bare address", "<https://evil.example> https://evil.example", /<a /],
    ["a link by reference", "[x][1]\n\n[1]: https://evil.example", /<a /],
    ["a link to an article that is not there", "[x](no-such)", /<a /],
  ])("never lets out %s", (_name, markdown, banned) => {
    expect(articleHtml(markdown, () => null)).not.toMatch(banned);
  });

  test("keeps figures on one line with what they count", () => {
    const html = articleHtml("USD 50, 20 %, 31 кг, 1 July, 200 евро, 50 美元", () => null);
    expect(html).toContain("USD\u00a050, 20\u00a0%, 31\u00a0кг, 1\u00a0July, 200\u00a0евро, 50\u00a0美元");
  });

  test("has no header without words", () => {
    const html = articleHtml("| | VAT |\n| --- | --- |\n| UK | 20 % |", () => null);
    expect(html).toContain('<td></td><th scope="col">VAT</th>');
  });

  test("links to an article that exists", () => {
    expect(articleHtml("[Held](held-by-customs)", (slug) => `/help/en/${slug}`)).toContain(
      '<a href="/help/en/held-by-customs">Held</a>',
    );
  });
});
