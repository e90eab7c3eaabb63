import { OUR_BOT, OUR_TEAM, OUR_USER } from "../../support/recording-slack.ts";

/** Small Slack payloads of the documented shapes, with people of our own making. */
export const SELLER = "U0SELLER";
export const OTHER = "U0OTHER";
export const ADA = "U0ADA";
export const BO = "U0BO";
export const DM = "D0SELLER";
export const PUBLIC = "C0PUBLIC";
export const DESK = "C0DESK";

let last = 0;

/** A fresh ts, later than every one before. */
export function nextTs(): string {
  last += 1;
  return `1795300000.${String(last).padStart(6, "0")}`;
}

export interface MessageFields {
  readonly [field: string]: unknown;
}

/** A message event in its envelope; `fields` are laid over the event. */
export function messageEvent(fields: MessageFields, envelope: MessageFields = {}) {
  const ts = nextTs();
  const event = {
    type: "message",
    user: SELLER,
    text: "Where is my parcel?",
    team: OUR_TEAM,
    channel: DM,
    channel_type: "im",
    ts,
    event_ts: ts,
    ...fields,
  };
  return {
    type: "event_callback",
    token: "unused",
    team_id: OUR_TEAM,
    context_team_id: OUR_TEAM,
    api_app_id: "A0CLEARWAY",
    event_id: `Ev${ts.replace(".", "")}${event.type}`,
    event_time: 1_795_300_000,
    authorizations: [
      {
        enterprise_id: null,
        team_id: OUR_TEAM,
        user_id: OUR_USER,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    event,
    ...envelope,
  };
}

export function mentionEvent(fields: MessageFields) {
  return messageEvent({ type: "app_mention", channel: PUBLIC, channel_type: undefined, ...fields });
}

export function ownPost(fields: MessageFields) {
  return messageEvent({ user: OUR_USER, bot_id: OUR_BOT, app_id: "A0CLEARWAY", ...fields });
}

export function click(
  actionId: string,
  value: string,
  at: { readonly channel: string; readonly ts: string; readonly threadTs?: string },
  user = SELLER,
) {
  return {
    type: "block_actions",
    user: { id: user, username: user, name: user, team_id: OUR_TEAM },
    team: { id: OUR_TEAM, domain: "clearway" },
    api_app_id: "A0CLEARWAY",
    trigger_id: "1.2.3",
    container: {
      type: "message",
      message_ts: at.ts,
      channel_id: at.channel,
      is_ephemeral: false,
      ...(at.threadTs === undefined ? {} : { thread_ts: at.threadTs }),
    },
    channel: { id: at.channel, name: "somewhere" },
    enterprise: null,
    is_enterprise_install: false,
    response_url: "https://hooks.slack.com/actions/T/1/x",
    actions: [{ type: "button", action_id: actionId, block_id: "b", value, action_ts: "1795300000.000001" }],
  };
}

/** A sent form; `inputs` by block id. */
export function submission(
  privateMetadata: string,
  inputs: Readonly<Record<string, string | null>>,
  user = SELLER,
) {
  const values = Object.entries(inputs).map(([block, value]) => [
    block,
    { value: { type: "plain_text_input", value } },
  ]);
  return {
    type: "view_submission",
    user: { id: user, name: user, team_id: OUR_TEAM },
    team: { id: OUR_TEAM, domain: "clearway" },
    api_app_id: "A0CLEARWAY",
    trigger_id: "1.2.3",
    enterprise: null,
    is_enterprise_install: false,
    response_urls: [],
    view: {
      id: "V1",
      type: "modal",
      callback_id: "handoff",
      private_metadata: privateMetadata,
      state: { values: Object.fromEntries(values) },
    },
  };
}

export function command(text: string, user = SELLER) {
  return {
    command: "/clearway",
    text,
    team_id: OUR_TEAM,
    team_domain: "clearway",
    channel_id: PUBLIC,
    channel_name: "general",
    user_id: user,
    user_name: user,
    api_app_id: "A0CLEARWAY",
    is_enterprise_install: "false",
    trigger_id: "1.2.3",
    response_url: "https://hooks.slack.com/commands/T/1/x",
  };
}
