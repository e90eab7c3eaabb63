import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findTrackingNumbers } from "../../../src/domain/shipments/find-tracking-numbers.ts";
import { mistyped, postalNumber } from "./postal-numbers.ts";

function numbersIn(text: string): readonly string[] {
  return findTrackingNumbers(text).numbers.map(({ number }) => number);
}

describe("numbers that speak for themselves", () => {
  test.each([
    ["LP00417730952618 is stuck in Brazil customs", ["LP00417730952618"]],
    ["包裹lp00417730952618还在海关吗？", ["LP00417730952618"]],
    ["CNG00417730952618和AP00417730952618是同一个包裹吗", ["CNG00417730952618", "AP00417730952618"]],
    ["посылка RX274501985CN (LK900172464RU) не двигается", ["RX274501985CN", "LK900172464RU"]],
    ["O código RX274501985CN virou NM412650874BR?", ["RX274501985CN", "NM412650874BR"]],
    ["UE662039189YP/RG504827161TW/EV733902642KR", ["UE662039189YP", "RG504827161TW", "EV733902642KR"]],
    [
      "my parcels:\nGFUS01057203968114\nSPXEWR830419286637\nSWX528614730962885104",
      ["GFUS01057203968114", "SPXEWR830419286637", "SWX528614730962885104"],
    ],
    ["UPS says 1z47wx306812509479 is with customs", ["1Z47WX306812509479"]],
    ["DPD 05981204477310J, UUS4180562297713064", ["05981204477310J", "UUS4180562297713064"]],
    ["3A5V720416938;BYS204817735;SYAE710264835", ["3A5V720416938", "BYS204817735", "SYAE710264835"]],
    ["CNFR4826013795508HD ou DOFR4826013795508HD ?", ["CNFR4826013795508HD", "DOFR4826013795508HD"]],
    ["YT2630500703318842 云途，YT8365475294624 圆通", ["YT2630500703318842", "YT8365475294624"]],
    ["4PX3004871965203CN и EA26831298525338NPI", ["4PX3004871965203CN", "EA26831298525338NPI"]],
    ["ES4817730952LP61862041730058 from SpeedPAK", ["ES4817730952LP61862041730058"]],
  ])("%s", (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});

describe("numbers as people type them", () => {
  test.each([
    ["in groups of four", "USPS 9400 1092 0556 8014 2731 90 please", "9400109205568014273190"],
    ["with the prefix apart", "LP 0041 7730 9526 18", "LP00417730952618"],
    ["with hyphens", "YT26-3050-0703-3188-42", "YT2630500703318842"],
    ["in small letters and apart", "трек: ue 662039189 yp !!!", "UE662039189YP"],
    ["in groups of three", "rx 274 501 985 cn", "RX274501985CN"],
    ["in full-width characters", "单号ＲＸ２７４５０１９８５ＣＮ到哪了", "RX274501985CN"],
    ["behind a number sign", "трек №RX274501985CN", "RX274501985CN"],
    ["behind a circled figure", "①RX274501985CN", "RX274501985CN"],
    ["with Cyrillic letters", "RX274501985СN", "RX274501985CN"],
    ["with an invisible space", "RX274\u200b501985CN", "RX274501985CN"],
    ["with the check letter apart", "0081 8270 0731 8400 2605 1327 276 F", "008182700731840026051327276F"],
    ["behind a ZIP code", "420 90210 9261 2903 9274 0182 6553 95", "420902109261290392740182655395"],
    ["with a stray number in front", "2 9400 1092 0556 8014 2731 90", "9400109205568014273190"],
  ])("%s", (_, text, number) => {
    expect(numbersIn(text)).toEqual([number]);
  });

  test("their place is that in the text as it was written, without what is invisible behind them", () => {
    const text = "单号：ＲＸ２７４\u200b５０１９８５ＣＮ\u200b 谢谢";
    const [found] = findTrackingNumbers(text).numbers;
    expect(text.slice(found?.start, found?.end)).toBe("ＲＸ２７４\u200b５０１９８５ＣＮ");
    expect(found?.display).toBe("RX 274 501 985 CN");
  });
});

describe("digits are a tracking number only where words say so", () => {
  test.each([
    ["DHL waybill 7140296380, customs asks for papers", ["7140296380"]],
    ["7140296380 (DHL) is stuck", ["7140296380"]],
    ["敦豪单号7140296380清关要多久", ["7140296380"]],
    ["Трек 780415329063 федекс", ["780415329063"]],
    ["The tracking number of my order: 780415329063", ["780415329063"]],
    ["DHL:\n6027419355\n7140296380", ["6027419355", "7140296380"]],
    ["FedEx 780415329063 390277154680", ["780415329063", "390277154680"]],
    ["track my 7140296380", ["7140296380"]],
    ["código de rastreio dos correios 7140296380", ["7140296380"]],
    ["СДЭК 1456789012 не отслеживается", ["1456789012"]],
    ["Canada Post 7023188406529179", ["7023188406529179"]],
    ["mi número de guía es 7140296380 de DHL", ["7140296380"]],
    ["my tracking is 0081 8270 0731 8400 2605 1327 276 F", ["008182700731840026051327276F"]],
    ["7140296380", []],
    ["order 7140296380 from DHL store", []],
    ["мой заказ 780415329063", []],
    ["My phone is 7140296380, call me", []],
    ["海关编码7140296380", []],
    ["DHL waybill 7140296380. The HS code is 8504401036, right?", ["7140296380"]],
    ["ИНН 780415329063, трек пока не дали", []],
    ["tracking 780415329063 order 8204417730952618", ["780415329063"]],
  ])("%s", (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  test("several carriers that print such numbers are all candidates, the named one first", () => {
    const [found] = findTrackingNumbers("PUROLATOR or FedEx 332604179587").numbers;
    expect(found?.candidates[0]?.carrier).toBe("purolator");
  });
});

describe("other things", () => {
  test.each([
    ["an order id", "订单号8204417730952618，快递单号是多少？", "aliexpress_order"],
    ["an order id called tracking number", "tracking 8204417730952618", "aliexpress_order"],
    ["a product id", "产品1005004417730952，单号没有", "aliexpress_product"],
    ["a phone", "+86 150 4417 7309 是我的电话", "phone"],
    ["a phone without a plus", "快递电话15044177309", "phone"],
    ["an IBAN in groups", "IBAN DE89 3704 0044 0532 0130 00, track it", "iban"],
    ["a payment card", "track 4000 0012 3456 7899", "payment_card"],
    ["a firm's tax number", "CNPJ 11.222.333/0001-81", "company_tax_number"],
    ["a container", "container TBKU4177309", "container"],
    ["a customs declaration", "MRN 26DEU41773A0952618", "customs_declaration"],
    ["an IOSS number", "IOSS IM5284177309 track", "ioss"],
    ["an air waybill", "999-41773095 tracking", "air_waybill"],
    ["a date", "tracking since 2026-11-03", "date"],
    ["an address", "rx274501985cn@example.com", "email"],
    ["a tariff number", "HS 8504.40.90 dhl", "hs_code"],
    ["an amount", "DHL R$ 1.234,56", "amount"],
    ["an identity card", "身份证110101199003071234 单号", "personal_id"],
    ["a uuid", "tracking 4f1c2a90-7b1d-4c1e-9a51-0d4b7e2f9c33", "uuid"],
  ])("%s is no tracking number, and is named", (_, text, kind) => {
    const { numbers, excluded } = findTrackingNumbers(text);
    expect(numbers).toEqual([]);
    expect(excluded.map((other) => other.kind)).toContain(kind);
  });

  test("words and figures that fall into a shape by accident stay unread", () => {
    expect(numbersIn("I paid to 274501985 us in 2026, SKU AB-41773-CD, flight CA987 on 20261103")).toEqual(
      [],
    );
  });
});

describe("links", () => {
  test.each([
    ["https://t.17track.net/en#nums=LP00417730952618,RX274501985CN", ["LP00417730952618", "RX274501985CN"]],
    [
      "https://global.cainiao.com/detail.htm?mailNoList=LP00417730952618%2CAP00417730952618",
      ["LP00417730952618", "AP00417730952618"],
    ],
    ["https://www.dhl.com/track?AWB=7140296380&brand=DHL", ["7140296380"]],
    ["https://gdeposylka.ru/courier/china-post/tracking/RX274501985CN", ["RX274501985CN"]],
    ["https://www.aliexpress.com/item/1005004417730952.html?spm=a2g0o.780415329063", []],
    ["https://track.aliexpress.com/logistics?tradeId=8204417730952618", []],
    [
      "<https://t.17track.net/#nums=LP00417730952618|see> LP00417730952618",
      ["LP00417730952618", "LP00417730952618"],
    ],
  ])("%s", (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });
});

test("a wrong check digit is a near miss and is not found", () => {
  const { numbers, nearMisses } = findTrackingNumbers(
    "Продавец дал RX274501984CN, сайт пишет что неверный номер",
  );
  expect(numbers).toEqual([]);
  expect(nearMisses).toMatchObject([{ number: "RX274501984CN", checksum: "wrong", nearMiss: true }]);
});

describe("for any text", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(..."0123456789 -ABLPRCN.,/+№трек单号１\u200b"), maxLength: 200 }),
  );

  test("what is found reads back from its place, and places do not overlap", () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { numbers, nearMisses } = findTrackingNumbers(text);
        const all = [...numbers, ...nearMisses].sort((a, b) => a.start - b.start);
        let end = 0;
        for (const found of all) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          end = found.end;
          const written = text.slice(found.start, found.end).normalize("NFKC").toUpperCase();
          expect(written.replace(/[^A-Z0-9]/g, "").length).toBeLessThanOrEqual(found.number.length);
          expect(found.candidates.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("a postal number is found in any company, and mistyped it never is", () => {
    fc.assert(
      fc.property(
        postalNumber,
        fc.constantFrom("", "订单", "hello ", "трек: ", "1. ", "("),
        (number, before) => {
          expect(numbersIn(`${before}${number}, thanks`)).toContain(number);
          expect(numbersIn(`${before}${mistyped(number)}, thanks`)).toEqual([]);
        },
      ),
    );
  });

  test("spaces, hyphens and case do not change which postal number it is", () => {
    fc.assert(
      fc.property(postalNumber, fc.constantFrom(" ", "-"), (number, gap) => {
        const apart = [number.slice(0, 2), number.slice(2, 5), number.slice(5, 8), number.slice(8)].join(gap);
        expect(numbersIn(`tracking ${apart.toLowerCase()}`)).toEqual([number]);
      }),
    );
  });
});
