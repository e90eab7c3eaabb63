import { createHmac, timingSafeEqual } from "node:crypto";

/** Slack's own advice: a request older than this is a replay. One from the future is as wrong. */
const TOLERANCE_SECONDS = 300;

export interface SignedRequest {
  readonly signingSecret: string;
  readonly rawBody: string;
  /** `X-Slack-Request-Timestamp` and `X-Slack-Signature`; undefined when missing. */
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  readonly now: Date;
}

export type Verdict = "genuine" | "stale" | "forged";

/** Whether Slack sent this just now: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function judgeSignature(request: SignedRequest): Verdict {
  const { timestamp, signature } = request;
  if (timestamp === undefined || signature === undefined || !/^\d{1,12}$/.test(timestamp)) return "forged";
  if (Math.abs(request.now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return "stale";
  const expected = Buffer.from(sign(request.signingSecret, timestamp, request.rawBody));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? "genuine" : "forged";
}

function sign(secret: string, timestamp: string, rawBody: string): string {
  return `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${rawBody}`).digest("hex")}`;
}
