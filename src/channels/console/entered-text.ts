import { z } from "zod";

/** Text as PostgreSQL can keep it: without NUL characters and without halves of surrogate pairs. */
export const storable = z.string().transform((text) => text.replaceAll("\0", "").toWellFormed());

/** One line of a form, trimmed. */
export const oneLine = storable.transform((text) => text.replace(/\s+/g, " ").trim());
