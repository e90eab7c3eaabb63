import type { Prisma } from "./generated/client.ts";

/** A value as the JSON column takes it: undefined dropped, dates as text. */
export function toJson(value: unknown): Prisma.InputJsonValue {
  return JSON.parse(JSON.stringify(value ?? {}));
}
