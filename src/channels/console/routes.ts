import type { FastifyPluginAsync } from "fastify";
import type { ConsoleDeps } from "./console-deps.ts";
import { createDeskFeed } from "./desk-feed.ts";
import { eventRoutes } from "./event-routes.ts";
import { formBodies } from "./form-body.ts";
import { gapRoutes } from "./gap-routes.ts";
import { incidentRoutes } from "./incident-routes.ts";
import { laneRoutes } from "./lane-routes.ts";
import { listRoutes } from "./list-routes.ts";
import { pageRoutes } from "./page-routes.ts";
import { queueRoutes } from "./queue-routes.ts";
import { reviewRoutes } from "./review-routes.ts";
import { refuseOtherSites } from "./same-origin.ts";
import { shipmentRoutes } from "./shipment-routes.ts";
import { signInRoutes } from "./sign-in-routes.ts";
import { ticketRoutes } from "./ticket-routes.ts";
import { translationRoutes } from "./translation-routes.ts";
import { welcomeRoutes } from "./welcome-routes.ts";

/** The agents' desk: its pages under /desk and its API under /api/desk. */
export function consoleRoutes(deps: ConsoleDeps): FastifyPluginAsync {
  return async (server) => {
    formBodies(server);
    server.addHook("onRequest", refuseOtherSites(deps));
    const feed = createDeskFeed(deps);
    server.addHook("preClose", async () => feed.stop());
    welcomeRoutes(server, deps);
    signInRoutes(server, deps);
    pageRoutes(server, deps);
    queueRoutes(server, deps);
    ticketRoutes(server, deps);
    translationRoutes(server, deps);
    shipmentRoutes(server, deps);
    eventRoutes(server, deps, feed);
    incidentRoutes(server, deps);
    reviewRoutes(server, deps);
    gapRoutes(server, deps);
    listRoutes(server, deps);
    laneRoutes(server, deps);
  };
}
