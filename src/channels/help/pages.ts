import type { FastifyPluginAsync, FastifyReply } from "fastify";
import { z } from "zod";
import { ARTICLE_LANGUAGES, type ArticleLanguage } from "../../knowledge/article.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { type HelpPage, renderHelpPage } from "./help-page.ts";
import { addressOf, articlePage, foundPage, listPage, notFoundPage, type Shelf } from "./make-page.ts";
import { robots, sitemap } from "./sitemap.ts";

export interface HelpDependencies {
  /** Asked anew for every page. */
  readonly knowledge: () => Knowledge;
  /** Where readers reach us, without a slash at the end. */
  readonly publicUrl: string;
  /** Decides what is overdue; the clock unless a test says otherwise. */
  readonly now?: () => Date;
  /** How long a browser may keep a page. */
  readonly cacheSeconds?: number;
}

/**
 * The articles as pages that work without script: `GET /help`, `/help/:lang` (with `?q=` a search), `/help/:lang/:slug`,
 * `/help/sitemap.xml` and `/robots.txt`. An article that is not written in a language leads to the English one.
 */
export function helpPages(dependencies: HelpDependencies): FastifyPluginAsync {
  const { publicUrl, now = () => new Date(), cacheSeconds = CACHE_SECONDS } = dependencies;
  const shelf = (): Shelf => ({ knowledge: dependencies.knowledge(), publicUrl });
  const today = (): string => now().toISOString().slice(0, 10);
  const send = (reply: FastifyReply, status: number, page: HelpPage) =>
    reply
      .code(status)
      .header("cache-control", `public, max-age=${cacheSeconds}`)
      .type("text/html; charset=utf-8")
      .send(renderHelpPage(page));

  return async (server) => {
    server.get("/help", async (request, reply) => {
      reply.header("vary", "accept-language");
      return reply.redirect(`/help/${acceptedLanguage(request.headers["accept-language"])}`, 302);
    });

    server.get("/help/sitemap.xml", async (_request, reply) =>
      reply
        .type("application/xml; charset=utf-8")
        .send(sitemap(shelf().knowledge.articles, (article) => addressOf(publicUrl, article))),
    );

    server.get("/robots.txt", async (_request, reply) =>
      reply.type("text/plain; charset=utf-8").send(robots(publicUrl)),
    );

    server.get("/help/:lang", async (request, reply) => {
      const { lang } = listParameters.parse(request.params);
      const { q } = listQuery.parse(request.query);
      if (lang === null) return send(reply, 404, notFoundPage("en", publicUrl));
      const search = { query: q, on: today() };
      return send(reply, 200, q === "" ? listPage(shelf(), lang) : foundPage(shelf(), lang, search));
    });

    server.get("/help/:lang/:slug", async (request, reply) => {
      const { lang, slug } = articleParameters.parse(request.params);
      const { knowledge } = shelf();
      const article = knowledge.article(lang ?? "en", slug);
      if (lang !== null && article !== null)
        return send(reply, 200, articlePage({ knowledge, publicUrl }, article, today()));
      if (knowledge.article("en", slug) !== null) return reply.redirect(`/help/en/${slug}`, 302);
      return send(reply, 404, notFoundPage(lang ?? "en", publicUrl));
    });
  };
}

const LONGEST_QUERY = 400;
const CACHE_SECONDS = 300;

const language = z.enum(ARTICLE_LANGUAGES).nullable().catch(null);
const listParameters = z.object({ lang: language });
const articleParameters = z.object({ lang: language, slug: z.string() });
const listQuery = z.object({ q: z.string().trim().max(LONGEST_QUERY).catch("") }).catch({ q: "" });

/** The first language of an Accept-Language header that articles exist in; weights order it. */
function acceptedLanguage(header: string | undefined): ArticleLanguage {
  const wishes = (header ?? "").split(",").map((wish) => {
    const [tag = "", weight] = wish.trim().split(/;\s*q=/i);
    return { lang: tag.toLowerCase().split("-")[0], weight: weight === undefined ? 1 : Number(weight) || 0 };
  });
  const ordered = wishes.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight);
  return ordered.flatMap(({ lang }) => ARTICLE_LANGUAGES.find((known) => known === lang) ?? [])[0] ?? "en";
}
