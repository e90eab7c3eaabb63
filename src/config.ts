import { z } from "zod";

const text = z.string().min(1);
const url = z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/+$/, ""));
const list = z
  .string()
  .transform((value) => value.split(",").map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ""));
const port = z.coerce.number().int().min(0).max(65_535);
const count = z.coerce.number().int().min(1);
const milliseconds = z.coerce.number().int().min(100).max(600_000);

/** Every variable Clearway reads; all may be left out. `.env.example` documents the same ones. */
export const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: text.default("127.0.0.1"),
  /** Port to listen on; 0 takes a free one. */
  PORT: port.default(3000),
  /** Where browsers reach us, when that is not http://HOST:PORT. */
  PUBLIC_URL: url.optional(),
  /** Folder of the embedded database and the generated secret. */
  CLEARWAY_DATA: text.default(".clearway"),
  /** PostgreSQL to use instead of the embedded one. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must begin with postgresql://")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  /** Signs tokens and private links; made and kept under CLEARWAY_DATA when absent. */
  SECRET_KEY: z.string().min(32, "must have at least 32 characters").optional(),

  /** Key of an OpenAI-compatible model. Without it the assistant answers from the articles by itself. */
  OPENAI_API_KEY: text.optional(),
  OPENAI_BASE_URL: url.default("https://api.openai.com/v1"),
  OPENAI_MODEL: text.default("gpt-5-mini"),
  /** Model that makes vectors of passages and questions, so that search also goes by meaning; words alone when absent. */
  OPENAI_EMBEDDING_MODEL: text.optional(),
  /** Left to the model's own default when absent: some models take no other. */
  OPENAI_TEMPERATURE: z.coerce.number().min(0).max(2).optional(),
  /** How long the model may stay silent before the answer goes on without it. */
  OPENAI_TIMEOUT_MS: milliseconds.default(15_000),
  /** Most tokens of one reply of the model, reasoning included; left to the model when absent. */
  MODEL_MAX_COMPLETION_TOKENS: count.optional(),
  /** Requests to the model in one turn; the last gets no tools. */
  MODEL_MAX_STEPS: z.coerce.number().int().min(1).max(5).default(5),
  /** One clock over all requests of a turn; after it the answer goes on without the model. */
  MODEL_TURN_TIMEOUT_MS: milliseconds.default(90_000),
  /** How much of the conversation is sent along; older messages are summed up. */
  MODEL_HISTORY_TOKENS: z.coerce.number().int().min(0).default(2_000),
  /** Tokens a day, UTC, for everybody; above them the answers come without the model. No limit when absent. */
  MODEL_DAILY_TOKENS: count.optional(),
  /** The same for one seller. */
  MODEL_DAILY_TOKENS_PER_CONTACT: count.optional(),
  /** Prices of a million tokens, in your currency; with them each turn records what it cost. */
  MODEL_PRICE_PROMPT: z.coerce.number().min(0).optional(),
  MODEL_PRICE_COMPLETION: z.coerce.number().min(0).optional(),

  /** Slack is on when both the secret and the token are set. */
  SLACK_SIGNING_SECRET: text.optional(),
  SLACK_BOT_TOKEN: text.optional(),
  /** Id of the channel where agents see tickets. */
  SLACK_DESK_CHANNEL: text.optional(),
  /** Slack itself, or an emulator. */
  SLACK_API_URL: url.default("https://slack.com/api").transform((value) => `${value}/`),

  /** Where parcels are looked up, in order: dhl, 17track, aftership, table. One without its key is left out. */
  TRACKING_PROVIDERS: list.default(["dhl", "17track", "aftership", "table"]),
  /** DHL's Shipment Tracking – Unified; asked for numbers that may be DHL's only. */
  DHL_API_KEY: text.optional(),
  DHL_API_URL: url.default("https://api-eu.dhl.com/track"),
  /** 17TRACK's security key; it also signs what 17TRACK pushes to /webhooks/17track. */
  TRACK17_API_KEY: text.optional(),
  TRACK17_API_URL: url.default("https://api.17track.net/track/v2.4"),
  AFTERSHIP_API_KEY: text.optional(),
  AFTERSHIP_API_URL: url.default("https://api.aftership.com/tracking/2026-07"),
  /** Signs what AfterShip pushes to /webhooks/aftership; without it pushes are not taken. */
  AFTERSHIP_WEBHOOK_SECRET: text.optional(),

  /** smtp:// or smtps:// address of the mail server; without it no e-mail is sent. */
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, "must begin with smtp:// or smtps://")
    .optional(),
  /** Sender of our e-mail. */
  MAIL_FROM: text.default("Clearway <desk@localhost>"),

  /** Secret under which a shop signs who its visitor is. */
  WIDGET_IDENTITY_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Origins that may embed the widget, separated by commas; every origin when absent. */
  WIDGET_ALLOWED_ORIGINS: list.default([]),
});

export type Config = z.infer<typeof environmentSchema>;

const PROVIDERS = ["dhl", "17track", "aftership", "table"];

/**
 * Reads the environment once.
 * @throws Error that lists every problem, one per line.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  // An empty variable, as `.env` files and compose files leave them, counts as absent.
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  const problems = parsed.success ? crossFaults(parsed.data) : parsed.error.issues.map(problemOf);
  if (problems.length > 0 || !parsed.success) {
    throw new Error(`The configuration has ${problems.length} problem(s):\n${problems.join("\n")}`);
  }
  return parsed.data;
}

function problemOf(issue: z.core.$ZodIssue): string {
  return `  ${issue.path.join(".")}: ${issue.message}`;
}

/** What no single variable shows. */
function crossFaults(config: Config): readonly string[] {
  const unknown = config.TRACKING_PROVIDERS.filter((name) => !PROVIDERS.includes(name));
  const slack = [config.SLACK_SIGNING_SECRET, config.SLACK_BOT_TOKEN].filter((value) => value !== undefined);
  return [
    ...unknown.map((name) => `  TRACKING_PROVIDERS: "${name}" is none of ${PROVIDERS.join(", ")}`),
    ...(slack.length === 1 ? ["  SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN: set both or neither"] : []),
  ];
}
