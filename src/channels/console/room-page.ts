import type { FastifyReply, FastifyRequest } from "fastify";
import { type ComponentChild, h } from "preact";
import { render } from "preact-render-to-string";
import type { Agent } from "../../storage/agents.ts";
import { consoleTexts } from "../../texts/console.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import { signedInAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { deskAddress } from "./desk-address.ts";

export interface Room {
  readonly status?: number;
  readonly title: string;
  readonly current: "incidents" | "reviews" | "gaps" | "parcels" | "lanes";
  readonly main: readonly ComponentChild[];
}

/** A page of the desk beside the queue. Works without JavaScript. */
export function sendRoom(request: FastifyRequest, reply: FastifyReply, room: Room): FastifyReply {
  const language = request.headers["accept-language"];
  const { brand, lang } = consoleTexts(language);
  const { rooms, queue, incidents, reviews, gaps, parcels, lanes } = roomTexts(language);
  const link = (href: string, words: string, isHere: boolean) =>
    h("a", { key: href, href, ...(isHere ? { "aria-current": "page" } : {}) }, words);
  const page = h(
    "html",
    { lang },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "robots", content: "noindex" }),
      h("title", null, `${room.title} · ${brand}`),
      h("link", { rel: "stylesheet", href: "/assets/pages.css" }),
    ),
    h(
      "body",
      { class: "page" },
      h(
        "header",
        { class: "page-header" },
        h("a", { class: "brand", href: "/desk" }, brand),
        h(
          "nav",
          { "aria-label": rooms },
          link("/desk", queue, false),
          link("/desk/incidents", incidents.title, room.current === "incidents"),
          link("/desk/reviews", reviews.title, room.current === "reviews"),
          link("/desk/gaps", gaps.title, room.current === "gaps"),
          link("/desk/parcels", parcels.title, room.current === "parcels"),
          link("/desk/lanes", lanes.title, room.current === "lanes"),
        ),
      ),
      h("main", { class: "page-main" }, h("h1", null, room.title), ...room.main),
    ),
  );
  return reply
    .status(room.status ?? 200)
    .header("cache-control", "no-store")
    .header("referrer-policy", "same-origin")
    .type("text/html; charset=utf-8")
    .send(`<!doctype html>${render(page)}`);
}

/** Who is signed in; null once whoever is not was sent to sign in, from where they come back. */
export async function agentOrSignIn(
  deps: Pick<ConsoleDeps, "database" | "secureCookies" | "now">,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Agent | null> {
  const agent = await signedInAgent(deps, request);
  if (agent !== null) return agent;
  const next = encodeURIComponent(deskAddress(request.method === "GET" ? request.url : undefined));
  reply.header("cache-control", "no-store").redirect(`/desk/sign-in?next=${next}`, 302);
  return null;
}
