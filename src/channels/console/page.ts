import type { FastifyReply } from "fastify";
import { type ComponentChildren, h } from "preact";
import { type HtmlDocument, htmlDocument } from "../../pages/html-document.ts";
import type { ConsoleTexts } from "../../texts/console.ts";

export interface Page {
  readonly status: number;
  readonly title: string;
  readonly content: ComponentChildren;
}

export type DeskDocument = Omit<HtmlDocument, "isHidden">;

/** A page of one narrow column in the shared look; works without JavaScript. */
export function sendPage(reply: FastifyReply, texts: ConsoleTexts, page: Page): FastifyReply {
  const body = h("body", { class: "page" }, [
    h("header", { class: "page-header narrow" }, h("span", { class: "brand" }, texts.brand)),
    h("main", { class: "page-main narrow" }, [h("h1", null, page.title), page.content]),
  ]);
  return sendDeskDocument(reply, page.status, {
    ...{ lang: texts.lang, title: `${page.title} · ${texts.brand}`, body },
  });
}

/** The empty document that the console's own program fills. */
export function sendShell(reply: FastifyReply, texts: ConsoleTexts): FastifyReply {
  const body = h("body", null, [
    h("div", { id: "desk" }, null),
    h("noscript", null, h("p", null, texts.needsJavaScript)),
    h("script", { type: "module", src: "/assets/console.js" }, null),
  ]);
  return sendDeskDocument(reply, 200, {
    ...{ lang: texts.lang, title: texts.brand, styles: ["/assets/console.css"], body },
  });
}

/**
 * Sends a document of the desk. With no referrer at all browsers would call the origin of our own forms `null`, and we
 * would refuse them.
 */
export function sendDeskDocument(reply: FastifyReply, status: number, page: DeskDocument): FastifyReply {
  return reply
    .status(status)
    .header("cache-control", "no-store")
    .header("referrer-policy", "same-origin")
    .type("text/html; charset=utf-8")
    .send(htmlDocument({ ...page, isHidden: true }));
}
