import type { Database } from "../../storage/database.ts";
import {
  claimTranslation,
  dropClaim,
  findTranslation,
  type KeptTranslation,
  keepTranslation,
  type TranslationKey,
} from "../../storage/translations.ts";
import type { Translate } from "./translator.ts";

/** What sellers and agents say, in languages they read. */
export interface Translations {
  /** What a text is in a language: as it was kept, or asked for now and kept. Null when nothing can be had now. */
  readonly ask: (key: TranslationKey, contactId: string) => Promise<KeptTranslation | null>;
}

/** Each text of a conversation is asked for once in each language, whoever wants it and however often. */
export function createTranslations(database: Database, translate: Translate): Translations {
  return {
    ask: async (key, contactId) => {
      const known = await findTranslation(database, key);
      if (known !== null) return known;
      if (!(await claimTranslation(database, key))) return findTranslation(database, key);
      const outcome = await translate({ text: key.source, to: key.language, contactId }).catch(
        async (error: unknown) => {
          await dropClaim(database, key);
          throw error;
        },
      );
      if (outcome.kind === "unavailable") {
        await dropClaim(database, key);
        return null;
      }
      const { use } = outcome;
      const text = outcome.kind === "translated" ? outcome.text : null;
      const fault = outcome.kind === "unfaithful" ? outcome.fault : null;
      await keepTranslation(database, key, { text, fault, use });
      return findTranslation(database, key);
    },
  };
}
