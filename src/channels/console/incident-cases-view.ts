import { type ComponentChild, h } from "preact";
import { ticketNumber } from "../../domain/tickets/ticket.ts";
import type { IncidentCase } from "../../storage/incident-cases.ts";
import { consoleTexts } from "../../texts/console.ts";
import { roomTexts } from "../../texts/rooms/room-texts.ts";
import type { IncidentPage } from "./incident-view.ts";

type Language = string | undefined;

/** The linked cases, those that should be, and a field for any other. */
export function casesView(page: IncidentPage, language: Language): readonly ComponentChild[] {
  const { incident, linked, suggested } = page;
  const words = roomTexts(language).incidents;
  const isOpen = incident.closedAt === null;
  return [
    h("h2", null, words.cases),
    linked.length === 0
      ? h("p", { class: "muted" }, words.noCases)
      : caseList(linked, isOpen ? (one) => moveButton(page, [one], "unlink", language) : null, language),
    ...(isOpen && suggested.length > 0 ? suggestedView(page, language) : []),
    isOpen ? numberForm(page, language) : null,
  ];
}

function suggestedView(page: IncidentPage, language: Language): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  return [
    h("h3", null, words.suggested),
    h("p", { class: "muted" }, words.suggestedHelp),
    h(
      "div",
      { class: "card stack" },
      caseList(
        page.suggested,
        page.suggested.length === 1 ? null : (one) => moveButton(page, [one], "link", language),
        language,
      ),
      moveButton(page, page.suggested, "link", language, words.linkAll(page.suggested.length)),
    ),
  ];
}

function caseList(
  cases: readonly IncidentCase[],
  button: ((one: IncidentCase) => ComponentChild) | null,
  language: Language,
): ComponentChild {
  const { states } = consoleTexts(language);
  const items = cases.map((one) =>
    h(
      "li",
      { key: one.ticketId, class: "row" },
      h("a", { href: `/desk/tickets/${ticketNumber(one.number)}` }, ticketNumber(one.number)),
      h("span", { dir: "auto" }, one.contactName ?? one.subject),
      h("span", { class: "chip tone-unknown" }, states[one.state]),
      h("span", { class: "muted" }, one.language.toUpperCase()),
      one.assignee === null ? null : h("span", { class: "muted" }, one.assignee),
      button === null ? null : button(one),
    ),
  );
  return h("ul", { class: "stack plain-list" }, ...items);
}

function moveButton(
  { incident }: IncidentPage,
  cases: readonly IncidentCase[],
  move: "link" | "unlink",
  language: Language,
  label?: string,
): ComponentChild {
  const words = roomTexts(language).incidents;
  const named = words[move](cases.map(({ number }) => ticketNumber(number)).join(", "));
  return h(
    "form",
    { method: "post", action: `/desk/incidents/${incident.id}/cases` },
    h("input", { type: "hidden", name: "move", value: move }),
    h("input", { type: "hidden", name: "cases", value: cases.map(({ number }) => number).join(" ") }),
    h(
      "button",
      { class: label === undefined ? "button-link" : "button-quiet", type: "submit" },
      label ?? named,
    ),
  );
}

function numberForm({ incident, fault }: IncidentPage, language: Language): ComponentChild {
  const words = roomTexts(language).incidents;
  const wrong = fault?.form === "case" ? fault : null;
  return h(
    "form",
    { class: "form card", method: "post", action: `/desk/incidents/${incident.id}/cases` },
    h("input", { type: "hidden", name: "move", value: "link" }),
    h(
      "div",
      { class: wrong === null ? "field" : "field invalid" },
      h("label", { for: "cases" }, words.caseNumber),
      h("p", { class: "field-help", id: "cases-help" }, words.caseNumberHelp),
      wrong === null
        ? null
        : h("p", { class: "field-error", id: "cases-error", role: "alert" }, wrong.message),
      h("input", {
        ...{ id: "cases", name: "cases", type: "text", required: true, value: wrong?.typed ?? "" },
        "aria-describedby": wrong === null ? "cases-help" : "cases-help cases-error",
        ...(wrong === null ? {} : { "aria-invalid": "true" }),
      }),
    ),
    h(
      "div",
      { class: "form-actions" },
      h("button", { class: "button-quiet", type: "submit" }, words.linkButton),
    ),
  );
}
