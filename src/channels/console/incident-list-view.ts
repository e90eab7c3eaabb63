import { type ComponentChild, h } from "preact";
import type { Incident } from "../../storage/incidents.ts";
import { momentInWords } from "../../texts/dates.ts";
import { scopeInWords, stuckInWords } from "../../texts/rooms/incident-words.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";

const STATES = ["open", "closed"] as const;

/** The incidents in one state, and a link to the other state. */
export function incidentListView(
  incidents: readonly Incident[],
  state: "open" | "closed",
  language: string | undefined,
): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const states = STATES.map((one) =>
    one === state
      ? h("strong", { key: one, "aria-current": "true" }, words.states[one])
      : h("a", { key: one, href: `/desk/incidents?state=${one}` }, words.states[one]),
  );
  return [
    h("p", { class: "muted" }, words.lead),
    h("p", { class: "row" }, ...states),
    incidents.length === 0 ? h("p", { class: "card" }, words.empty[state]) : null,
    ...incidents.map((incident) =>
      h(
        "section",
        { class: "card", key: incident.id },
        h(
          "h2",
          null,
          h("a", { href: `/desk/incidents/${incident.id}` }, scopeInWords(incident.scope, language)),
        ),
        h("p", null, stuckInWords(incident.latest, language)),
        h("p", { class: "row muted" }, ...incidentFacts(incident, language)),
      ),
    ),
  ];
}

/** Its state, since when, how it ended, and how many cases are linked. */
export function incidentFacts(incident: Incident, language: string | undefined): readonly ComponentChild[] {
  const words = roomTexts(language).incidents;
  const { openedAt, closedAt, closedBy, easedAt, tickets } = incident;
  const moment = (at: Date) => momentInWords(at, agentLanguage(language));
  const state = closedAt !== null ? "closed" : easedAt !== null ? "eased" : "open";
  return [
    h("span", { class: `chip tone-${TONES[state]}` }, words.states[state]),
    h("span", null, words.since(moment(openedAt))),
    closedAt === null ? null : h("span", null, words.closedBy(moment(closedAt), closedBy)),
    h("span", null, words.caseCount(tickets)),
  ];
}

const TONES = { open: "act-now", eased: "done", closed: "unknown" } as const;
