import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeSignature } from "../../../src/channels/slack/signature.ts";
import { SIGNING_SECRET, signed } from "./signed-request.ts";

const now = new Date("2026-11-22T12:00:00Z");

function judge(body: string, signedAt: Date, change: (signature: string) => string = (same) => same) {
  const { headers } = signed(body, "application/json", signedAt);
  return judgeSignature({
    signingSecret: SIGNING_SECRET,
    rawBody: body,
    timestamp: headers["x-slack-request-timestamp"],
    signature: change(headers["x-slack-signature"] ?? ""),
    now,
  });
}

test("any body that was signed within five minutes is genuine", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: -300, max: 300 }), (body, seconds) => {
      expect(judge(body, new Date(now.getTime() + seconds * 1000))).toBe("genuine");
    }),
  );
});

test("an older stamp is stale, and so is one from the future", () => {
  const distance = fc.integer({ min: 301, max: 1e8 });
  fc.assert(
    fc.property(distance, fc.constantFrom(1, -1), (seconds, sign) => {
      expect(judge("{}", new Date(now.getTime() + sign * seconds * 1000))).toBe("stale");
    }),
  );
});

test("another signature is forged, whatever it looks like", () => {
  fc.assert(
    fc.property(fc.string(), (other) => {
      expect(judge("{}", now, () => other)).toBe("forged");
    }),
  );
  expect(judge("{}", now, (right) => right.toUpperCase())).toBe("forged");
  expect(judge("{}", now, (right) => `${right}0`)).toBe("forged");
});

test("a body that was changed on the way is forged", () => {
  const { headers } = signed("{}", "application/json", now);
  const verdict = judgeSignature({
    ...{ signingSecret: SIGNING_SECRET, rawBody: "{ }", now },
    timestamp: headers["x-slack-request-timestamp"],
    signature: headers["x-slack-signature"],
  });
  expect(verdict).toBe("forged");
});

test("a request without stamp or signature, or with a stamp that is no number, is forged", () => {
  const base = { signingSecret: SIGNING_SECRET, rawBody: "{}", now };
  expect(judgeSignature({ ...base, timestamp: undefined, signature: "v0=1" })).toBe("forged");
  expect(judgeSignature({ ...base, timestamp: "1790000000", signature: undefined })).toBe("forged");
  expect(judgeSignature({ ...base, timestamp: "now", signature: "v0=1" })).toBe("forged");
  expect(judgeSignature({ ...base, timestamp: "1e9", signature: "v0=1" })).toBe("forged");
});
