import { createSecretKey, hkdfSync } from "node:crypto";
import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";

const AUDIENCE = "clearway-widget";
const LIFETIME_DAYS = 30;
const DAY_MS = 86_400_000;
/** A visitor sends the same token with each request: so many need no second look at their signature. */
const REMEMBERED_TOKENS = 5_000;

/** What a token stands for: one visitor and the one conversation they may see. */
export interface WidgetSession {
  /** The visitor as a contact identity of this channel. */
  readonly visitor: string;
  /** The channel's key of the conversation; its row is made by the first message. */
  readonly conversationKey: string;
}

export interface SessionTokens {
  readonly sign: (session: WidgetSession) => Promise<{ readonly token: string; readonly expiresAt: Date }>;
  /** Null for a token that is not ours, was changed, or has run out. */
  readonly read: (token: string) => Promise<WidgetSession | null>;
}

const claims = z.object({ sub: z.string().min(1), conversation: z.string().min(1), exp: z.number() });

interface ReadToken {
  readonly session: WidgetSession;
  readonly expiresAtMs: number;
}

/** Signs with a key of its own, derived from `secretKey`, so that no other signed thing passes for a token. */
export function createSessionTokens(secretKey: string, now: () => Date): SessionTokens {
  const derived = hkdfSync("sha256", secretKey, "", "clearway widget token", 32);
  // As a key object, which is made ready for use once instead of for every token.
  const key = createSecretKey(new Uint8Array(derived));
  const remembered = new Map<string, ReadToken>();
  const verify = async (token: string): Promise<ReadToken | null> => {
    const options = {
      algorithms: ["HS256"],
      audience: AUDIENCE,
      requiredClaims: ["exp"],
      currentDate: now(),
    };
    const verified = await jwtVerify(token, key, options).catch(() => null);
    const parsed = claims.safeParse(verified?.payload);
    if (!parsed.success) return null;
    const { sub: visitor, conversation: conversationKey, exp } = parsed.data;
    return { session: { visitor, conversationKey }, expiresAtMs: exp * 1000 };
  };
  return {
    sign: async ({ visitor, conversationKey }) => {
      const expiresAt = new Date(now().getTime() + LIFETIME_DAYS * DAY_MS);
      const token = await new SignJWT({ conversation: conversationKey })
        .setProtectedHeader({ alg: "HS256" })
        .setSubject(visitor)
        .setAudience(AUDIENCE)
        .setIssuedAt(now())
        .setExpirationTime(expiresAt)
        .sign(key);
      return { token, expiresAt };
    },
    read: async (token) => {
      const known = remembered.get(token);
      if (known !== undefined && now().getTime() < known.expiresAtMs) return known.session;
      const read = await verify(token);
      if (read === null) return null;
      remembered.set(token, read);
      const [oldest] = remembered.keys();
      if (remembered.size > REMEMBERED_TOKENS && oldest !== undefined) remembered.delete(oldest);
      return read.session;
    },
  };
}
