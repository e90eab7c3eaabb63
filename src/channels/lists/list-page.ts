import { type ComponentChild, h } from "preact";
import type { ParcelRow } from "../../assistant/parcel-row.ts";
import { MOST_PARCELS } from "../../domain/shipments/read-parcel-list.ts";
import { PARCEL_GROUPS, type ParcelGroup } from "../../domain/shipments/sort-parcel.ts";
import type { StoredList } from "../../storage/parcel-lists.ts";
import { momentInWords } from "../../texts/dates.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import type { ListTexts } from "../../texts/lists/texts.ts";
import { renderListFrame } from "./frame.ts";
import { type ListView, listQuery } from "./list-query.ts";
import { parcelTable } from "./parcel-table.ts";

export interface ListPage {
  readonly list: StoredList;
  readonly rows: readonly ParcelRow[];
  readonly view: ListView;
  readonly language: InterfaceLanguage;
  /** Address of this page, without a query. */
  readonly path: string;
}

/** The whole table of a list: counts that filter it, columns that sort it, and a file to take away. */
export function listPage(page: ListPage): string {
  const { list, rows, view, language, path } = page;
  const words = listTexts(language);
  const isGrowing = list.finishedAt === null;
  const title = words.title(rows.length);
  return renderListFrame({
    ...{ language, title, isGrowing, isOfDesk: list.owner.kind === "agent" },
    inLanguage: (other) => `${path}?${listQuery({ ...view, language: other })}`,
    main: [
      h("h1", null, title),
      h("p", { class: "muted" }, words.page.asOf(momentInWords(list.createdAt, language))),
      h(
        "div",
        { id: "list", "data-events": isGrowing ? `${path}/events` : undefined },
        isGrowing ? progress(rows, words) : null,
        groupLinks(page, words),
        ...remarks(list, rows, words),
        parcelTable(page),
        h(
          "p",
          { class: "form-actions" },
          h(
            "a",
            { class: "button-quiet", href: `${path}/csv?lang=${language}`, download: true },
            words.page.download,
          ),
        ),
      ),
      h("p", { class: "muted" }, words.page.keepPrivate),
    ],
  });
}

function progress(rows: readonly ParcelRow[], words: ListTexts): ComponentChild {
  const done = rows.filter(({ group }) => group !== null).length;
  const text = words.progress(done, rows.length);
  return h(
    "div",
    { class: "notice", role: "status" },
    h("p", null, h("strong", null, text)),
    h("progress", { class: "progress", value: done, max: rows.length, "aria-label": text }),
    h("p", { class: "muted" }, words.page.reloads),
  );
}

/** How many stand where; each count shows those alone. */
function groupLinks({ rows, view, path }: ListPage, words: ListTexts): ComponentChild {
  const link = (group: ParcelGroup | null, label: string, count: number) =>
    h(
      "a",
      {
        key: group ?? "all",
        class: "count",
        href: `${path}?${listQuery({ ...view, group })}`,
        ...(view.group === group ? { "aria-current": "true" } : {}),
      },
      h("strong", { class: "amount" }, String(count)),
      " ",
      label,
    );
  const counts = PARCEL_GROUPS.map((group) =>
    link(group, words.group[group], rows.filter((row) => row.group === group).length),
  );
  return h(
    "nav",
    { class: "counts", "aria-label": words.page.show },
    link(null, words.page.all, rows.length),
    ...counts,
  );
}

function remarks(
  { leftOut }: StoredList,
  rows: readonly ParcelRow[],
  words: ListTexts,
): readonly ComponentChild[] {
  const repeated = rows.filter(({ times }) => times > 1).length;
  return [
    repeated === 0 ? null : h("p", { class: "muted" }, words.repeated(repeated)),
    leftOut === 0 ? null : h("p", { class: "notice notice-waiting" }, words.leftOut(leftOut, MOST_PARCELS)),
  ];
}
