import type { ParcelRow } from "../../assistant/parcel-row.ts";
import { PARCEL_GROUPS } from "../../domain/shipments/sort-parcel.ts";
import type { ListColumn } from "../../texts/lists/texts.ts";

/** By which column a table is sorted, and which way. */
export interface RowOrder {
  readonly column: ListColumn;
  readonly direction: "up" | "down";
}

/** What a reader wants to see first: the most urgent. */
export const URGENT_FIRST: RowOrder = { column: "group", direction: "up" };

/** Sorts rows; those that are alike keep the order of the list, and what is not known comes last either way. */
export function orderRows(
  rows: readonly ParcelRow[],
  { column, direction }: RowOrder,
  language: string,
): readonly ParcelRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const turn = direction === "up" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column) }));
  return keyed
    .toSorted((one, other) => {
      if (one.key === null || other.key === null) {
        return Number(one.key === null) - Number(other.key === null) || one.row.place - other.row.place;
      }
      const difference =
        typeof one.key === "number" && typeof other.key === "number"
          ? one.key - other.key
          : compare(String(one.key), String(other.key));
      return turn * difference || one.row.place - other.row.place;
    })
    .map(({ row }) => row);
}

function keyOf(row: ParcelRow, column: ListColumn): string | number | null {
  return column === "group" ? (row.group === null ? null : PARCEL_GROUPS.indexOf(row.group)) : row[column];
}
