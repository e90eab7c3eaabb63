import type { ChannelName } from "../domain/conversation.ts";
import { type AskedRow, type AskedTurn, asked, toAskedTurn } from "./begin-turn.ts";
import { type ContactIdentity, ensureContact, ensureConversation } from "./conversations.ts";
import { type Database, runStatement } from "./database.ts";
import { Prisma } from "./generated/client.ts";
import { LEASE_SECONDS } from "./turns.ts";

/** A seller's message on its way in, with who says it and where. */
export interface ArrivedMessage {
  readonly channel: ChannelName;
  /** The channel's key of the thread. */
  readonly conversationKey: string;
  readonly contact: ContactIdentity;
  readonly externalId: string;
  readonly deliveryId: string;
  readonly text: string;
  readonly language: string | null;
  readonly at: Date;
  /** Who takes the conversation, where it is free. */
  readonly holder: string;
}

export type Received =
  /** `begun` when the conversation was free and is now the holder's; else the turn waits for it like any other. */
  | { readonly kind: "new"; readonly messageId: string; readonly begun: AskedTurn | null }
  /** The same delivery again. */
  | { readonly kind: "repeat"; readonly messageId: string }
  /** The same message by another delivery. */
  | { readonly kind: "twin"; readonly messageId: string }
  /** The same id with another text. */
  | { readonly kind: "conflict" };

/**
 * Saves a seller's message and its pending turn in one commit, and begins the turn where nobody speaks; unique per
 * conversation and external id. The contact and the conversation are made, and what is newly known of the contact is
 * kept, where needed.
 */
export async function receiveMessage(database: Database, message: ArrivedMessage): Promise<Received> {
  const received = await saveWhereKnown(database, message);
  if (received !== null) return received;
  const { channel, conversationKey: externalId } = message;
  const { id: contactId } = await ensureContact(database, message.contact);
  await ensureConversation(database, { channel, externalId, contactId });
  const saved = await saveWhereKnown(database, message);
  if (saved === null) throw new Error(`Conversation ${externalId} is gone before its message was stored.`);
  return saved;
}

type Row = { readonly thread_id: string; readonly saved_id: string | null } & (
  | AskedRow
  | { readonly [Column in keyof AskedRow]: null }
);

/** One statement for the common case: the contact is known as told and the conversation is there. Null otherwise. */
async function saveWhereKnown(database: Database, message: ArrivedMessage): Promise<Received | null> {
  const { name, email, company, locale, verified } = message.contact;
  const rows = await runStatement<Row>(
    database,
    "receive_message",
    Prisma.sql`
    WITH who AS (
      SELECT c.id FROM contact_identities i JOIN contacts c ON c.id = i.contact_id
      WHERE i.channel = ${message.contact.channel} AND i.external_id = ${message.contact.externalId}
        AND (${name || null}::text IS NULL OR c.name = ${name || null})
        AND (${email || null}::text IS NULL OR c.email = ${email || null})
        AND (${company || null}::text IS NULL OR c.company = ${company || null})
        AND (${locale || null}::text IS NULL OR c.locale = ${locale || null})
        AND (NOT ${verified ?? false}::boolean OR c.verified)
    ), thread AS (
      SELECT t.id FROM conversations t, who
      WHERE t.channel = ${message.channel} AND t.external_id = ${message.conversationKey}
    ), saved AS (
      INSERT INTO messages (conversation_id, author, text, language, external_id, delivery_id, created_at)
      SELECT id, 'contact', ${message.text}, ${message.language}, ${message.externalId}, ${message.deliveryId},
             ${message.at}::timestamptz
      FROM thread
      ON CONFLICT (conversation_id, external_id) DO NOTHING
      RETURNING id, seq, conversation_id, text, language, created_at
    ), leased AS (
      UPDATE conversations c
      SET lease_holder = ${message.holder}::uuid, lease_until = now() + make_interval(secs => ${LEASE_SECONDS}::int)
      FROM saved
      WHERE c.id = saved.conversation_id AND (c.lease_holder IS NULL OR c.lease_until < now())
        AND NOT EXISTS (SELECT 1 FROM turns t WHERE t.conversation_id = c.id AND t.state = 'pending')
      RETURNING c.*
    ), turn AS (
      INSERT INTO turns (message_id, conversation_id, started_at, attempts)
      SELECT id, conversation_id, ${message.at}::timestamptz, (SELECT count(*) FROM leased) FROM saved
    ), told AS (
      SELECT pg_notify('clearway', json_build_object('kind', 'message', 'conversationId', conversation_id)::text) FROM saved
    )
    SELECT thread.id::text AS thread_id, saved.id::text AS saved_id, asked.*
    FROM thread LEFT JOIN saved ON true LEFT JOIN told ON true
    LEFT JOIN (${asked(Prisma.sql`leased`, Prisma.sql`saved`)}) asked ON true`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  if (row.saved_id === null) return receivedBefore(database, row.thread_id, message);
  const begun = row.message_id === null ? null : toAskedTurn(row);
  return { kind: "new", messageId: row.saved_id, begun };
}

async function receivedBefore(
  database: Database,
  conversationId: string,
  { externalId, deliveryId, text }: ArrivedMessage,
): Promise<Received> {
  const known = await database.message.findUniqueOrThrow({
    where: { conversationId_externalId: { conversationId, externalId } },
    select: { id: true, deliveryId: true, text: true },
  });
  if (known.deliveryId !== deliveryId) return { kind: "twin", messageId: known.id };
  if (known.text !== text) return { kind: "conflict" };
  return { kind: "repeat", messageId: known.id };
}
