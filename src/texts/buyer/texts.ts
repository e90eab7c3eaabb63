import type { BuyerErrand, BuyerTask, NumberFormat } from "../../domain/shipments/buyer-errand.ts";
import type { Paper } from "../../domain/shipments/documents-to-attach.ts";

/**
 * Words of a message that a seller sends to the buyer over the marketplace, in the buyer's language, and what stands
 * around it on the card, in the seller's. Marketplaces forbid links, addresses, phone numbers and payments aside: none
 * of the sentences has or asks for any, and none promises what customs will do.
 */
export interface BuyerTexts {
  readonly opening: (number: string) => string;
  /** One or two sentences; `give_id_number` goes on with the number, its format and to whom. */
  readonly task: Readonly<Record<BuyerTask, string>>;
  /** "Needed: CPF." */
  readonly needed: (name: string) => string;
  /** "Format: A######, where A is a letter and # a digit (6 digits)." */
  readonly format: (format: NumberFormat) => string;
  /** To whom the number goes, and that it does not belong in the chat. */
  readonly whereToGive: string;
  /** By when: a date in words. */
  readonly by: (date: string) => string;
  readonly soon: string;
  readonly otherwise: Readonly<Record<Exclude<BuyerErrand["otherwise"], null>, string>>;
  readonly thanks: string;
  readonly title: {
    /** "Message for the buyer (Portuguese)". */
    readonly message: (language: string) => string;
    readonly documents: string;
  };
  readonly paper: Readonly<Record<Paper, string>>;
}
