import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readSale } from "../../../src/domain/reading/read-sale.ts";
import { anyText } from "./any-text.ts";

describe("the scheme", () => {
  test.each([
    ["IOSS number given", "in"],
    ["with IOSS", "in"],
    ["带IOSS", "in"],
    ["VOEC order", "in"],
    ["VAT paid at checkout", "in"],
    ["平台代扣了税", "in"],
    ["remessa conforme", "in"],
    ["está no Remessa Conforme?", "in"],
    ["já paguei o imposto", "in"],
    ["IVA pagado", "in"],
    ["НДС уплачен", "in"],
    ["without IOSS", "out"],
    ["non-IOSS", "out"],
    ["it's not under IOSS", "out"],
    ["IOSS number is missing", "out"],
    ["VOEC not used", "out"],
    ["不走IOSS", "out"],
    ["沒有IOSS", "out"],
    ["非IOSS订单", "out"],
    ["без IOSS", "out"],
    ["sin IOSS", "out"],
    ["fuera de IOSS", "out"],
    ["fora do remessa conforme", "out"],
    ["não está no remessa conforme", "out"],
    ["sem remessa conforme", "out"],
    ["from my own website", "out"],
    ["独立站发德国", "out"],
    ["獨立站發德國", "out"],
    ["свой сайт", "out"],
    ["site próprio", "out"],
    ["tienda propia", "out"],
    ["with IOSS or without IOSS?", null],
    ["a parcel to Germany", null],
    ["not from my own website", null],
    ["made in PRC", null],
  ])("%s: %s", (text, scheme) => {
    expect(readSale(text).scheme).toBe(scheme);
  });
});

describe("to whom", () => {
  test.each([
    ["B2B parcel", "business"],
    ["my customer is a company", "business"],
    ["买家是公司", "business"],
    ["企業客戶", "business"],
    ["отправляем на юрлицо", "business"],
    ["para uma empresa", "business"],
    ["a una empresa", "business"],
    ["B2C", "consumer"],
    ["for personal use", "consumer"],
    ["个人自用", "consumer"],
    ["для личного пользования", "consumer"],
    ["pessoa física", "consumer"],
    ["a un particular", "consumer"],
    ["not B2B", null],
    ["B2B or B2C?", null],
    ["consumer product safety", null],
    ["register a hong kong company", null],
    ["our company ships this", null],
    ["en particular", null],
  ])("%s: %s", (text, consignee) => {
    expect(readSale(text).consignee).toBe(consignee);
  });
});

describe("what for", () => {
  test.each([
    ["gift from a friend", "gift"],
    ["это подарок", "gift"],
    ["是礼物", "gift"],
    ["um presente de aniversário", "gift"],
    ["un regalo", "gift"],
    ["samples to Germany", "sample"],
    ["寄樣品到德國", "sample"],
    ["образцы для клиента", "sample"],
    ["amostra grátis", "sample"],
    ["muestras", "sample"],
    ["the customer is sending back the shoes", "return"],
    ["退货寄回", "return"],
    ["возврат товара", "return"],
    ["devolución de mercancía", "return"],
    ["sale of goods", "sale"],
    ["not a gift", null],
    ["free gift with the order", null],
    ["gift card", null],
    ["the parcel was returned to sender", null],
    ["gift or sample?", null],
    ["45 usd to Brazil", null],
  ])("%s: %s", (text, purpose) => {
    expect(readSale(text).purpose).toBe(purpose);
  });
});

test("all three are read from one text", () => {
  expect(readSale("B2B sample without IOSS")).toEqual({
    scheme: "out",
    consignee: "business",
    purpose: "sample",
  });
});

test("a denial counts whatever stands around it", () => {
  const noise = fc.constantFrom("", "BR 45usd. ", "посылка LP00417730952618: ", "要交多少税？", "💥 ");
  fc.assert(
    fc.property(
      noise,
      fc.constantFrom("without IOSS", "без IOSS", "不走IOSS", "sem remessa conforme"),
      (before, words) => {
        expect(readSale(`${before}${words}`).scheme).toBe("out");
      },
    ),
  );
});

test("any text is read", () => {
  fc.assert(
    fc.property(
      anyText("IOSS", "not", "gift", "不", "走", "B2B", "-", "样品"),
      (text) => void readSale(text),
    ),
  );
});
