import fc from "fast-check";
import { expect, test } from "vitest";
import { readTransport } from "../../../src/domain/reading/read-transport.ts";
import { anyText } from "./any-text.ts";

test.each([
  // The post
  ["a parcel by post", "post"],
  ["China Post registered", "post"],
  ["EMS parcel 45 usd", "post"],
  ["USPS has it", "post"],
  ["充电宝走邮政有渠道吗", "post"],
  ["中國郵政掛號小包", "post"],
  ["почтой России", "post"],
  ["chega pelos Correios", "post"],
  ["correos de Chile", "post"],
  // Express couriers
  ["by DHL", "express"],
  ["with FedEx to BR", "express"],
  ["we use DHL Express, must we still attach CN23?", "express"],
  ["UPS", "express"],
  ["SF Express", "express"],
  ["顺丰国际", "express"],
  ["順豐國際快遞", "express"],
  ["走快递还是", "express"],
  ["курьером ДХЛ", "express"],
  ["por courier", "express"],
  ["remessa expressa", "express"],
  // Dedicated lines
  ["走专线", "line"],
  ["走專線", "line"],
  ["AliExpress Standard Shipping", "line"],
  ["Choice parcel to ES", "line"],
  ["菜鸟", "line"],
  ["云途物流", "line"],
  ["Cainiao, last mile by post", "line"],
  ["速卖通无忧标准", "line"],
  ["алиэкспресс стандарт", "line"],
  ["linha dedicada", "line"],
  // None of these, or several
  ["by post or by courier?", null],
  ["DHL or EMS?", null],
  ["not by DHL", null],
  ["不走快递", null],
  ["без курьера", null],
  ["not by DHL but by post", "post"],
  ["海运到海外仓", null],
  ["sea freight", null],
  ["from an overseas warehouse by DHL", null],
  ["AliExpress order", null],
  ["快递单号", null],
  ["e-mail me", null],
  ["I have no choice", null],
  ["LP00417730952618", null],
  ["", null],
])("%s: %s", (text, transport) => {
  expect(readTransport(text)).toBe(transport);
});

test("noise around it changes nothing", () => {
  const noise = fc.constantFrom("", "BR 45usd. ", "посылка LP00417730952618: ", "要交多少税？", "💥 ");
  fc.assert(
    fc.property(noise, fc.constantFrom("by DHL", "почтой", "走专线"), noise, (before, words, after) => {
      expect(readTransport(`${before}${words} ${after}`)).toBe(readTransport(words));
    }),
  );
});

test("any text is read", () => {
  fc.assert(
    fc.property(anyText("DHL", "not", "post", "不", "走", "专线", "-"), (text) => void readTransport(text)),
  );
});
