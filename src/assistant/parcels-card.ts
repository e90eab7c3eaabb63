import type { ParcelsCard } from "../domain/card.ts";
import type { ParcelListing } from "../domain/shipments/read-parcel-list.ts";
import { PARCEL_GROUPS } from "../domain/shipments/sort-parcel.ts";
import { sortRow } from "../shipping/list-rows.ts";
import { interfaceLanguage } from "../texts/language.ts";
import { listTexts } from "../texts/lists/list-texts.ts";
import type { ListProgress } from "./check-list.ts";
import { GROUP_TONES } from "./parcel-row.ts";

/** The card of a list as far as it has come: how many parcels stand in which group. */
export function parcelsCard(
  { entries }: ParcelListing,
  { rows, at, url }: ListProgress,
  language: string,
): ParcelsCard {
  const texts = listTexts(language);
  const groups = rows.map((row) => sortRow(row, at)?.group);
  return {
    kind: "parcels",
    title: texts.title(entries.length),
    progress: rows.length < entries.length ? texts.progress(rows.length, entries.length) : null,
    groups: PARCEL_GROUPS.map((group) => ({
      ...{ group, label: texts.group[group], tone: GROUP_TONES[group] },
      count: groups.filter((one) => one === group).length,
    })),
    link: url === null ? null : { label: texts.fullTable, url: `${url}?lang=${interfaceLanguage(language)}` },
  };
}
