import { type Agent, ensureSlackAgent } from "../../storage/agents.ts";
import { slackUser } from "./inbound.ts";
import type { SlackClient } from "./slack-client.ts";
import type { SlackRoom } from "./slack-room.ts";

export interface SlackMember {
  readonly userId: string;
  /** Workspace of the person. */
  readonly userTeam: string;
  /** Our workspace. */
  readonly team: string;
}

/**
 * The agent behind somebody who acts in the desk's channel: full members of our own workspace only, so that no
 * guest and no partner of a shared channel answers sellers. Null for anybody else.
 */
export async function deskAgent(
  room: SlackRoom,
  client: SlackClient,
  member: SlackMember,
): Promise<Agent | null> {
  if (member.userTeam !== member.team) return null;
  const person = await room.people.find(client, member.userId);
  if (person === null || !person.isMember) return null;
  const slackId = slackUser(member.userTeam, member.userId);
  return ensureSlackAgent(room.desk.database, { slackId, name: person.name, email: person.email });
}
