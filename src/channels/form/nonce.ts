import { randomUUID } from "node:crypto";
import { z } from "zod";
import { HIDDEN } from "./bot-signs.ts";
import type { PostedForm } from "./read-form.ts";

const uuid = z.uuid();

/** The mark of one served form: the one that came with it, or a new one where none or a strange one did. */
export function readNonce(form: PostedForm): string {
  const given = uuid.safeParse(form.fields.get(HIDDEN.nonce));
  return given.success ? given.data.toLowerCase() : randomUUID();
}
