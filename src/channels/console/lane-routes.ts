import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { HISTORY_DAYS } from "../../shipping/lane-history.ts";
import { type BusyLane, busiestLanes, stageTimesOf } from "../../storage/lane-times.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { ConsoleDeps } from "./console-deps.ts";
import { laneKey, lanesView } from "./lane-views.ts";
import { agentOrSignIn, sendRoom } from "./room-page.ts";

const DAY_MS = 86_400_000;
/** Of fewer parcels a middle says nothing. */
const LEAST_PARCELS = 5;
const MOST_LANES = 50;

const query = z.object({ lane: z.string().max(80).nullable().catch(null) }).catch({ lane: null });

/** How long the operator's finished parcels took in each stage, lane by lane: `/desk/lanes`. */
export function laneRoutes(server: FastifyInstance, deps: ConsoleDeps): void {
  server.get("/desk/lanes", { schema: { hide: true } }, async (request, reply) => {
    if ((await agentOrSignIn(deps, request, reply)) === null) return reply;
    const language = request.headers["accept-language"];
    const to = deps.now();
    const within = { from: new Date(to.getTime() - HISTORY_DAYS * DAY_MS), to };
    const lanes = await busiestLanes(deps.database, { ...within, least: LEAST_PARCELS, most: MOST_LANES });
    const lane = chosen(lanes, query.parse(request.query).lane);
    const times = lane === null ? [] : await stageTimesOf(deps.database, lane, within);
    const main = lanesView({ lanes, lane, times, language });
    return sendRoom(request, reply, { title: roomTexts(language).lanes.title, current: "lanes", main });
  });
}

function chosen(lanes: readonly BusyLane[], key: string | null): BusyLane | null {
  return lanes.find((lane) => laneKey(lane) === key) ?? lanes[0] ?? null;
}
