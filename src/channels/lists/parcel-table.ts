import { type ComponentChild, h } from "preact";
import type { ParcelRow } from "../../assistant/parcel-row.ts";
import { dateInWords } from "../../texts/dates.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import { LIST_COLUMNS, type ListColumn, type ListTexts } from "../../texts/lists/texts.ts";
import type { ListPage } from "./list-page.ts";
import { listQuery } from "./list-query.ts";
import { orderRows } from "./order-rows.ts";

/** The rows that are asked for, sorted as asked. */
export function parcelTable(page: ListPage): ComponentChild {
  const { rows, view, language } = page;
  const words = listTexts(language);
  const chosen = rows.filter(({ group }) => view.group === null || group === view.group);
  if (chosen.length === 0) return h("p", { class: "card" }, words.page.emptyGroup);
  return h(
    "div",
    { class: "table-scroll", tabindex: 0, role: "region", "aria-label": words.page.table },
    h(
      "table",
      { class: "table parcel-table" },
      h("thead", null, h("tr", null, ...LIST_COLUMNS.map((column) => heading(column, page, words)))),
      h("tbody", null, ...orderRows(chosen, view.order, language).map((row) => rowView(row, page, words))),
    ),
  );
}

const NUMERIC: readonly ListColumn[] = ["place", "days"];

function heading(column: ListColumn, { view, path }: ListPage, words: ListTexts): ComponentChild {
  const label = words.page.column[column];
  const isSorted = view.order.column === column;
  const direction = isSorted && view.order.direction === "up" ? "down" : "up";
  const sorted = view.order.direction === "up" ? "ascending" : "descending";
  return h(
    "th",
    {
      key: column,
      scope: "col",
      class: NUMERIC.includes(column) ? "amount" : undefined,
      ...(isSorted ? { "aria-sort": sorted } : {}),
    },
    h(
      "a",
      {
        href: `${path}?${listQuery({ ...view, order: { column, direction } })}`,
        title: words.page.sortBy(label),
      },
      label,
      isSorted ? h("span", { "aria-hidden": "true" }, view.order.direction === "up" ? " ▲" : " ▼") : null,
    ),
  );
}

function rowView(row: ParcelRow, { language }: ListPage, words: ListTexts): ComponentChild {
  const cells: Readonly<Record<ListColumn, ComponentChild>> = {
    place: String(row.place + 1),
    number: [
      h("span", { key: "number", class: "number" }, row.number),
      row.times > 1 ? h("small", { key: "times", class: "muted" }, words.page.times(row.times)) : null,
      row.isSample ? h("small", { key: "sample", class: "muted" }, words.sample) : null,
    ],
    group: h(
      "span",
      { class: `chip tone-${row.tone.replace("_", "-")}` },
      row.groupName ?? words.page.lookingUp,
    ),
    why: row.why,
    status: row.status,
    next: row.next,
    by: row.by === null ? null : h("time", { dateTime: row.by }, dateInWords(row.by, language)),
    days: row.days === null ? null : String(row.days),
    carrier: row.carrier,
    route: row.route,
  };
  return h(
    "tr",
    { key: row.place },
    ...LIST_COLUMNS.map((column) =>
      h(
        "td",
        {
          key: column,
          class: NUMERIC.includes(column) ? "amount" : undefined,
          "data-column": column,
          "data-label": words.page.column[column],
        },
        cells[column],
      ),
    ),
  );
}
