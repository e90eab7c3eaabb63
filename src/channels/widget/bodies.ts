import { z } from "zod";
import { MAX_COMMENT_CHARACTERS } from "../../domain/feedback.ts";
import { MAX_MESSAGE_CHARACTERS } from "../../domain/message.ts";
import { CASE_DETAILS, type CaseDetails } from "../../domain/tickets/case-details.ts";
import { isTimeZone } from "../../domain/watches/time-zone.ts";
import { cleanText, countCharacters } from "./clean-text.ts";

const MAX_LOCALE_CHARACTERS = 35;
const MAX_DETAIL_CHARACTERS = 300;
const MAX_TOKEN_CHARACTERS = 8_192;

/** POST /api/widget/session */
export const sessionBody = z.object({
  inbox: z.string(),
  identity: z.string().max(MAX_TOKEN_CHARACTERS, "it is too long for a token").nullish(),
  locale: z.string().max(MAX_LOCALE_CHARACTERS, "it is too long for a language tag").nullish(),
  /** As the browser says; one that is none counts as not given. */
  timeZone: z.string().refine(isTimeZone).nullish().catch(null),
});

/** POST /api/widget/messages */
export const messageBody = z.object({
  text: z
    .string()
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", "write something first")
    .refine(
      (text) => countCharacters(text) <= MAX_MESSAGE_CHARACTERS,
      `it is longer than ${MAX_MESSAGE_CHARACTERS} characters`,
    ),
  clientId: z.uuid("it must be a UUID"),
  attachments: z.array(z.string()).max(0, "files cannot be sent here").optional(),
});

/** GET /api/widget/messages: a message's id, or its `seq`. */
export const historyQuery = z.object({
  after: z.union([z.uuid(), z.string().regex(/^\d{1,18}$/)], "it must be the id of a message").optional(),
});

const detail = z
  .string()
  .transform((text) => cleanText(text).trim())
  .refine(
    (text) => countCharacters(text) <= MAX_DETAIL_CHARACTERS,
    `it is longer than ${MAX_DETAIL_CHARACTERS} characters`,
  )
  .optional();

/** POST /api/widget/handoff */
export const handoffBody = z
  .object({
    details: z
      .object({
        name: detail,
        email: detail.refine(
          (text) => !text || z.email().safeParse(text).success,
          "it is not an e-mail address",
        ),
        company: detail,
        platform: detail,
        orderNumber: detail,
        trackingNumber: detail,
        destination: detail,
        whatHappened: z
          .string()
          .max(MAX_MESSAGE_CHARACTERS, `it is longer than ${MAX_MESSAGE_CHARACTERS} characters`)
          .transform((text) => cleanText(text).trim())
          .optional(),
      })
      .optional(),
  })
  .nullish();

const whyNot = z
  .string()
  .transform((text) => cleanText(text).trim())
  .refine(
    (text) => countCharacters(text) <= MAX_COMMENT_CHARACTERS,
    `it is longer than ${MAX_COMMENT_CHARACTERS} characters`,
  )
  .transform((text) => (text === "" ? null : text))
  .nullish();

/** POST /api/widget/feedback: `helpful` null takes the verdict back; `reason` is a tapped one or own words. */
export const feedbackBody = z.object({
  messageId: z.uuid("it must be the id of a message"),
  helpful: z.boolean().nullable(),
  reason: whyNot,
  comment: whyNot,
});

const MAX_NUMBER_CHARACTERS = 60;

/** POST /api/widget/watches, and /stop */
export const watchBody = z.object({
  number: z
    .string()
    .transform((text) => cleanText(text).trim())
    .refine((text) => text !== "", "name a tracking number")
    .refine(
      (text) => countCharacters(text) <= MAX_NUMBER_CHARACTERS,
      `it is longer than ${MAX_NUMBER_CHARACTERS} characters`,
    ),
});

/** The details that were given, without the empty ones. */
export function givenDetails(body: z.infer<typeof handoffBody>): CaseDetails {
  const given = CASE_DETAILS.map((name) => [name, body?.details?.[name]] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}
