import type { types } from "@slack/bolt";
import { z } from "zod";
import {
  CASE_DETAILS,
  type CaseDetail,
  type CaseDetails,
  missingDetails,
} from "../../domain/tickets/case-details.ts";
import { slackTexts } from "../../texts/slack/slack-texts.ts";
import type { HandoffFormTexts } from "../../texts/slack/texts.ts";
import { type Block, mrkdwn, plain, section } from "./blocks.ts";
import { escapeText, shorten } from "./slack-text.ts";

export const HANDOFF_VIEW = "handoff";
const INPUT = "value";
const MAX_LINE_CHARACTERS = 200;
const MAX_STORY_CHARACTERS = 3_000;
const KNOWN_CHARACTERS = 200;

/** Only ids, since a view travels through the browser; everything is looked up and judged again on the way back. */
export interface HandoffReference {
  /** Null when the form was opened by a command, outside any conversation. */
  readonly conversationId: string | null;
}

const reference = z.object({ conversationId: z.uuid().nullable() });

/** Null for what we did not write. */
export function readReference(privateMetadata: string): HandoffReference | null {
  try {
    return reference.parse(JSON.parse(privateMetadata));
  } catch {
    return null;
  }
}

/** What opens at once, before anything is looked up: a trigger lives three seconds. */
export function loadingView(): types.ModalView {
  return { type: "modal", callback_id: HANDOFF_VIEW, title: plain("Clearway"), blocks: [section("…")] };
}

/** The form: shows what is known and asks for the rest. */
export function formView(
  ref: HandoffReference,
  known: CaseDetails,
  language: string | null,
): types.ModalView {
  const { form } = slackTexts(language);
  return {
    type: "modal",
    callback_id: HANDOFF_VIEW,
    private_metadata: JSON.stringify(ref),
    title: plain(form.title),
    submit: plain(form.send),
    close: plain(form.cancel),
    blocks: [
      section(escapeText(form.intro)),
      ...knownBlocks(known, form),
      ...missingDetails(known).map((detail) => input(detail, form)),
    ],
  };
}

/** One sentence, or two, and a way out. */
export function sentenceView(language: string | null, ...sentences: readonly string[]): types.ModalView {
  const { form } = slackTexts(language);
  return {
    type: "modal",
    callback_id: HANDOFF_VIEW,
    title: plain(form.title),
    close: plain(form.done),
    blocks: sentences.map((sentence) => section(escapeText(sentence))),
  };
}

/** Inputs by block id; an empty one is null or missing. */
const formState = z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() })));

export type ReadForm =
  | { readonly kind: "details"; readonly details: CaseDetails }
  /** Sentences by block id, as Slack shows them beside the fields. */
  | { readonly kind: "errors"; readonly errors: Readonly<Record<string, string>> };

/** Reads a sent form. `known` is what need not be given again. */
export function readForm(values: unknown, known: CaseDetails, language: string | null): ReadForm {
  const { form } = slackTexts(language);
  const state = formState.catch({}).parse(values);
  const given = CASE_DETAILS.flatMap((detail) => {
    const value = state[detail]?.[INPUT]?.value?.trim();
    return value ? [[detail, value] as const] : [];
  });
  const details: CaseDetails = Object.fromEntries(given);
  const errors = { ...lengthErrors(details, form), ...contentErrors(details, known, form) };
  return Object.keys(errors).length === 0 ? { kind: "details", details } : { kind: "errors", errors };
}

function lengthErrors(details: CaseDetails, form: HandoffFormTexts): Readonly<Record<string, string>> {
  const long = CASE_DETAILS.filter((detail) => [...(details[detail] ?? "")].length > maxCharacters(detail));
  return Object.fromEntries(long.map((detail) => [detail, form.tooLong(maxCharacters(detail))]));
}

function contentErrors(
  { email, whatHappened }: CaseDetails,
  known: CaseDetails,
  form: HandoffFormTexts,
): Readonly<Record<string, string>> {
  return {
    ...(email === undefined || z.email().safeParse(email).success ? {} : { email: form.emailWrong }),
    ...((whatHappened ?? known.whatHappened) ? {} : { whatHappened: form.whatHappenedMissing }),
  };
}

function knownBlocks(known: CaseDetails, form: HandoffFormTexts): readonly Block[] {
  const lines = CASE_DETAILS.flatMap((detail) => {
    const value = known[detail]?.trim();
    return value ? [`*${form.labels[detail]}* ${escapeText(shorten(value, KNOWN_CHARACTERS))}`] : [];
  });
  return lines.length === 0
    ? []
    : [{ type: "section", text: mrkdwn([`*${form.known}*`, ...lines].join("\n")) }];
}

function input(detail: CaseDetail, form: HandoffFormTexts): Block {
  const isOptional = detail !== "whatHappened";
  return {
    type: "input",
    block_id: detail,
    label: plain(form.labels[detail]),
    optional: isOptional,
    ...(isOptional ? { hint: plain(form.optional) } : {}),
    element:
      detail === "email"
        ? { type: "email_text_input", action_id: INPUT }
        : {
            type: "plain_text_input",
            action_id: INPUT,
            multiline: detail === "whatHappened",
            max_length: maxCharacters(detail),
          },
  };
}

function maxCharacters(detail: CaseDetail): number {
  return detail === "whatHappened" ? MAX_STORY_CHARACTERS : MAX_LINE_CHARACTERS;
}
