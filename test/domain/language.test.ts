import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectLanguage } from "../../src/domain/language.ts";

describe("the language of a text", () => {
  test.each([
    ["en", "Latn", "my parcel is stuck in customs, what now?"],
    ["pt", "Latn", "qual imposto numa compra de 45 dolares no ali hoje?"],
    ["pt", "Latn", "vc pode marcar como presente pra nao pagar taxa?"],
    ["es", "Latn", "cuanto paga un pedido de 60 USD a mexico desde china"],
    ["es", "Latn", "¿paga iva?"],
    ["de", "Latn", "Wie lange dauert die Zollabfertigung?"],
    ["fr", "Latn", "Pourquoi mon colis est bloqué à la douane ?"],
    ["it", "Latn", "Quanto tempo ci vuole per lo sdoganamento del pacco?"],
    ["tr", "Latn", "Paketim gümrükte takıldı, ne yapmalıyım?"],
    ["vi", "Latn", "Tại sao gói hàng của tôi bị giữ ở hải quan?"],
    ["pl", "Latn", "Dlaczego moja paczka jest zatrzymana przez urząd celny?"],
    ["nl", "Latn", "Waarom wordt mijn pakket door de douane vastgehouden?"],
    ["ro", "Latn", "De ce este coletul meu reținut la vamă?"],
    ["ru", "Cyrl", "как понять что посылку задержала таможня и чё делать"],
    ["ru", "Cyrl", "Кто написал Liber servitoris?"],
    ["uk", "Cyrl", "Чому моя посилка затримана на митниці?"],
    ["zh", "Hans", "墨西哥33.5%是只有关税吗,IVA另算?"],
    ["zh", "Hant", "DDU貿易條件 進口報關費誰付"],
    ["ja", "Jpan", "税関で荷物が止まっています"],
    ["ko", "Kore", "세관에 소포가 걸렸어요"],
    ["th", "Thai", "พัสดุติดศุลกากร"],
    ["ar", "Arab", "لماذا تم احتجاز الطرد في الجمارك؟"],
    ["fa", "Arab", "چرا بسته من در گمرک است؟"],
    ["hi", "Deva", "मेरा पार्सल सीमा शुल्क में क्यों रुका है?"],
    ["el", "Grek", "Γιατί κρατείται το δέμα μου στο τελωνείο;"],
    ["he", "Hebr", "למה החבילה שלי תקועה במכס?"],
  ])("%s in %s: %s", (lang, script, text) => {
    expect(detectLanguage(text)).toMatchObject({ lang, script });
  });

  test("is a guess with little confidence where nothing tells, and none without letters", () => {
    expect(detectLanguage("CPF 45 USD").confidence).toBeLessThan(0.5);
    expect(detectLanguage("45 ?!")).toEqual({ lang: "und", script: "Zyyy", confidence: 0 });
    expect(detectLanguage("")).toEqual({ lang: "und", script: "Zyyy", confidence: 0 });
  });

  test("is sought among the given languages where one of them fits the script", () => {
    expect(detectLanguage("como", ["pt", "en"]).lang).toBe("pt");
    expect(detectLanguage("anything", ["de"])).toMatchObject({ lang: "de", confidence: 1 });
    expect(detectLanguage("посылка", ["en", "zh"]).lang).toBe("ru");
  });

  test("is always told, with a confidence from 0 to 1", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const { lang, script, confidence } = detectLanguage(text);
        return (
          /^[a-z]{2,3}$/.test(lang) && /^[A-Z][a-z]{3}$/.test(script) && confidence >= 0 && confidence <= 1
        );
      }),
    );
  });
});
