import type { Database } from "../storage/database.ts";
import type { Outbox } from "../storage/outbox.ts";

/** What every verb of the desk needs. */
export interface Desk {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly now: () => Date;
}

/** Why a verb did nothing. */
export type NotDone =
  | { readonly kind: "not_found" }
  /** The ticket's state does not allow it. */
  | { readonly kind: "not_allowed"; readonly state: string }
  /** Another agent has it. */
  | { readonly kind: "taken"; readonly by: string };
