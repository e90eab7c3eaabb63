/** The name of a country in a language, by the platform's own data; the code where it knows none. */
export function countryName(code: string, language: string): string {
  try {
    return new Intl.DisplayNames([language, "en"], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
