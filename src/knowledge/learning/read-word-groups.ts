import { readFileSync } from "node:fs";
import { z } from "zod";
import { placeNames } from "../jurisdictions.ts";
import { createWordGroups, type WordGroups } from "./word-groups.ts";

/** Under a name, for each language, words apart by blanks. */
const groupsSchema = z.record(z.string(), z.record(z.string(), z.string().regex(/^\S+( \S+)*$/)));

/**
 * Reads groups of words, and adds the names of places as one more.
 * @throws Error naming the file and every fault in it.
 */
export function readWordGroups(path: string): WordGroups {
  const parsed = groupsSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.success) throw new Error(`${path} has faults:\n${z.prettifyError(parsed.error)}`);
  const written = Object.values(parsed.data).map((byLanguage) =>
    Object.values(byLanguage).flatMap((words) => words.split(" ")),
  );
  return createWordGroups([...written, placeNames()]);
}
