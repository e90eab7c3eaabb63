import type { Queries, Transaction } from "./database.ts";

/** Who asked for a list and may read it. */
export type ListOwner =
  | { readonly kind: "seller"; readonly conversationId: string }
  | { readonly kind: "agent"; readonly agentId: string };

/** Many parcels asked about at once. */
export interface StoredList {
  readonly id: string;
  readonly owner: ListOwner;
  readonly leftOut: number;
  readonly createdAt: Date;
  /** When the last parcel was looked up; null until then. */
  readonly finishedAt: Date | null;
}

/** One row; `reading` and `outcome` are JSON text, parsed by whoever reads them. */
export interface StoredRow {
  /** From 0, in the order of the list. */
  readonly place: number;
  readonly written: string;
  readonly times: number;
  readonly reading: string;
  readonly outcome: string | null;
}

/** A list to be kept. `messageId` is the message that asked for it, where one did. */
export interface NewList {
  readonly owner: ListOwner;
  readonly messageId: string | null;
  readonly leftOut: number;
  readonly at: Date;
  readonly rows: readonly Omit<StoredRow, "place" | "outcome">[];
}

/** Keeps a list; the message that asked for one before has that one. Returns its id. */
export async function addList(transaction: Transaction, list: NewList): Promise<string> {
  const { owner, messageId, leftOut, at } = list;
  const conversationId = owner.kind === "seller" ? owner.conversationId : null;
  const agentId = owner.kind === "agent" ? owner.agentId : null;
  const [added] = await transaction.$queryRaw<{ id: string }[]>`
    INSERT INTO parcel_lists (conversation_id, agent_id, message_id, left_out, created_at)
    VALUES (${conversationId}::uuid, ${agentId}::uuid, ${messageId}::uuid, ${leftOut}, ${at})
    ON CONFLICT (message_id) DO NOTHING RETURNING id::text`;
  if (added === undefined) {
    const known = await transaction.parcelList.findFirstOrThrow({ where: { messageId } });
    return known.id;
  }
  await transaction.parcelListRow.createMany({
    data: list.rows.map((row, place) => ({ listId: added.id, place, ...row })),
  });
  return added.id;
}

export async function findList(queries: Queries, id: string): Promise<StoredList | null> {
  const row = await queries.parcelList.findUnique({ where: { id } });
  return row === null ? null : toList(row);
}

/** The lists an agent asked for, the newest first. */
export async function listsOfAgent(
  queries: Queries,
  agentId: string,
  most: number,
): Promise<readonly (StoredList & { readonly parcels: number })[]> {
  const rows = await queries.parcelList.findMany({
    where: { agentId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: most,
    include: { _count: { select: { rows: true } } },
  });
  return rows.map((row) => ({ ...toList(row), parcels: row._count.rows }));
}

/** How many lists a conversation has asked for since then, without the one of this message. */
export async function countLists(
  queries: Queries,
  asked: {
    readonly conversationId: string;
    readonly messageId: string | null;
    readonly since: Date;
  },
): Promise<number> {
  const { conversationId, messageId, since } = asked;
  const others = messageId === null ? {} : { OR: [{ messageId: null }, { messageId: { not: messageId } }] };
  return queries.parcelList.count({ where: { conversationId, createdAt: { gte: since }, ...others } });
}

/** The rows from a place on, in their order. */
export async function listRows(
  queries: Queries,
  listId: string,
  from: number,
): Promise<readonly StoredRow[]> {
  return queries.parcelListRow.findMany({
    where: { listId, place: { gte: from } },
    orderBy: { place: "asc" },
    omit: { listId: true },
  });
}

/** Takes hold of an unfinished list for a while, or goes on holding it; false when another process has it. */
export async function holdList(
  queries: Queries,
  id: string,
  { holder, forMs }: { readonly holder: string; readonly forMs: number },
): Promise<boolean> {
  const held = await queries.$executeRaw`
    UPDATE parcel_lists
    SET holder = ${holder}::uuid, held_until = clock_timestamp() + ${forMs} * interval '1 millisecond'
    WHERE id = ${id}::uuid AND finished_at IS NULL
      AND (holder IS NULL OR holder = ${holder}::uuid OR held_until < clock_timestamp())`;
  return held === 1;
}

/** Gives an unfinished list back, for another process to go on with at once. */
export async function releaseList(queries: Queries, id: string, holder: string): Promise<void> {
  await queries.parcelList.updateMany({ where: { id, holder }, data: { holder: null, heldUntil: null } });
}

export async function saveOutcomes(
  transaction: Transaction,
  listId: string,
  outcomes: readonly { readonly place: number; readonly outcome: string }[],
): Promise<void> {
  const places = outcomes.map(({ place }) => place);
  const texts = outcomes.map(({ outcome }) => outcome);
  await transaction.$executeRaw`
    UPDATE parcel_list_rows AS row SET outcome = told.outcome
    FROM unnest(${places}::int[], ${texts}::text[]) AS told (place, outcome)
    WHERE row.list_id = ${listId}::uuid AND row.place = told.place`;
}

export async function finishList(queries: Queries, id: string, at: Date): Promise<void> {
  await queries.parcelList.updateMany({ where: { id, finishedAt: null }, data: { finishedAt: at } });
}

/** Lists that nobody works on any more, though parcels are left. */
export async function abandonedLists(queries: Queries, most: number): Promise<readonly string[]> {
  const rows = await queries.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM parcel_lists
    WHERE finished_at IS NULL AND (holder IS NULL OR held_until < clock_timestamp())
    ORDER BY created_at LIMIT ${most}`;
  return rows.map(({ id }) => id);
}

/** Drops lists that were asked for before then. Returns how many. */
export async function deleteLists(queries: Queries, before: Date): Promise<number> {
  return (await queries.parcelList.deleteMany({ where: { createdAt: { lt: before } } })).count;
}

interface ListRow {
  readonly id: string;
  readonly conversationId: string | null;
  readonly agentId: string | null;
  readonly leftOut: number;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
}

function toList({ id, conversationId, agentId, leftOut, createdAt, finishedAt }: ListRow): StoredList {
  return { id, owner: ownerOf(id, conversationId, agentId), leftOut, createdAt, finishedAt };
}

function ownerOf(id: string, conversationId: string | null, agentId: string | null): ListOwner {
  if (conversationId !== null) return { kind: "seller", conversationId };
  if (agentId !== null) return { kind: "agent", agentId };
  throw new Error(`The parcel list ${id} belongs to nobody.`);
}
