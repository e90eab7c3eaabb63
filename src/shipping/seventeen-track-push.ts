import { createHash } from "node:crypto";
import { z } from "zod";
import type { PushReader } from "./push.ts";
import { readJson } from "./read-json.ts";
import { isSameSecret } from "./same-secret.ts";
import { readItem } from "./seventeen-track.ts";
import type { Lookup, Reading } from "./tracking-provider.ts";

const pushSchema = z.object({ event: z.string(), data: z.looseObject({ number: z.string() }) });

/**
 * Pushes of 17TRACK. `sign` is the hex SHA-256 of the bytes, a slash and the key: the key is the secret, and there is no
 * time and no id in it, so a push that comes twice is known by its bytes.
 */
export function seventeenTrackPushes(apiKey: string, reading: Reading): PushReader {
  return {
    provider: "17track",
    signatureHeader: "sign",
    read: (bytes, signature) => {
      const right = createHash("sha256").update(bytes).update(`/${apiKey}`).digest("hex");
      if (!isSameSecret(signature?.trim().toLowerCase(), right)) return { kind: "forged" };
      const body = bytes.toString("utf8");
      const json = readJson(body);
      if (json === undefined) return { kind: "broken" };
      const parsed = pushSchema.safeParse(json).data;
      const number = parsed?.data.number.toUpperCase() ?? null;
      const id = createHash("sha256").update(bytes).digest("hex");
      return {
        kind: "genuine",
        push: { provider: "17track", id, number, body, lookup: lookupOf(parsed, reading) },
      };
    },
  };
}

function lookupOf(push: z.infer<typeof pushSchema> | undefined, reading: Reading): Lookup | null {
  if (push === undefined || push.event !== "TRACKING_UPDATED") return null;
  return readItem(push.data, push.data.number.toUpperCase(), reading);
}
