import { isTimeZone } from "../../domain/watches/time-zone.ts";
import type { SlackClient } from "./slack-client.ts";
import { slackCode } from "./slack-error.ts";
import type { Names } from "./slack-text.ts";

/** A member of a workspace, as far as Slack tells us. */
export interface Person {
  readonly name: string;
  readonly email: string | null;
  /** "pt-BR". */
  readonly locale: string | null;
  /** "Europe/Madrid". */
  readonly timeZone: string | null;
  /** A full member of the workspace: no guest, no bot, not switched off. */
  readonly isMember: boolean;
}

export interface People {
  /** Null when Slack knows nobody by this id or does not tell us. @throws when Slack cannot be asked now. */
  readonly find: (client: SlackClient, userId: string) => Promise<Person | null>;
  /** Names of those that can be found; never throws. */
  readonly names: (client: SlackClient, userIds: readonly string[]) => Promise<Names>;
}

const FRESH_MS = 600_000;
const MAX_KEPT = 2_000;
/** Answers that stay the same when asked again. */
const UNKNOWN = ["user_not_found", "user_not_visible", "users_not_found", "missing_scope"];

/** Who is who, remembered for ten minutes. */
export function createPeople(now: () => Date): People {
  const kept = new Map<string, { readonly person: Person | null; readonly until: number }>();
  const find: People["find"] = async (client, userId) => {
    const known = kept.get(userId);
    if (known !== undefined && known.until > now().getTime()) return known.person;
    const person = await ask(client, userId);
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(userId, { person, until: now().getTime() + FRESH_MS });
    return person;
  };
  return {
    find,
    names: async (client, userIds) => {
      const found = await Promise.all(
        userIds.map(async (id) => [id, (await find(client, id).catch(() => null))?.name ?? null] as const),
      );
      return new Map(found.flatMap(([id, name]) => (name === null ? [] : [[id, name] as const])));
    },
  };
}

async function ask(client: SlackClient, userId: string): Promise<Person | null> {
  try {
    const { user } = await client.users.info({ user: userId, include_locale: true });
    if (user === undefined) return null;
    const { profile } = user;
    return {
      name: profile?.display_name || profile?.real_name || user.real_name || user.name || userId,
      email: profile?.email ?? null,
      locale: user.locale ?? null,
      timeZone: user.tz !== undefined && isTimeZone(user.tz) ? user.tz : null,
      isMember: !user.deleted && !user.is_bot && !user.is_restricted && !user.is_stranger,
    };
  } catch (error) {
    if (UNKNOWN.includes(slackCode(error) ?? "")) return null;
    throw error;
  }
}
