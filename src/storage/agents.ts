import type { Queries } from "./database.ts";

/** A support agent. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Tags of the languages they read, in their order; empty: the language of their desk. */
  readonly reads: readonly string[];
}

export async function countAgents(queries: Queries): Promise<number> {
  return queries.agent.count({ where: { passwordHash: { not: null } } });
}

export async function addAgent(
  queries: Queries,
  agent: { readonly name: string; readonly email: string; readonly passwordHash: string },
): Promise<Agent> {
  return queries.agent.create({ data: { ...agent, email: agent.email.toLowerCase() } });
}

/** Null when nobody has this address or they have no password. */
export async function findCredentials(
  queries: Queries,
  email: string,
): Promise<{ readonly agent: Agent; readonly passwordHash: string } | null> {
  const row = await queries.agent.findUnique({ where: { email: email.toLowerCase() } });
  return row === null || row.passwordHash === null ? null : { agent: row, passwordHash: row.passwordHash };
}

export async function findAgent(queries: Queries, id: string): Promise<Agent | null> {
  return queries.agent.findUnique({ where: { id } });
}

export async function setReads(queries: Queries, id: string, reads: readonly string[]): Promise<void> {
  await queries.agent.update({ where: { id }, data: { reads: [...reads] } });
}

/** The agent behind a Slack user; made at their first act, and joined to the console's by e-mail address. */
export async function ensureSlackAgent(
  queries: Queries,
  slack: { readonly slackId: string; readonly name: string; readonly email: string | null },
): Promise<Agent> {
  const known = await queries.agent.findUnique({ where: { slackId: slack.slackId } });
  if (known !== null) return known;
  const email = slack.email?.toLowerCase() ?? null;
  const same = email === null ? null : await queries.agent.findUnique({ where: { email } });
  if (same !== null)
    return queries.agent.update({ where: { id: same.id }, data: { slackId: slack.slackId } });
  return queries.agent.upsert({
    where: { slackId: slack.slackId },
    create: { slackId: slack.slackId, name: slack.name, email },
    update: {},
  });
}

export async function addSession(
  queries: Queries,
  session: { readonly tokenHash: string; readonly agentId: string; readonly expiresAt: Date },
): Promise<void> {
  await queries.agentSession.create({ data: session });
}

export async function findSession(queries: Queries, tokenHash: string, now: Date): Promise<Agent | null> {
  const row = await queries.agentSession.findUnique({ where: { tokenHash }, include: { agent: true } });
  return row === null || row.expiresAt <= now ? null : row.agent;
}

export async function endSession(queries: Queries, tokenHash: string): Promise<void> {
  await queries.agentSession.deleteMany({ where: { tokenHash } });
}

/** Replaces every unused invitation, so that only the latest link works. */
export async function replaceInvites(queries: Queries, tokenHash: string, expiresAt: Date): Promise<void> {
  await queries.agentInvite.deleteMany({ where: { usedAt: null } });
  await queries.agentInvite.create({ data: { tokenHash, expiresAt } });
}

export async function inviteIsOpen(queries: Queries, tokenHash: string, now: Date): Promise<boolean> {
  const row = await queries.agentInvite.findUnique({ where: { tokenHash } });
  return row !== null && row.usedAt === null && row.expiresAt > now;
}

/** Marks the invitation used; false when somebody else was faster or it has run out. */
export async function useInvite(queries: Queries, tokenHash: string, now: Date): Promise<boolean> {
  const used = await queries.agentInvite.updateMany({
    where: { tokenHash, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  return used.count === 1;
}
