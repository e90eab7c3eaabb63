import { errors, jwtVerify } from "jose";
import { z } from "zod";
import { cleanText } from "./clean-text.ts";

const AUDIENCE = "clearway";
const MAX_LIFETIME_SECONDS = 3_600;
/** How far a shop's clock may run ahead of ours. */
const CLOCK_SKEW_SECONDS = 30;
const MAX_REMEMBERED = 10_000;
const MAX_ID_CHARACTERS = 255;
const MAX_FACT_CHARACTERS = 200;

/** A seller a shop vouches for. */
export interface VerifiedIdentity {
  /** The shop's own id of the person. */
  readonly subject: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly company: string | null;
}

export type IdentityCheck = (token: string) => Promise<VerifiedIdentity | { readonly refused: string }>;

const id = z.string().min(1).max(MAX_ID_CHARACTERS);
const fact = z.string().min(1).max(MAX_FACT_CHARACTERS).transform(cleanText).nullable().catch(null);
const claims = z.object({
  sub: id.transform(cleanText),
  jti: id,
  exp: z.number(),
  iat: z.number().optional(),
  email: z.email().nullable().catch(null),
  name: fact,
  company: fact,
});

/**
 * Checks the identities shops sign (JWT HS256, audience `clearway`, at most an hour long). A `jti` belongs to
 * the first person who used it, as far as this process remembers.
 */
export function createIdentityCheck(secret: string | undefined, now: () => Date): IdentityCheck {
  const key = new TextEncoder().encode(secret ?? "");
  const owners = new Map<string, { readonly subject: string; readonly until: number }>();
  return async (token) => {
    if (secret === undefined) return { refused: "This server has no secret to verify identities with." };
    const seconds = now().getTime() / 1_000;
    const options = { algorithms: ["HS256"], audience: AUDIENCE, currentDate: now() };
    const verified = await jwtVerify(token, key, options).catch(reasonOf);
    if (typeof verified === "string") return { refused: verified };
    const parsed = claims.safeParse(verified.payload);
    if (!parsed.success) return { refused: "The identity lacks one of sub, jti and exp." };
    const { sub: subject, jti, exp, iat, email, name, company } = parsed.data;
    const lifetime = exp - Math.min(iat ?? seconds, seconds);
    if (lifetime > MAX_LIFETIME_SECONDS + CLOCK_SKEW_SECONDS) {
      return { refused: "The identity is valid for longer than one hour." };
    }
    const owner = owners.get(jti);
    if (owner !== undefined && owner.until > seconds && owner.subject !== subject) {
      return { refused: "The identity's jti was used for somebody else." };
    }
    remember(owners, jti, { subject, until: exp });
    return { subject, email, name, company };
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "The identity has expired.";
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === "aud") {
    return `The identity is not for the audience "${AUDIENCE}".`;
  }
  return "The identity is not signed with this server's secret.";
}

/** Forgets the oldest first, so that memory stays bounded. */
function remember<Owner>(owners: Map<string, Owner>, jti: string, owner: Owner): void {
  owners.delete(jti);
  owners.set(jti, owner);
  const oldest = owners.keys().next().value;
  if (owners.size > MAX_REMEMBERED && oldest !== undefined) owners.delete(oldest);
}
