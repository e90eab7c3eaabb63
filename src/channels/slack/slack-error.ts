import { AuthorizationError, UnknownError, webApi } from "@slack/bolt";

/** What went wrong with a call, in a word: Slack's own code, `rate_limited`, `http_503` or `no_answer`; null when Slack had no part in it. */
export function slackCode(error: unknown): string | null {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIRateLimitedError) return "rate_limited";
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  if (error instanceof webApi.WebAPIRequestError) return "no_answer";
  return null;
}

/** How long Slack asked us to wait; null when it did not. */
export function retryAfterMs(error: unknown): number | null {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : null;
}

/** Bolt wraps what a listener throws. */
export function unwrapped(error: unknown): unknown {
  const isWrapped = error instanceof UnknownError || error instanceof AuthorizationError;
  return isWrapped ? error.original : error;
}

/** For logs: a name without the text of any message. */
export function faultName(error: unknown): string {
  return slackCode(error) ?? (error instanceof Error ? error.name : "unknown");
}
