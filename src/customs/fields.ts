import { z } from "zod";

/** What fields of several files of the rules are. */
export const day = z.iso.date("must be a date that exists, written YYYY-MM-DD");
export const country = z.string().regex(/^[A-Z]{2}$/, "must be an ISO 3166-1 code in capitals, or EU");
export const text = z.string().trim().min(1, "must not be empty");
export const confidence = z.enum(["high", "medium", "low"]);
export const source = z.strictObject({ name: text, url: z.url({ protocol: /^https?$/ }) });
export const passage = z.string().regex(/^[a-z0-9-]+#\d+$/, "must be slug#section, such as brazil-import#1");
