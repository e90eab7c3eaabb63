import type { Agent } from "./agents.ts";
import type { Queries, Transaction } from "./database.ts";

/**
 * Makes an agent who can sign in. One who is known from Slack by the same address gets the password and keeps
 * their row; null when that address has a password already.
 */
export async function giveCredentials(
  transaction: Transaction,
  agent: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<Agent | null> {
  const email = agent.email.toLowerCase();
  const known = await transaction.agent.findUnique({ where: { email } });
  if (known === null) return transaction.agent.create({ data: { ...agent, email } });
  if (known.passwordHash !== null) return null;
  const { name, passwordHash } = agent;
  return transaction.agent.update({ where: { id: known.id }, data: { name, passwordHash } });
}

/** Forgets sessions that have run out. */
export async function dropExpiredSessions(queries: Queries, now: Date): Promise<void> {
  await queries.agentSession.deleteMany({ where: { expiresAt: { lte: now } } });
}
