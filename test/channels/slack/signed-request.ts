import { createHmac } from "node:crypto";

export const SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

export interface SignedRequest {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request as Slack signs it. */
export function signed(body: string, contentType: string, at: Date, secret = SIGNING_SECRET): SignedRequest {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const digest = createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex");
  return {
    method: "POST",
    headers: {
      "content-type": contentType,
      "x-slack-request-timestamp": timestamp,
      "x-slack-signature": `v0=${digest}`,
    },
    body,
  };
}

export function signedEvent(payload: object, at: Date): SignedRequest {
  return signed(JSON.stringify(payload), "application/json", at);
}

export function signedInteraction(payload: object, at: Date): SignedRequest {
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return signed(body, "application/x-www-form-urlencoded", at);
}

export function signedForm(form: Readonly<Record<string, string>>, at: Date): SignedRequest {
  return signed(new URLSearchParams(form).toString(), "application/x-www-form-urlencoded", at);
}
