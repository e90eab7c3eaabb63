import { createHash } from "node:crypto";
import type { ModelUse } from "../domain/answer.ts";
import type { Queries } from "./database.ts";
import { signal } from "./signals.ts";

/** One text of a conversation and the language it is wanted in. */
export interface TranslationKey {
  readonly conversationId: string;
  /** The text as it was written. */
  readonly source: string;
  readonly language: string;
}

/** What was kept: a text that may be shown, or why there is none. */
export type KeptTranslation =
  | { readonly kind: "translated"; readonly language: string; readonly text: string }
  | { readonly kind: "unfaithful"; readonly language: string; readonly fault: string };

/** Who asked longer ago and has no answer is taken to have died. */
const ASKED_SECONDS = 60;

/** Looks up what texts of a conversation are in a language; what is not there or still asked for is null. */
export async function keptTranslations(
  queries: Queries,
  conversationId: string,
  language: string,
): Promise<(source: string) => KeptTranslation | null> {
  const rows = await queries.translation.findMany({ where: { conversationId, language } });
  const bySource = new Map(rows.map((row) => [row.source, kept(row)]));
  return (source) => bySource.get(hashOf(source)) ?? null;
}

export async function findTranslation(
  queries: Queries,
  { conversationId, source, language }: TranslationKey,
): Promise<KeptTranslation | null> {
  const where = { conversationId_source_language: { conversationId, source: hashOf(source), language } };
  const row = await queries.translation.findUnique({ where });
  return row === null ? null : kept(row);
}

/** True for the one who may ask now; false where it was asked or somebody else is asking. */
export async function claimTranslation(queries: Queries, key: TranslationKey): Promise<boolean> {
  const claimed = await queries.$executeRaw`
    INSERT INTO translations (conversation_id, source, language, asked_at)
    VALUES (${key.conversationId}::uuid, ${hashOf(key.source)}, ${key.language}, now())
    ON CONFLICT (conversation_id, source, language) DO UPDATE SET asked_at = now()
    WHERE translations.text IS NULL AND translations.fault IS NULL
      AND translations.asked_at < now() - make_interval(secs => ${ASKED_SECONDS}::int)`;
  return claimed === 1;
}

/** Keeps what came of a claim, and tells who has the conversation open. */
export async function keepTranslation(
  queries: Queries,
  key: TranslationKey,
  outcome: { readonly text: string | null; readonly fault: string | null; readonly use: ModelUse },
): Promise<void> {
  const { text, fault, use } = outcome;
  const { conversationId, source, language } = key;
  await queries.translation.update({
    where: { conversationId_source_language: { conversationId, source: hashOf(source), language } },
    data: {
      ...{ text, fault, modelCost: use.cost },
      ...{ promptTokens: use.promptTokens, completionTokens: use.completionTokens },
    },
  });
  await signal(queries, { kind: "message", conversationId });
}

/** Gives a claim back: nothing came of it, and it may be asked again. */
export async function dropClaim(queries: Queries, key: TranslationKey): Promise<void> {
  const { conversationId, source, language } = key;
  await queries.translation.deleteMany({
    where: { conversationId, source: hashOf(source), language, text: null, fault: null },
  });
}

function kept(row: {
  readonly language: string;
  readonly text: string | null;
  readonly fault: string | null;
}): KeptTranslation | null {
  const { language, text, fault } = row;
  if (text !== null) return { kind: "translated", language, text };
  return fault === null ? null : { kind: "unfaithful", language, fault };
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
