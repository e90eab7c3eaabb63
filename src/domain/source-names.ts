/**
 * The names by which people ask for something an answer rested on: a passage `en/brazil-import#2` is also
 * `en/brazil-import`, `brazil-import#2` and `brazil-import`; a rule has its id alone. The database's function
 * `turn_sources` gives the same.
 */
export function sourceNames(id: string): readonly string[] {
  const article = id.split("#")[0] ?? id;
  return [...new Set([id, article, behindLanguage(id), behindLanguage(article)])];
}

function behindLanguage(name: string): string {
  return name.slice(name.indexOf("/") + 1);
}
