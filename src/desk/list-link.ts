import { signedIds } from "./signed-id.ts";
import type { LinkMaker } from "./ticket-link.ts";

const PURPOSE = "clearway/list-link/1";

/** The links to lists of parcels; only who asked for a list is ever given one. */
export interface ListLinks {
  readonly linkTo: (listId: string) => string;
  /** The list a token stands for; null for one that we did not make. */
  readonly read: (token: string) => string | null;
}

export function createListLinks({ secretKey, publicUrl }: LinkMaker): ListLinks {
  const ids = signedIds(secretKey, PURPOSE);
  return { linkTo: (listId) => `${publicUrl}/lists/${ids.sign(listId)}`, read: ids.read };
}
