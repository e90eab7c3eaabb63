import type { FastifyReply } from "fastify";

const HTML = "text/html; charset=utf-8";

/** Sends a page that is made for one reader. */
export function sendPage(reply: FastifyReply, status: number, html: string): FastifyReply {
  reply.headers({ "cache-control": "private, no-cache", vary: "Accept-Language" });
  return reply.status(status).type(HTML).send(html);
}

/** Sends a page whose address is a secret: kept nowhere, found nowhere, and told to no other site. */
export function sendPrivatePage(reply: FastifyReply, status: number, html: string): FastifyReply {
  return reply.status(status).headers(PRIVATE_HEADERS).type(HTML).send(html);
}

/** What keeps an address secret. */
export const PRIVATE_HEADERS = {
  "cache-control": "no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
};
