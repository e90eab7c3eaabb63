import { expect, test } from "vitest";
import { isForeign, languageOfWriter, mainLanguage } from "../../src/domain/languages-read.ts";

test.each([
  "Minha encomenda está parada na alfândega há 9 dias.",
  "O comprador pagou 120 USD e quer o dinheiro de volta.",
  "El comprador pagó 120 USD y quiere el dinero",
  "我的包裹卡在海关了",
  "Где моя посылка?",
  "Mein Paket hängt beim Zoll fest",
  "관세를 누가 내나요?",
])("%s is foreign to who reads English", (text) => {
  expect(isForeign(text, ["en"])).toBe(true);
});

test.each([
  ["My parcel is stuck, please help", ["en"]],
  ["LP00123456789012", ["en"]],
  ["45 USD", ["zh"]],
  ["", ["en"]],
  ["我的包裹卡在海關了", ["zh"]],
  ["Minha encomenda está parada na alfândega há 9 dias.", ["en", "pt"]],
  ["Yes, 45 USD", ["en"]],
])("%s is not foreign to who reads %s", (text, languages) => {
  expect(isForeign(text, languages)).toBe(false);
});

test("what a seller writes is told by the last words that tell it, else by all", () => {
  expect(languageOfWriter(["My parcel is stuck, please help", "Где моя посылка?"])).toBe("ru");
  expect(languageOfWriter(["Quero falar com uma pessoa", "45 USD"])).toBe("pt");
  expect(languageOfWriter(["我的包裹卡在海關了，請幫我"])).toBe("zh-Hant");
  expect(languageOfWriter(["45"])).toBeNull();
});

test("it is translated into the desk's language where the agent reads it, else into the first they chose", () => {
  expect(mainLanguage([], "en")).toBe("en");
  expect(mainLanguage(["pt", "en"], "en")).toBe("en");
  expect(mainLanguage(["ru", "pt"], "en")).toBe("ru");
});
