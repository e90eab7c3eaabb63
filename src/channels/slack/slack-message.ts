import { z } from "zod";
import type { BotIdentity } from "./bot-identity.ts";
import type { SlackThread } from "./slack-thread.ts";

/** A message that a person wrote in Slack. */
export interface SlackMessage {
  readonly eventId: string;
  readonly thread: SlackThread;
  readonly ts: string;
  readonly isInThread: boolean;
  readonly isMention: boolean;
  readonly userId: string;
  /** Workspace of the author, which in a shared channel need not be ours. */
  readonly userTeam: string;
  /** As Slack writes it. */
  readonly text: string;
  readonly files: readonly SlackFile[];
}

export interface SlackFile {
  readonly name: string;
  /** Where it can be fetched with our token; null where Slack does not say. */
  readonly url: string | null;
  /** Null where Slack does not say. */
  readonly bytes: number | null;
}

export type ReadMessage = { readonly kind: "message"; readonly message: SlackMessage } | Ignored;

/** Not for us, and why; the reason is kept with the envelope. */
export interface Ignored {
  readonly kind: "ignored";
  readonly reason: string;
}

export function ignored(reason: string): Ignored {
  return { kind: "ignored", reason };
}

const optionalText = z.string().nullish();

const envelope = z.object({
  event_id: z.string(),
  team_id: optionalText,
  context_team_id: optionalText,
  authorizations: z
    .array(z.object({ team_id: optionalText, is_enterprise_install: z.boolean().nullish() }))
    .nullish(),
  event: z.looseObject({ type: z.string() }),
});

const messageEvent = z.object({
  type: z.enum(["message", "app_mention"]),
  subtype: optionalText,
  hidden: z.boolean().nullish(),
  user: optionalText,
  bot_id: optionalText,
  channel: z.string().regex(/^[A-Z0-9]+$/),
  ts: z.string().regex(/^\d+\.\d+$/),
  thread_ts: z
    .string()
    .regex(/^\d+\.\d+$/)
    .nullish(),
  text: optionalText,
  team: optionalText,
  user_team: optionalText,
  files: z
    .array(z.object({ name: optionalText, size: z.number().nullish(), url_private_download: optionalText }))
    .nullish(),
});
type MessageEvent = z.infer<typeof messageEvent>;

const SPOKEN_SUBTYPES = ["file_share", "thread_broadcast"];
const NAMED_SUBTYPES: Readonly<Record<string, string>> = {
  message_changed: "edited",
  message_deleted: "deleted",
  tombstone: "deleted",
  bot_message: "bot",
  channel_join: "joined",
  group_join: "joined",
};

/** Reads an event; everything but a person's own words is ignored: edits, deletions, joins, bots, ourselves. */
export function readMessage(body: unknown, bot: BotIdentity): ReadMessage {
  const outer = envelope.safeParse(body);
  if (!outer.success) return ignored("malformed");
  const { event } = outer.data;
  if (event.type !== "message" && event.type !== "app_mention") return ignored(`event ${event.type}`);
  const inner = messageEvent.safeParse(event);
  // Edits and deletions have their own shape, so the subtype is judged even where the rest cannot be read.
  const subtype = z.object({ subtype: optionalText }).safeParse(event).data?.subtype ?? null;
  if (subtype !== null && !SPOKEN_SUBTYPES.includes(subtype)) {
    return ignored(NAMED_SUBTYPES[subtype] ?? `subtype ${subtype}`);
  }
  if (!inner.success) return ignored("malformed");
  return ofPerson(outer.data, inner.data, bot);
}

function ofPerson(outer: z.infer<typeof envelope>, event: MessageEvent, bot: BotIdentity): ReadMessage {
  if (event.user === bot.userId || (bot.botId !== null && event.bot_id === bot.botId))
    return ignored("own_post");
  if (!event.user || event.bot_id || event.user === "USLACKBOT") return ignored("bot");
  if (event.hidden === true) return ignored("hidden");
  const authorization = outer.authorizations?.[0];
  // In a shared channel `team_id` may be the partner's; the conversation is in ours.
  const team = outer.context_team_id ?? authorization?.team_id ?? outer.team_id ?? bot.team;
  if (team !== bot.team && authorization?.is_enterprise_install !== true) return ignored("other_workspace");
  return {
    kind: "message",
    message: {
      eventId: outer.event_id,
      thread: { team, channel: event.channel, ts: event.thread_ts ?? event.ts },
      ts: event.ts,
      isInThread: event.thread_ts != null && event.thread_ts !== event.ts,
      isMention: event.type === "app_mention",
      userId: event.user,
      userTeam: event.user_team ?? event.team ?? team,
      text: event.text ?? "",
      files: (event.files ?? []).map((file) => ({
        name: file.name ?? "file",
        url: file.url_private_download ?? null,
        bytes: file.size ?? null,
      })),
    },
  };
}
