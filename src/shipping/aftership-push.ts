import { createHash, createHmac } from "node:crypto";
import { z } from "zod";
import { readTracking } from "./aftership-shipment.ts";
import type { PushReader } from "./push.ts";
import { readJson } from "./read-json.ts";
import { isSameSecret } from "./same-secret.ts";
import type { Reading } from "./tracking-provider.ts";

const numbered = z.looseObject({ tracking_number: z.string() });
const pushSchema = z.object({
  event: z.string(),
  event_id: z.string().min(1).max(200).nullish(),
  // The tracking itself, or an object around it.
  msg: z.union([numbered, z.object({ tracking: numbered }).transform(({ tracking }) => tracking)]),
});

/** Pushes of AfterShip: base64 of HMAC-SHA256 over the bytes. No time is in it, so `event_id` tells a repetition. */
export function aftershipPushes(secret: string, reading: Reading): PushReader {
  return {
    provider: "aftership",
    signatureHeader: "aftership-hmac-sha256",
    read: (bytes, signature) => {
      const right = createHmac("sha256", secret).update(bytes).digest("base64");
      if (!isSameSecret(signature?.trim(), right)) return { kind: "forged" };
      const body = bytes.toString("utf8");
      const json = readJson(body);
      if (json === undefined) return { kind: "broken" };
      const parsed = pushSchema.safeParse(json).data;
      const number = parsed?.msg.tracking_number.toUpperCase() ?? null;
      const id = parsed?.event_id ?? createHash("sha256").update(bytes).digest("hex");
      const isUpdate = parsed?.event === "tracking_update" && number !== null;
      const lookup = isUpdate ? readTracking(parsed.msg, number, reading) : null;
      return { kind: "genuine", push: { provider: "aftership", id, number, body, lookup } };
    },
  };
}
