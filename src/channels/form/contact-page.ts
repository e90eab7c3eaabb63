import { type ComponentChild, h } from "preact";
import { formTexts } from "../../texts/form/form-texts.ts";
import { FORM_FIELDS, type FormField, type FormTexts } from "../../texts/form/texts.ts";
import type { InterfaceLanguage } from "../../texts/language.ts";
import { HIDDEN } from "./bot-signs.ts";
import { type Control, field, fieldId } from "./field.ts";
import { renderPage } from "./page.ts";
import type { Fault, Faults, Typed } from "./submission.ts";

export interface ContactPage {
  readonly language: InterfaceLanguage;
  readonly typed: Typed;
  readonly faults: Faults;
  /** Asks to press Send again, because the form looked like a machine's. */
  readonly askAgain: boolean;
  readonly sendsMail: boolean;
  readonly nonce: string;
  readonly madeAt: Date;
}

export const NOTHING_TYPED: Typed = {
  name: "",
  email: "",
  company: "",
  platform: "",
  orderNumber: "",
  trackingNumber: "",
  destination: "",
  message: "",
};

/** The contact form, empty or with what was typed and what is to be mended. */
export function contactPage(page: ContactPage): string {
  const words = formTexts(page.language);
  const { title, lead, hours, askAssistant } = words.contact;
  const isFaulty = Object.keys(page.faults).length > 0;
  return renderPage({
    language: page.language,
    title: isFaulty ? `${words.faults.mark}: ${title}` : title,
    path: "/contact",
    width: "form",
    main: [
      isFaulty ? faultSummary(page, words) : null,
      page.askAgain ? onceMore(words) : null,
      h("h1", null, title),
      h("p", null, lead),
      h("p", { class: "muted" }, hours, " ", h("a", { href: "/" }, askAssistant)),
      form(page, words),
    ],
  });
}

/** What is wrong with a field, in a sentence that says how to mend it. */
export function faultWords(
  field: FormField,
  fault: Fault,
  words: FormTexts,
  language: InterfaceLanguage,
): string {
  switch (fault.kind) {
    case "missing":
      if (field === "name") return words.faults.name;
      return field === "email" ? words.faults.email : words.faults.message;
    case "not_an_address":
      return words.faults.emailShape;
    case "files":
      return words.faults.files;
    case "too_long":
      return words.faults.tooLong(fault.most.toLocaleString(language), fault.has.toLocaleString(language));
  }
}

const PLATFORMS = [
  ...["AliExpress", "Alibaba.com", "Amazon", "eBay", "Etsy", "Lazada", "Mercado Libre", "Ozon", "SHEIN"],
  ...["Shopee", "Shopify", "Temu", "TikTok Shop", "Wildberries"],
];

const CONTROLS: Readonly<Record<FormField, Control>> = {
  name: { kind: "text", autocomplete: "name" },
  email: { kind: "email" },
  company: { kind: "text", autocomplete: "organization" },
  platform: { kind: "choice", suggestions: PLATFORMS },
  orderNumber: { kind: "text", autocomplete: "off", isCode: true },
  trackingNumber: { kind: "text", autocomplete: "off", isCode: true },
  destination: { kind: "text", autocomplete: "off" },
  message: { kind: "area", rows: 8 },
};

const OPTIONAL: readonly FormField[] = [
  "company",
  "platform",
  "orderNumber",
  "trackingNumber",
  "destination",
];

function form(page: ContactPage, words: FormTexts): ComponentChild {
  const { labels, optional, send } = words.contact;
  const help = helpTexts(page, words);
  const fields = FORM_FIELDS.map((name) => {
    const fault = page.faults[name];
    return field({
      name,
      label: labels[name],
      value: page.typed[name],
      control: CONTROLS[name],
      ...(help[name] === undefined ? {} : { help: help[name] }),
      ...(fault === undefined ? {} : { fault: faultWords(name, fault, words, page.language) }),
      ...(OPTIONAL.includes(name) ? { optional } : {}),
    });
  });
  return h(
    "form",
    // Our own sentences, in the language of the page, instead of the browser's.
    { class: "form", method: "post", action: `/contact?lang=${page.language}`, novalidate: true },
    ...fields,
    ...hiddenFields(page),
    h("div", { class: "form-actions" }, h("button", { class: "button", type: "submit" }, send)),
  );
}

function helpTexts(page: ContactPage, words: FormTexts): Partial<Readonly<Record<FormField, string>>> {
  const { emailWrites, emailKept, platform, trackingNumber, message } = words.contact.help;
  return { email: page.sendsMail ? emailWrites : emailKept, platform, trackingNumber, message };
}

function hiddenFields(page: ContactPage): readonly ComponentChild[] {
  return [
    h("input", { type: "hidden", name: HIDDEN.nonce, value: page.nonce }),
    h("input", { type: "hidden", name: HIDDEN.madeAt, value: String(page.madeAt.getTime()) }),
    page.askAgain ? h("input", { type: "hidden", name: HIDDEN.again, value: "1" }) : null,
    h(
      "div",
      { hidden: true },
      h("input", { type: "text", name: HIDDEN.trap, tabindex: -1, autocomplete: "off", "aria-hidden": true }),
    ),
  ];
}

function faultSummary(page: ContactPage, words: FormTexts): ComponentChild {
  const faulty = FORM_FIELDS.flatMap((name) => {
    const fault = page.faults[name];
    if (fault === undefined) return [];
    const text = faultWords(name, fault, words, page.language);
    return [h("li", { key: name }, h("a", { href: `#${fieldId(name)}` }, text))];
  });
  return h(
    "div",
    { class: "error-summary", role: "alert", tabindex: -1, autofocus: true },
    h("h2", null, words.faults.heading),
    h("ul", null, ...faulty),
  );
}

function onceMore(words: FormTexts): ComponentChild {
  const { title, text } = words.contact.onceMore;
  return h(
    "div",
    { class: "notice notice-waiting", role: "alert", tabindex: -1, autofocus: true },
    h("p", null, h("strong", null, title)),
    h("p", null, text),
  );
}
