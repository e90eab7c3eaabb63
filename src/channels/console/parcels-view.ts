import { type ComponentChild, h } from "preact";
import type { StoredList } from "../../storage/parcel-lists.ts";
import { momentInWords } from "../../texts/dates.ts";
import { listTexts } from "../../texts/lists/list-texts.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";

export interface ParcelsPage {
  /** What was pasted, when it makes no list. */
  readonly text: string;
  readonly fault: string | null;
  /** Lists this agent asked for, the newest first. */
  readonly lists: readonly (StoredList & { readonly parcels: number; readonly url: string })[];
}

/** Where an agent pastes many numbers, and the lists of before. */
export function parcelsView(page: ParcelsPage, language: string | undefined): readonly ComponentChild[] {
  const words = roomTexts(language).parcels;
  return [
    h("p", { class: "muted" }, words.lead),
    pasteForm(page, language),
    h("h2", null, words.recent),
    page.lists.length === 0
      ? h("p", { class: "muted" }, words.empty)
      : h("ul", { class: "stack plain-list" }, ...page.lists.map((list) => listLink(list, language))),
    page.lists.length === 0 ? null : h("p", { class: "muted" }, words.kept),
  ];
}

function pasteForm({ text, fault }: ParcelsPage, language: string | undefined): ComponentChild {
  const words = roomTexts(language).parcels;
  const describedBy = fault === null ? "text-help" : "text-help text-error";
  return h(
    "form",
    { class: "form", method: "post", action: "/desk/parcels" },
    h(
      "div",
      { class: fault === null ? "field" : "field invalid" },
      h("label", { for: "text" }, words.label),
      h("p", { class: "field-help", id: "text-help" }, words.help),
      fault === null ? null : h("p", { class: "field-error", id: "text-error", role: "alert" }, fault),
      h(
        "textarea",
        {
          ...{ id: "text", name: "text", rows: 10, spellcheck: false, required: true },
          ...{ "aria-describedby": describedBy, "aria-invalid": fault === null ? undefined : "true" },
        },
        text,
      ),
    ),
    h("div", { class: "form-actions" }, h("button", { class: "button", type: "submit" }, words.submit)),
  );
}

function listLink(
  { id, url, parcels, createdAt, finishedAt }: ParcelsPage["lists"][number],
  language: string | undefined,
): ComponentChild {
  const words = roomTexts(language).parcels;
  const lang = agentLanguage(language);
  return h(
    "li",
    { key: id },
    h("a", { href: url }, listTexts(lang).title(parcels)),
    h("span", { class: "muted" }, ` · ${momentInWords(createdAt, lang)}`),
    finishedAt === null ? h("span", { class: "muted" }, ` · ${words.running}`) : null,
  );
}
