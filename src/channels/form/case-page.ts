import { type ComponentChild, h } from "preact";
import type { Message } from "../../domain/message.ts";
import { isLive } from "../../domain/tickets/state.ts";
import { type Ticket, ticketNumber } from "../../domain/tickets/ticket.ts";
import { formTexts } from "../../texts/form/form-texts.ts";
import { FORM_FIELDS, type FormTexts } from "../../texts/form/texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { HIDDEN } from "./bot-signs.ts";
import { faultWords } from "./contact-page.ts";
import { field, fieldId } from "./field.ts";
import { renderPage } from "./page.ts";
import type { Fault } from "./submission.ts";
import { thread } from "./thread.ts";

export interface CasePage {
  readonly language: InterfaceLanguage;
  /** The newest ticket of the conversation. */
  readonly ticket: Ticket;
  readonly messages: readonly Message[];
  readonly token: string;
  readonly nonce: string;
  /** What was typed into the answer, when it is refused. */
  readonly typed: string;
  readonly fault: Fault | null;
  /** What became of the answer that was just sent. */
  readonly sent: "added" | "reopened" | null;
}

/** The private page of a case: all that was said, and a way to answer. */
export function casePage(page: CasePage): string {
  const words = formTexts(page.language);
  const title = words.page.title(ticketNumber(page.ticket.number));
  const path = `/c/${page.token}`;
  return renderPage({
    language: page.language,
    title: page.fault === null ? title : `${words.faults.mark}: ${title}`,
    path,
    width: "reading",
    main: [
      page.fault === null ? null : faultSummary(page.fault, page, words),
      h("h1", null, title),
      h("p", { class: "row" }, stateChip(page.ticket, words), h("span", null, page.ticket.subject)),
      details(page.ticket, words),
      thread(page.messages, page.language),
      h(
        "p",
        { id: "latest" },
        h("a", { class: "button-quiet", href: `${path}?lang=${page.language}` }, words.page.check),
      ),
      page.sent === null ? null : sentNotice(page.sent, words),
      answerForm(page, words),
    ],
  });
}

function stateChip(ticket: Ticket, words: FormTexts): ComponentChild {
  switch (ticket.state) {
    case "open":
      return h("span", { class: "chip tone-waiting" }, words.page.states.open);
    case "claimed":
      return h(
        "span",
        { class: "chip tone-moving" },
        words.page.states.claimed(ticket.assignee?.name ?? words.page.agent),
      );
    case "resolved":
    case "handed_back":
      return h("span", { class: "chip tone-done" }, words.page.states.closed);
  }
}

/** The facts of the case; what happened stands in the thread already. */
function details(ticket: Ticket, words: FormTexts): ComponentChild {
  const rows = FORM_FIELDS.flatMap((name) => {
    const value = name === "message" ? undefined : ticket.details[name];
    if (value === undefined) return [];
    const isCode = name === "orderNumber" || name === "trackingNumber";
    const shown = isCode ? h("span", { class: "number" }, value) : value;
    return [h("div", { key: name }, h("dt", null, words.contact.labels[name]), h("dd", null, shown))];
  });
  if (rows.length === 0) return null;
  return h(
    "details",
    { class: "card" },
    h("summary", null, words.page.details),
    h("dl", { class: "facts" }, ...rows),
  );
}

function sentNotice(sent: "added" | "reopened", words: FormTexts): ComponentChild {
  const text = sent === "added" ? words.page.answerSent : words.page.reopened;
  return h("div", { class: "notice notice-done", role: "status" }, h("p", null, text));
}

function answerForm(page: CasePage, words: FormTexts): ComponentChild {
  return h(
    "form",
    {
      class: "form",
      method: "post",
      action: `/c/${page.token}?lang=${page.language}`,
      novalidate: true,
    },
    field({
      name: "message",
      label: words.page.answer,
      value: page.typed,
      control: { kind: "area", rows: 5 },
      ...(isLive(page.ticket.state) ? {} : { help: words.page.reopens }),
      ...(page.fault === null ? {} : { fault: answerFault(page.fault, page.language) }),
    }),
    h("input", { type: "hidden", name: HIDDEN.nonce, value: page.nonce }),
    h(
      "div",
      { class: "form-actions" },
      h("button", { class: "button", type: "submit" }, words.page.sendAnswer),
    ),
    h("p", { class: "muted" }, words.page.secret),
  );
}

function faultSummary(fault: Fault, page: CasePage, words: FormTexts): ComponentChild {
  return h(
    "div",
    { class: "error-summary", role: "alert", tabindex: -1, autofocus: true },
    h("h2", null, words.faults.heading),
    h(
      "ul",
      null,
      h("li", null, h("a", { href: `#${fieldId("message")}` }, answerFault(fault, page.language))),
    ),
  );
}

function answerFault(fault: Fault, language: InterfaceLanguage): string {
  const words = formTexts(language);
  return fault.kind === "missing" ? words.faults.answer : faultWords("message", fault, words, language);
}
