import { csvText } from "../domain/csv.ts";
import type { ParcelLists } from "../shipping/parcel-lists.ts";
import { sseEvent } from "../sse.ts";
import type { StoredList } from "../storage/parcel-lists.ts";
import { listTexts } from "../texts/lists/list-texts.ts";
import { LIST_COLUMNS, type ListColumn } from "../texts/lists/texts.ts";
import { type ParcelRow, parcelRow } from "./parcel-row.ts";

/** All rows of a list in the reader's language, in the order of the list. */
export async function parcelRows(
  lists: Pick<ParcelLists, "rows">,
  { id, createdAt }: StoredList,
  language: string,
): Promise<readonly ParcelRow[]> {
  return (await lists.rows(id)).map((row) => parcelRow(row, language, createdAt));
}

/** The rows as server-sent events `row` as they get known, in the order of the list; then `done`. */
export async function* parcelRowEvents(
  lists: Pick<ParcelLists, "follow">,
  { id, createdAt }: StoredList,
  { language, stop }: { readonly language: string; readonly stop: AbortSignal },
): AsyncGenerator<string> {
  for await (const rows of lists.follow(id, stop)) {
    yield rows.map((row) => sseEvent("row", parcelRow(row, language, createdAt))).join("");
  }
  yield sseEvent("done", {});
}

/** The rows as a CSV file with the columns of the table. */
export function parcelRowsCsv(rows: readonly ParcelRow[], language: string): string {
  const { column, lookingUp } = listTexts(language).page;
  return csvText([
    LIST_COLUMNS.map((name) => column[name]),
    ...rows.map((row) =>
      LIST_COLUMNS.map((name) => plainCell(row, name) ?? (row.group === null ? lookingUp : "")),
    ),
  ]);
}

/** What stands in a cell, for programs: days as a number, dates as ISO dates. */
function plainCell(row: ParcelRow, column: ListColumn): string | null {
  switch (column) {
    case "place":
      return String(row.place + 1);
    case "group":
      return row.groupName;
    case "days":
      return row.days === null ? null : String(row.days);
    case "number":
    case "why":
    case "status":
    case "next":
    case "by":
    case "carrier":
    case "route":
      return row[column];
  }
}
