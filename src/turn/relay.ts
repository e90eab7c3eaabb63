import type { Desk } from "../desk/desk.ts";
import { type Replied, type ReplyRequest, reply } from "../desk/reply.ts";

/** An agent's answer on its way back to the seller, whichever channel the agent wrote in. */
export function relayReply(desk: Desk, request: ReplyRequest): Promise<Replied> {
  return reply(desk, request);
}
