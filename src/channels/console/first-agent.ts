import { countAgents, replaceInvites } from "../../storage/agents.ts";
import type { Database } from "../../storage/database.ts";
import { newToken } from "./secret-token.ts";

const INVITE_MS = 7 * 24 * 3_600_000;

/**
 * A fresh one-time link by which the first agent sets a name and a password; links of earlier starts stop
 * working. Null once an agent exists.
 */
export async function inviteFirstAgent(
  database: Database,
  publicUrl: string,
  now: Date,
): Promise<string | null> {
  if ((await countAgents(database)) > 0) return null;
  const { token, hash } = newToken();
  await database.$transaction((transaction) =>
    replaceInvites(transaction, hash, new Date(now.getTime() + INVITE_MS)),
  );
  return `${publicUrl}/desk/welcome/${token}`;
}
