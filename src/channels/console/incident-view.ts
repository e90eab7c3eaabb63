import { type ComponentChild, h } from "preact";
import { displayOf } from "../../domain/shipments/found-number.ts";
import type { IncidentCase } from "../../storage/incident-cases.ts";
import type { WrittenUpdate } from "../../storage/incident-updates.ts";
import type { Incident, IncidentParcel } from "../../storage/incidents.ts";
import { dateInWords, momentInWords } from "../../texts/dates.ts";
import { chanceInWords, referenceInWords, stuckInWords } from "../../texts/rooms/incident-words.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";
import { casesView } from "./incident-cases-view.ts";
import { closeForm, writeForms } from "./incident-forms.ts";
import { incidentFacts } from "./incident-list-view.ts";

/** As many parcels as a page shows. */
export const MOST_PARCELS_SHOWN = 200;

export interface IncidentPage {
  readonly incident: Incident;
  readonly parcels: readonly IncidentParcel[];
  readonly linked: readonly IncidentCase[];
  readonly suggested: readonly IncidentCase[];
  readonly updates: readonly WrittenUpdate[];
  /** What was typed into a form that could not be taken, and why. */
  readonly fault: Fault | null;
  /** What the agent wanted to do came too late. */
  readonly isGone: boolean;
  /** A fresh id for each form that writes. */
  readonly newId: () => string;
}

export interface Fault {
  readonly form: "update" | "note" | "close" | "case";
  readonly typed: string;
  readonly resolves: boolean;
  readonly message: string;
}

type Language = string | undefined;

/** One incident: its figures, what to write to its sellers, its cases, its parcels. */
export function incidentView(page: IncidentPage, language: Language): readonly ComponentChild[] {
  const { incident, isGone } = page;
  const words = roomTexts(language).incidents;
  const { easedAt, closedAt } = incident;
  const isOpen = closedAt === null;
  return [
    isGone ? h("p", { class: "notice notice-waiting", role: "status" }, words.gone) : null,
    isOpen && easedAt !== null
      ? h("p", { class: "notice notice-done" }, words.eased(momentInWords(easedAt, agentLanguage(language))))
      : null,
    h("p", { class: "row" }, ...incidentFacts(incident, language)),
    h("p", { class: "lead" }, stuckInWords(incident.latest, language)),
    figuresView(incident, language),
    ...casesView(page, language),
    ...(isOpen ? writeForms(page, language) : []),
    ...historyView(page.updates, language),
    ...parcelsView(page.parcels, language),
    ...(isOpen ? closeForm(page, language) : []),
    h("p", null, h("a", { href: "/desk/incidents" }, words.back)),
  ];
}

function figuresView({ opening, latest, countedAt }: Incident, language: Language): ComponentChild {
  const words = roomTexts(language).incidents;
  const facts = [
    [words.atOpening, stuckInWords(opening, language)],
    [words.usual, referenceInWords(latest, language)],
    [words.chance, chanceInWords(latest, language)],
    [words.counted, momentInWords(countedAt, agentLanguage(language))],
  ] as const;
  return h(
    "details",
    { class: "card" },
    h("summary", null, words.rests),
    h(
      "dl",
      { class: "facts" },
      ...facts.map(([label, value]) => h("div", { key: label }, h("dt", null, label), h("dd", null, value))),
    ),
  );
}

function historyView(updates: readonly WrittenUpdate[], language: Language): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const lang = agentLanguage(language);
  const entries = updates.map(({ id, kind, text, agentName, at, cases, told, missed, resolves }) =>
    h(
      "li",
      { key: id, class: kind === "note" ? "message message-notice" : "message message-agent" },
      h("div", { class: "message-author" }, `${words.kinds[kind]} · ${agentName}`),
      h("div", { class: "message-body", dir: "auto" }, text),
      h(
        "div",
        { class: "message-time" },
        h("time", { datetime: at.toISOString() }, momentInWords(at, lang)),
        cases === 0 ? "" : ` · ${words.told(told, cases, missed)}`,
        resolves ? ` · ${words.resolved}` : "",
      ),
    ),
  );
  return [
    h("h2", null, words.history),
    entries.length === 0
      ? h("p", { class: "muted" }, words.noHistory)
      : h("ol", { class: "thread" }, ...entries),
  ];
}

function parcelsView(parcels: readonly IncidentParcel[], language: Language): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const lang = agentLanguage(language);
  const rows = parcels.map(({ number, since, movedAt }) =>
    h(
      "tr",
      { key: number },
      h("td", null, h("span", { class: "number" }, displayOf(number))),
      h(
        "td",
        null,
        movedAt === null
          ? h("span", { class: "chip tone-waiting" }, words.waits)
          : h("span", { class: "chip tone-done" }, words.moved(dateInWords(movedAt.toISOString(), lang))),
      ),
      h("td", null, dateInWords(since.toISOString(), lang)),
    ),
  );
  const heads = [words.number, words.state, words.waitsSince];
  return [
    h("h2", { id: "parcels" }, words.parcels),
    h(
      "div",
      { class: "table-scroll", role: "region", "aria-labelledby": "parcels", tabindex: 0 },
      h(
        "table",
        { class: "table" },
        h("thead", null, h("tr", null, ...heads.map((head) => h("th", { key: head, scope: "col" }, head)))),
        h("tbody", null, ...rows),
      ),
    ),
    parcels.length < MOST_PARCELS_SHOWN
      ? null
      : h("p", { class: "muted" }, words.moreParcels(MOST_PARCELS_SHOWN)),
  ];
}
