import type { types } from "@slack/bolt";

export type Block = types.KnownBlock;

/** Slack's limits: https://docs.slack.dev/reference/block-kit */
export const MAX_SECTION_CHARACTERS = 3_000;
export const MAX_FIELDS = 10;
export const MAX_FIELD_CHARACTERS = 2_000;
export const MAX_HEADER_CHARACTERS = 150;
export const MAX_ALTERNATIVE_CHARACTERS = 2_000;

/** `verbatim` keeps Slack from finding names and channels in what we quote. */
export function mrkdwn(text: string) {
  return { type: "mrkdwn", text, verbatim: true } as const;
}

export function plain(text: string) {
  return { type: "plain_text", text, emoji: false } as const;
}

export function section(text: string): Block {
  return { type: "section", text: mrkdwn(text) };
}

export function context(text: string): Block {
  return { type: "context", elements: [mrkdwn(text)] };
}
