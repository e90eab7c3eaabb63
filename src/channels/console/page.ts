import type { FastifyReply } from "fastify";
import { type ComponentChildren, h } from "preact";
import { render } from "preact-render-to-string";
import type { ConsoleTexts } from "../../texts/console.ts";

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly content: ComponentChildren;
}

/** A page of one narrow column in the shared look; works without JavaScript. */
export function sendPage(reply: FastifyReply, texts: ConsoleTexts, page: Page): FastifyReply {
  const body = h("body", { class: "page" }, [
    h("header", { class: "page-header" }, h("span", { class: "brand" }, texts.brand)),
    h("main", { class: "page-main narrow" }, [h("h1", null, page.title), page.content]),
  ]);
  return sendDocument(reply, page.status, document(texts, page.title, "/assets/pages.css", body));
}

/** The empty document that the console's own program fills. */
export function sendShell(reply: FastifyReply, texts: ConsoleTexts): FastifyReply {
  const body = h("body", null, [
    h("div", { id: "desk" }, null),
    h("noscript", null, h("p", null, texts.needsJavaScript)),
    h("script", { type: "module", src: "/assets/console.js" }, null),
  ]);
  return sendDocument(reply, 200, document(texts, texts.brand, "/assets/console.css", body));
}

function document(texts: ConsoleTexts, title: string, stylesheet: string, body: ComponentChildren) {
  const name = title === texts.brand ? title : `${title} · ${texts.brand}`;
  return h("html", { lang: texts.lang }, [
    h("head", null, [
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", null, name),
      h("link", { rel: "stylesheet", href: stylesheet }),
    ]),
    body,
  ]);
}

/** With no referrer at all browsers would call the origin of our own forms `null`, and we would refuse them. */
function sendDocument(reply: FastifyReply, status: number, page: ReturnType<typeof document>): FastifyReply {
  return reply
    .status(status)
    .header("cache-control", "no-store")
    .header("referrer-policy", "same-origin")
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>${render(page)}`);
}
