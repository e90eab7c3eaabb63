import { type ComponentChild, h } from "preact";
import { isLive } from "../../domain/tickets/state.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { Fault, IncidentPage } from "./incident-view.ts";

type Language = string | undefined;

/** What an agent writes while it lasts: an update for all sellers, a note for agents. */
export function writeForms(page: IncidentPage, language: Language): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const cases = liveCases(page);
  const field = (form: "update" | "note", label: string, help: string) =>
    textField({ name: form, label, help, fault: faultOf(page, form) });
  return [
    cases === 0
      ? null
      : h(
          "form",
          { class: "form card", method: "post", action: `/desk/incidents/${page.incident.id}/updates` },
          ...hidden(page, "update"),
          field("update", words.update, words.updateHelp(cases)),
          actions("button", words.send),
        ),
    h(
      "form",
      { class: "form card", method: "post", action: `/desk/incidents/${page.incident.id}/updates` },
      ...hidden(page, "note"),
      field("note", words.note, words.noteHelp),
      actions("button-quiet", words.keepNote),
    ),
  ];
}

/** Ends it; with a last update and, if chosen, all its cases. */
export function closeForm(page: IncidentPage, language: Language): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const cases = liveCases(page);
  const fault = faultOf(page, "close");
  return [
    h("h2", null, words.close),
    h(
      "form",
      { class: "form card", method: "post", action: `/desk/incidents/${page.incident.id}/close` },
      h("input", { type: "hidden", name: "id", value: page.newId() }),
      ...(cases === 0
        ? []
        : [
            textField({ name: "close", label: words.lastUpdate, help: words.lastUpdateHelp, fault }),
            h(
              "label",
              { class: "row" },
              h("input", {
                ...{ type: "checkbox", name: "resolves", value: "yes" },
                checked: fault?.resolves ?? false,
              }),
              words.resolves(cases),
            ),
          ]),
      actions("button-quiet", words.closeButton),
    ),
  ];
}

/** Sellers of cases that were closed are told nothing any more. */
function liveCases({ linked }: IncidentPage): number {
  return linked.filter(({ state }) => isLive(state)).length;
}

function hidden(page: IncidentPage, kind: "update" | "note"): readonly ComponentChild[] {
  return [
    h("input", { type: "hidden", name: "kind", value: kind }),
    h("input", { type: "hidden", name: "id", value: page.newId() }),
  ];
}

function faultOf({ fault }: IncidentPage, form: Fault["form"]): Fault | null {
  return fault?.form === form ? fault : null;
}

interface TextField {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly fault: Fault | null;
}

function textField({ name, label, help, fault }: TextField): ComponentChild {
  return h(
    "div",
    { class: fault === null ? "field" : "field invalid" },
    h("label", { for: name }, label),
    h("p", { class: "field-help", id: `${name}-help` }, help),
    fault === null
      ? null
      : h("p", { class: "field-error", id: `${name}-error`, role: "alert" }, fault.message),
    h(
      "textarea",
      {
        ...{ id: name, name: "text", rows: 3 },
        "aria-describedby": fault === null ? `${name}-help` : `${name}-help ${name}-error`,
        ...(fault === null ? {} : { "aria-invalid": "true" }),
      },
      fault?.typed ?? "",
    ),
  );
}

function actions(name: string, words: string): ComponentChild {
  return h("div", { class: "form-actions" }, h("button", { class: name, type: "submit" }, words));
}
