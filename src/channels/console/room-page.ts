import type { FastifyReply, FastifyRequest } from "fastify";
import { type ComponentChild, h } from "preact";
import type { Agent } from "../../storage/agents.ts";
import { consoleTexts } from "../../texts/console.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import { signedInAgent } from "./agent-session.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { deskAddress } from "./desk-address.ts";
import { sendDeskDocument } from "./page.ts";

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
  const body = h(
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
  );
  return sendDeskDocument(reply, room.status ?? 200, { lang, title: `${room.title} · ${brand}`, body });
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
