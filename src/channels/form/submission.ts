import { z } from "zod";
import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import type { CaseDetails } from "../../domain/tickets/case-details.ts";
import { FORM_FIELDS, type FormField } from "../../texts/form/texts.ts";
import type { PostedForm } from "./read-form.ts";

/** What was typed, cleaned of what no field can hold; also what a refused form is filled with again. */
export type Typed = Readonly<Record<FormField, string>>;

export type Fault =
  | { readonly kind: "missing" }
  | { readonly kind: "not_an_address" }
  /** Files came along, which are not taken yet. */
  | { readonly kind: "files" }
  | { readonly kind: "too_long"; readonly most: number; readonly has: number };

export type Faults = { readonly [field in FormField]?: Fault };

/** A filled form that can become a case. */
export interface Submission {
  readonly typed: Typed;
  readonly details: CaseDetails;
}

export type ReadSubmission =
  | { readonly kind: "valid"; readonly submission: Submission }
  | { readonly kind: "faulty"; readonly typed: Typed; readonly faults: Faults };

const MOST: Readonly<Record<FormField, number>> = {
  name: 200,
  email: 254,
  company: 200,
  platform: 100,
  orderNumber: 200,
  trackingNumber: 500,
  destination: 100,
  message: MAX_MESSAGE_CHARACTERS,
};

export function readSubmission(form: PostedForm): ReadSubmission {
  const typed = readTyped(form.fields);
  const faults: Faults = Object.fromEntries(
    FORM_FIELDS.flatMap((field) => {
      const fault = field === "message" ? messageFault(form, typed.message) : faultOf(field, typed[field]);
      return fault === null ? [] : [[field, fault]];
    }),
  );
  if (Object.keys(faults).length > 0) return { kind: "faulty", typed, faults };
  return { kind: "valid", submission: { typed, details: toDetails(typed) } };
}

/** A seller's text as it is kept: line ends as one character, and none that PostgreSQL or a screen cannot hold. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(CONTROLS, "")
    .trim();
}

/** What is wrong with a message: empty, too long, or with files beside it. */
export function messageFault(form: PostedForm, text: string): Fault | null {
  return faultOf("message", text) ?? (form.hasFiles ? { kind: "files" } : null);
}

const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const REQUIRED: readonly FormField[] = ["name", "email", "message"];
const address = z.email();

function readTyped(fields: ReadonlyMap<string, string>): Typed {
  const read = (field: FormField) => {
    const text = cleanText(fields.get(field) ?? "");
    return field === "message" ? text : text.replace(/\s+/g, " ");
  };
  return {
    name: read("name"),
    email: read("email"),
    company: read("company"),
    platform: read("platform"),
    orderNumber: read("orderNumber"),
    trackingNumber: read("trackingNumber"),
    destination: read("destination"),
    message: read("message"),
  };
}

function faultOf(field: FormField, text: string): Fault | null {
  if (text === "") return REQUIRED.includes(field) ? { kind: "missing" } : null;
  const most = MOST[field];
  if (text.length > most) return { kind: "too_long", most, has: text.length };
  return field === "email" && !address.safeParse(text).success ? { kind: "not_an_address" } : null;
}

function toDetails({ message, ...facts }: Typed): CaseDetails {
  const filled = Object.entries({ ...facts, whatHappened: message }).filter(([, value]) => value !== "");
  return Object.fromEntries(filled);
}
