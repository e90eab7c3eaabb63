import type { Translations } from "../../assistant/translate/translations.ts";
import type { Desk } from "../../desk/desk.ts";
import type { ListLinks } from "../../desk/list-link.ts";
import type { Replied, ReplyRequest } from "../../desk/reply.ts";
import type { ArticleLanguage } from "../../knowledge/article.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Logger } from "../../log.ts";
import type { LookUp } from "../../shipping/look-up-shipments.ts";
import type { ParcelLists } from "../../shipping/parcel-lists.ts";
import type { Database } from "../../storage/database.ts";
import type { Signals } from "../../storage/signals.ts";

/** What the agents' console stands on. */
export interface ConsoleDeps {
  readonly database: Database;
  readonly desk: Desk;
  /** The articles, and each one's file as it stands. */
  readonly articles: () => {
    readonly knowledge: Knowledge;
    readonly articleText: (lang: ArticleLanguage, slug: string) => Promise<string>;
  };
  /** Null without a model: everybody then reads what was written. */
  readonly translations: Translations | null;
  /** An agent's words on their way to the seller. */
  readonly relayReply: (request: ReplyRequest) => Promise<Replied>;
  /** Where parcels are that nobody looked up for the seller. */
  readonly lookUp: LookUp;
  /** Lists of many parcels, and the addresses of their tables. */
  readonly lists: ParcelLists;
  readonly listLinks: Pick<ListLinks, "linkTo">;
  readonly signals: Pick<Signals, "subscribe">;
  /** True where the desk is reached over https. */
  readonly secureCookies: boolean;
  /** Where browsers reach this server, without a closing slash. */
  readonly publicUrl: string;
  readonly now: () => Date;
  readonly log: Logger;
}
