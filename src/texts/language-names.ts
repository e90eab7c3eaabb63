/** What a language is called in a language: "Portuguese", "葡萄牙语". The tag itself where nobody knows it. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: "language" }).of(tag) ?? tag;
  } catch {
    // What is no tag at all.
    return tag;
  }
}
