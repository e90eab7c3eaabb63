import type { Logger } from "../../log.ts";
import type { Database } from "../../storage/database.ts";
import type { Outbox } from "../../storage/outbox.ts";

/** What the contact form and the private page need. */
export interface FormDeps {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly secretKey: string;
  /** Where browsers reach us, without a closing slash. */
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly log: Logger;
  /** Whether answers also go out by e-mail, so that the pages promise only what is kept. */
  readonly sendsMail?: boolean;
}
