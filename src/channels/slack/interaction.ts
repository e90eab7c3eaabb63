import { z } from "zod";
import type { Clicker } from "./call-person.ts";

const user = z.object({ id: z.string(), team_id: z.string().nullish() });
const team = z.object({ id: z.string() }).nullish();

const blockActions = z.object({
  user,
  team,
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).nullish(),
  container: z.object({
    channel_id: z.string().nullish(),
    message_ts: z.string().nullish(),
    thread_ts: z.string().nullish(),
  }),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().nullish() })).min(1),
});

/** A click on something in a message. */
export interface Click {
  readonly clicker: Clicker;
  readonly triggerId: string;
  readonly value: string;
  /** Empty outside messages. */
  readonly channel: string;
  readonly messageTs: string;
  readonly threadTs: string | null;
}

/** Null for a click outside the shapes we draw. `ourTeam` is the workspace the app stands in. */
export function readClick(body: unknown, ourTeam: string): Click | null {
  const parsed = blockActions.safeParse(body);
  if (!parsed.success) return null;
  const { container, channel, actions, trigger_id: triggerId } = parsed.data;
  return {
    clicker: clickerOf(parsed.data, ourTeam),
    triggerId,
    value: actions[0]?.value ?? "",
    channel: channel?.id ?? container.channel_id ?? "",
    messageTs: container.message_ts ?? "",
    threadTs: container.thread_ts ?? null,
  };
}

const viewSubmission = z.object({
  user,
  team,
  view: z.object({
    private_metadata: z.string(),
    state: z.object({ values: z.unknown() }),
  }),
});

export interface SentView {
  readonly clicker: Clicker;
  readonly privateMetadata: string;
  readonly values: unknown;
}

export function readSentView(body: unknown, ourTeam: string): SentView | null {
  const parsed = viewSubmission.safeParse(body);
  if (!parsed.success) return null;
  const { private_metadata: privateMetadata, state } = parsed.data.view;
  return { clicker: clickerOf(parsed.data, ourTeam), privateMetadata, values: state.values };
}

const slashCommand = z.object({
  text: z.string().nullish(),
  trigger_id: z.string(),
  user_id: z.string(),
  team_id: z.string().nullish(),
});

export interface SlashCommand {
  readonly clicker: Clicker;
  readonly triggerId: string;
  /** "human", "track", … in lower case; empty when there is none. */
  readonly verb: string;
}

export function readCommand(body: unknown, ourTeam: string): SlashCommand | null {
  const parsed = slashCommand.safeParse(body);
  if (!parsed.success) return null;
  const { text, trigger_id: triggerId, user_id: userId, team_id: userTeam } = parsed.data;
  const verb = (text ?? "").trim().split(/\s+/)[0]?.toLowerCase() ?? "";
  return { clicker: { userId, userTeam: userTeam ?? ourTeam, team: ourTeam }, triggerId, verb };
}

function clickerOf(
  body: { readonly user: z.infer<typeof user>; readonly team?: z.infer<typeof team> },
  ourTeam: string,
): Clicker {
  return { userId: body.user.id, userTeam: body.user.team_id ?? body.team?.id ?? ourTeam, team: ourTeam };
}
