/**
 * JSON from a stranger; undefined when it is none. NUL characters and halves of surrogate pairs are taken out: texts of
 * carriers go on into the database, which holds neither.
 */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) =>
      typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value,
    );
  } catch {
    return undefined;
  }
}
