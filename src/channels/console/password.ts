import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** Shortest password an agent may choose, in characters. */
export const MIN_PASSWORD_CHARACTERS = 12;

// 32 MB and three passes: OWASP Password Storage Cheat Sheet, scrypt.
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const MAX_MEMORY_BYTES = 64 * 1024 * 1024;
const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** `scrypt$N$r$p$salt$key`: the parameters travel with the hash, so that they may be raised later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derive(password, salt, COST);
  return ["scrypt", COST.N, COST.r, COST.p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Takes as long for an unknown agent (`stored` null) as for a wrong password. */
export async function passwordMatches(password: string, stored: string | null): Promise<boolean> {
  const kept = stored === null ? null : readHash(stored);
  const key = await derive(password, kept?.salt ?? Buffer.alloc(SALT_BYTES), kept?.cost ?? COST);
  return timingSafeEqual(key, kept?.key ?? Buffer.alloc(KEY_BYTES)) && kept !== null;
}

type Cost = { readonly N: number; readonly r: number; readonly p: number };

function readHash(stored: string) {
  const match = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w-]+)\$([\w-]{43})$/.exec(stored);
  const [, N, r, p, salt, key] = match ?? [];
  if (salt === undefined || key === undefined) throw new Error("A stored password has an unknown form.");
  const cost: Cost = { N: Number(N), r: Number(r), p: Number(p) };
  return { cost, salt: Buffer.from(salt, "base64url"), key: Buffer.from(key, "base64url") };
}

/** The same password typed on another keyboard may come in another Unicode form. */
function derive(password: string, salt: Buffer, cost: Cost): Promise<Buffer> {
  const options: ScryptOptions = { ...cost, maxmem: MAX_MEMORY_BYTES };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
