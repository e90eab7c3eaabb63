import { z } from "zod";

/** What Slack posts to us, by how it has to be answered. */
export type SlackRequest =
  | { readonly kind: "challenge"; readonly challenge: string }
  | { readonly kind: "ssl_check" }
  | { readonly kind: "rate_limited"; readonly team: string | null }
  /** Stored and handled later. */
  | { readonly kind: "event"; readonly eventId: string; readonly body: object }
  /** A click, form, command or option request: its answer is the body of our response. */
  | { readonly kind: "interaction"; readonly body: Readonly<Record<string, unknown>> }
  /** Genuine, but nothing we know: taken and left alone. */
  | { readonly kind: "unknown"; readonly type: string }
  | { readonly kind: "broken"; readonly problem: string };

const eventRequest = z.discriminatedUnion("type", [
  z.object({ type: z.literal("url_verification"), challenge: z.string() }),
  z.object({ type: z.literal("app_rate_limited"), team_id: z.string().nullish() }),
  z.looseObject({
    type: z.literal("event_callback"),
    event_id: z.string().min(1).max(255),
    event: z.looseObject({ type: z.string() }),
  }),
]);
const typed = z.looseObject({ type: z.string() });
const record = z.record(z.string(), z.unknown());

/** Reads a body of either content type. What a JSON column cannot hold is taken out on the way. */
export function readRequest(rawBody: string, contentType: string): SlackRequest {
  return contentType.startsWith("application/x-www-form-urlencoded") ? readForm(rawBody) : readJson(rawBody);
}

/** Slack's certificate check is the one request that comes without a signature. */
export function isSslCheck(rawBody: string, contentType: string): boolean {
  return readRequest(rawBody, contentType).kind === "ssl_check";
}

function readJson(rawBody: string): SlackRequest {
  const parsed = parseJson(rawBody);
  const request = eventRequest.safeParse(parsed);
  if (!request.success) {
    const other = typed.safeParse(parsed);
    const known = eventRequest.options.some((option) => option.shape.type.value === other.data?.type);
    if (other.success && !known) return { kind: "unknown", type: other.data.type };
    return { kind: "broken", problem: "The body is not a Slack event." };
  }
  switch (request.data.type) {
    case "url_verification":
      return { kind: "challenge", challenge: request.data.challenge };
    case "app_rate_limited":
      return { kind: "rate_limited", team: request.data.team_id ?? null };
    case "event_callback":
      return { kind: "event", eventId: request.data.event_id, body: request.data };
  }
}

function readForm(rawBody: string): SlackRequest {
  const form = Object.fromEntries(new URLSearchParams(rawBody));
  if (form.ssl_check === "1") return { kind: "ssl_check" };
  const body = form.payload === undefined ? form : parseJson(form.payload);
  const interaction = record.safeParse(body);
  if (!interaction.success) return { kind: "broken", problem: "The payload is not valid JSON." };
  const isKnown = typeof interaction.data.type === "string" || typeof interaction.data.command === "string";
  if (!isKnown) return { kind: "broken", problem: "The form carries no Slack payload." };
  return { kind: "interaction", body: interaction.data };
}

/** Undefined when it is no JSON. NUL characters and halves of surrogate pairs are dropped. */
function parseJson(text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    return JSON.parse(
      JSON.stringify(parsed).replace(
        UNSTORABLE,
        (_escape, backslashes: string | undefined) => backslashes ?? "",
      ),
    );
  } catch {
    return undefined;
  }
}

/** Their escapes as JSON.stringify writes them, after an even number of backslashes. */
const UNSTORABLE = /(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g;
