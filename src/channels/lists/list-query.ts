import { z } from "zod";
import { PARCEL_GROUPS, type ParcelGroup } from "../../domain/shipments/sort-parcel.ts";
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from "../../texts/language.ts";
import { LIST_COLUMNS } from "../../texts/lists/texts.ts";
import { type RowOrder, URGENT_FIRST } from "./order-rows.ts";

/** What of a list is shown and how; all of it stands in the address, so that it survives a reload and a bookmark. */
export interface ListView {
  /** Null where the address names none. */
  readonly language: InterfaceLanguage | null;
  readonly group: ParcelGroup | null;
  readonly order: RowOrder;
}

const query = z
  .object({
    lang: z.enum(INTERFACE_LANGUAGES).nullable().catch(null),
    group: z.enum(PARCEL_GROUPS).nullable().catch(null),
    sort: z.enum(LIST_COLUMNS).catch(URGENT_FIRST.column),
    dir: z.enum(["up", "down"]).catch("up"),
  })
  .catch({ lang: null, group: null, sort: URGENT_FIRST.column, dir: "up" });

export function readListView(asked: unknown): ListView {
  const { lang, group, sort, dir } = query.parse(asked);
  return { language: lang, group, order: { column: sort, direction: dir } };
}

/** The query of the address that shows this. */
export function listQuery({ language, group, order }: ListView): string {
  return new URLSearchParams({
    ...(language === null ? {} : { lang: language }),
    ...(group === null ? {} : { group }),
    ...(order.column === URGENT_FIRST.column && order.direction === "up"
      ? {}
      : { sort: order.column, dir: order.direction }),
  }).toString();
}
