import type { ParcelGroup, SortReason } from "../../domain/shipments/sort-parcel.ts";

/** The columns of the table of a list, in their order. */
export const LIST_COLUMNS = [
  "place",
  "number",
  "group",
  "why",
  "status",
  "next",
  "by",
  "days",
  "carrier",
  "route",
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** What is said of many parcels at once. Sentences end with a full stop; titles, groups and labels do not. */
export interface ListTexts {
  /** "43 parcels". */
  readonly title: (count: number) => string;
  readonly group: Readonly<Record<ParcelGroup, string>>;
  /** Why a parcel is in its group, a few words. */
  readonly reason: Readonly<Record<SortReason, string>>;
  /** "12 of 43 looked up". */
  readonly progress: (done: number, total: number) => string;
  readonly lookedUp: (total: number) => string;
  readonly nothingUrgent: string;
  /** How many numbers were written more than once. */
  readonly repeated: (count: number) => string;
  readonly leftOut: (count: number, most: number) => string;
  /** After the first parcels that need something done. */
  readonly more: (count: number) => string;
  /** So many lists are made in a day. */
  readonly tooManyToday: (most: number) => string;
  /** Why a file or a pasted text makes no list. */
  readonly file: {
    readonly nothing: string;
    readonly tooMany: (most: number) => string;
    readonly tooLarge: string;
  };
  readonly fullTable: string;
  readonly sample: string;
  readonly page: {
    readonly column: Readonly<Record<ListColumn, string>>;
    /** Name of the table for screen readers. */
    readonly table: string;
    readonly all: string;
    readonly show: string;
    readonly sortBy: (column: string) => string;
    readonly times: (count: number) => string;
    readonly lookingUp: string;
    readonly emptyGroup: string;
    readonly download: string;
    readonly asOf: (moment: string) => string;
    readonly reloads: string;
    /** Who can read it and how long it is kept. */
    readonly keepPrivate: string;
    readonly skip: string;
    readonly languages: string;
    readonly help: string;
    readonly contact: string;
    readonly backToDesk: string;
  };
  readonly problems: Readonly<
    Record<"notFound" | "tooMany" | "broken", { readonly title: string; readonly text: string }>
  >;
}
