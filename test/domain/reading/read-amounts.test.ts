import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAmounts } from "../../../src/domain/reading/read-amounts.ts";
import { anyText } from "./any-text.ts";

/** `45 USD`, then the role where it is known, `each`, `from` or `to`, and `?` where the currency is a guess. */
function told(text: string, destination: string | null = null): readonly string[] {
  return readAmounts(text, { destination }).map(({ value, currency, assumed, role, each, bound }) =>
    [
      value,
      `${currency ?? "no currency"}${assumed ? "?" : ""}`,
      role === "unknown" ? "" : role,
      each ? "each" : "",
      bound ?? "",
    ]
      .filter((word) => word !== "")
      .join(" "),
  );
}

function written(text: string): readonly string[] {
  return readAmounts(text).map(({ start, end }) => text.slice(start, end));
}

describe("one amount", () => {
  test.each([
    // English
    ["45usd", "45 USD"],
    ["USD45", "45 USD"],
    ["usd 45.50", "45.5 USD"],
    ["US$45", "45 USD"],
    ["US $45", "45 USD"],
    ["$45.00USD", "45 USD"],
    ["45$", "45 USD"],
    ["1.5k usd", "1500 USD"],
    ["$1,234.56", "1234.56 USD"],
    ["£120", "120 GBP"],
    ["120 quid", "120 GBP"],
    ["45 bucks", "45 USD"],
    ["€20", "20 EUR"],
    ["20€", "20 EUR"],
    ["20 euros", "20 EUR"],
    ["EUR 1.234,56", "1234.56 EUR"],
    ["1'250.00 CHF", "1250 CHF"],
    ["1,00,000 rs", "100000 INR"],
    ["2.500 KWD", "2.5 KWD"],
    ["0.5 usd", "0.5 USD"],
    ["45 dollers", "45 USD"],
    ["45 U.S. dollars", "45 USD"],
    ["45 canadian dollars", "45 CAD"],
    ["$45 CAD", "45 CAD"],
    ["A$ 20", "20 AUD"],
    ["HK$300", "300 HKD"],
    ["NT$2,000", "2000 TWD"],
    ["C$20", "20 CAD"],
    ["S$ 400", "400 SGD"],
    ["500 egyptian pounds", "500 EGP"],
    ["350 swedish kronor", "350 SEK"],
    ["RM 500", "500 MYR"],
    ["one hundred and fifty euros", "150 EUR"],
    ["a thousand dollars", "1000 USD"],
    ["two thousand five hundred usd", "2500 USD"],
    ["twenty-five pounds", "25 GBP"],
    // Chinese
    ["300元", "300 CNY"],
    ["三百块", "300 CNY"],
    ["三百块钱", "300 CNY"],
    ["45美金", "45 USD"],
    ["美金45", "45 USD"],
    ["45美刀", "45 USD"],
    ["一百五十欧", "150 EUR"],
    ["一百五十歐元", "150 EUR"],
    ["150歐", "150 EUR"],
    ["三百五十英鎊", "350 GBP"],
    ["2万日元", "20000 JPY"],
    ["2萬日圓", "20000 JPY"],
    ["一万二日元", "12000 JPY"],
    ["3万5千日元", "35000 JPY"],
    ["1.5万韩元", "15000 KRW"],
    ["两千零五块", "2005 CNY"],
    ["三百五块钱", "350 CNY"],
    ["300人民币", "300 CNY"],
    ["人民币300", "300 CNY"],
    ["¥300", "300 CNY"],
    ["500墨西哥比索", "500 MXN"],
    ["4000卢布", "4000 RUB"],
    ["150瑞士法郎", "150 CHF"],
    ["2000新台幣", "2000 TWD"],
    ["300多美元", "300 USD"],
    ["４５美元", "45 USD"],
    // Russian
    ["20 евро", "20 EUR"],
    ["45 долларов", "45 USD"],
    ["45 баксов", "45 USD"],
    ["45 долларов США", "45 USD"],
    ["45 канадских долларов", "45 CAD"],
    ["3к рублей", "3000 RUB"],
    ["3 тыс. рублей", "3000 RUB"],
    ["3т.р.", "3000 RUB"],
    ["1 234,56 руб.", "1234.56 RUB"],
    ["3000р", "3000 RUB"],
    ["200 тенге", "200 KZT"],
    ["500 белорусских рублей", "500 BYN"],
    ["пятьсот рублей", "500 RUB"],
    ["сто пятьдесят евро", "150 EUR"],
    ["полторы тысячи рублей", "1500 RUB"],
    ["два миллиона сум", "2000000 UZS"],
    ["300 гривен", "300 UAH"],
    ["150 юаней", "150 CNY"],
    // Portuguese
    ["R$ 250", "250 BRL"],
    ["BR$45", "45 BRL"],
    ["r$1.234,56", "1234.56 BRL"],
    ["100 reais", "100 BRL"],
    ["cem dólares", "100 USD"],
    ["50 dolares", "50 USD"],
    ["duzentos e cinquenta reais", "250 BRL"],
    ["mil euros", "1000 EUR"],
    ["100 mil reais", "100000 BRL"],
    ["50 dólares canadenses", "50 CAD"],
    // Spanish
    ["60 dólares", "60 USD"],
    ["ciento cincuenta euros", "150 EUR"],
    ["treinta y cinco euros", "35 EUR"],
    ["doscientos cincuenta euros", "250 EUR"],
    ["dos millones de pesos chilenos", "2000000 CLP"],
    ["500 pesos mexicanos", "500 MXN"],
    ["$500 pesos mexicanos", "500 MXN"],
    ["20 soles", "20 PEN"],
    ["5.000 coronas checas", "5000 CZK"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

describe("money that several countries call by one name", () => {
  test.each([
    ["$45", null, "45 USD"],
    ["$45", "BR", "45 USD"],
    ["$45", "US", "45 USD"],
    ["$45", "CA", "45 CAD?"],
    ["300 bucks", "AU", "300 AUD?"],
    ["发加拿大 $45", "CA", "45 USD?"],
    ["посылка в Канаду 45$", "CA", "45 USD?"],
    ["45 dollars for a parcel to Mexico", "MX", "45 USD goods"],
    ["una compra de $900 en México", "MX", "900 MXN? goods"],
    ["a purchase of $900 in Mexico", "MX", "900 USD? goods"],
    ["30 pesos", "MX", "30 MXN"],
    ["3000 pesos", "CO", "3000 COP"],
    ["30 pesos", null, "30 no currency"],
    ["30 pesos", "BR", "30 no currency"],
    ["350 kr", "NO", "350 NOK"],
    ["350 крон", "CZ", "350 CZK"],
    ["¥300 for a parcel to Osaka", "JP", "300 JPY? goods"],
    ["发日本 ¥300", "JP", "300 CNY?"],
    ["2000元 寄到台灣，要關稅嗎", "TW", "2000 TWD?"],
    ["2000元寄到台湾，要关税吗", "TW", "2000 CNY?"],
    ["5000 рупий", "PK", "5000 PKR?"],
    ["20 quetzales", "GT", "20 no currency"],
    ["100 usdt", null, "100 no currency"],
  ])("%s to %s", (text, destination, expected) => {
    expect(told(text, destination)).toEqual([expected]);
  });
});

describe("what an amount is", () => {
  test.each([
    ["45usd free shipping", ["45 USD goods", "0 USD shipping"]],
    ["100美元包邮", ["100 USD goods", "0 USD shipping"]],
    ["45 dólares, envío gratis", ["45 USD goods", "0 USD shipping"]],
    ["frete grátis", ["0 no currency shipping"]],
    ["бесплатная доставка, 30 евро", ["0 EUR shipping", "30 EUR goods"]],
    ["45 usd, frete 5 usd", ["45 USD goods", "5 USD shipping"]],
    ["frete de R$ 20 e produto de R$ 100", ["20 BRL shipping", "100 BRL goods"]],
    ["运费5美元", ["5 USD shipping"]],
    ["運費5美元", ["5 USD shipping"]],
    ["货值45美元，运费大约8美元", ["45 USD goods", "8 USD shipping"]],
    ["доставка 3$", ["3 USD shipping"]],
    ["за доставку 3$", ["3 USD shipping"]],
    ["стоимость доставки 300 руб", ["300 RUB shipping"]],
    ["envío 4 dólares", ["4 USD shipping"]],
    ["gastos de envío: 4 €", ["4 EUR shipping"]],
    ["envío de 60 USD a mexico", ["60 USD goods"]],
    ["60 USD y envío de 5 USD", ["60 USD goods", "5 USD shipping"]],
    ["100 + 20 shipping", ["100 no currency goods", "20 no currency shipping"]],
    ["100 + 20 shipping, usd? 100 USD", ["100 USD? goods", "20 USD? shipping", "100 USD"]],
    ["100 eur + 20 shipping", ["100 EUR goods", "20 EUR shipping"]],
    ["$45 + $5 shipping to Brazil", ["45 USD goods", "5 USD shipping"]],
    ["$45 shipping to Brazil", ["45 USD"]],
    ["goods 40 usd shipping 5 usd", ["40 USD goods", "5 USD shipping"]],
    ["shipping 5 usd goods 40 usd", ["5 USD shipping", "40 USD goods"]],
    ["40 usd goods 5 usd shipping", ["40 USD goods", "5 USD shipping"]],
    ["value USD 45 shipping USD 5", ["45 USD goods", "5 USD shipping"]],
    ["a $45 parcel", ["45 USD goods"]],
    ["三百块的货", ["300 CNY goods"]],
    ["посылка на 45 евро", ["45 EUR goods"]],
    ["qual imposto numa compra de 45 dolares", ["45 USD goods"]],
    ["value 45", ["45 no currency goods"]],
    ["货值45发巴西", ["45 no currency goods"]],
    ["valor 45, frete 5 usd", ["45 USD? goods", "5 USD shipping"]],
    ["5 T-shirts, 10 usd each", ["10 USD each"]],
    ["unit price 10 usd", ["10 USD goods each"]],
    ["单价10美元", ["10 USD goods each"]],
    ["по 10 евро за штуку", ["10 EUR each"]],
    ["10 dólares cada una", ["10 USD each"]],
    ["handling fee 2 euro", ["2 EUR charge"]],
    ["2 euro handling fee", ["2 EUR charge"]],
    ["手续费2欧", ["2 EUR charge"]],
    ["пошлина составляет 15 евро, посылка 215 евро", ["15 EUR charge", "215 EUR goods"]],
    ["imposto de R$ 92", ["92 BRL charge"]],
    ["45 usd duty?", ["45 USD"]],
    ["tax 45 usd to brazil?", ["45 USD"]],
    ["лимит 150 евро ещё действует?", ["150 EUR limit"]],
    ["150 EUR limit", ["150 EUR limit"]],
    ["免税额800美元", ["800 USD limit"]],
    ["limite de 50 dólares", ["50 USD limit"]],
    ["free because of the CAD 40 rule?", ["40 CAD limit"]],
    ["3 fundas iguales, 40€ envio gratis a Madrid", ["40 EUR goods", "0 EUR shipping"]],
    ["滿減後買家實付38美元,原價50", ["38 USD goods"]],
    ["taxa de 2 euros por encomenda", ["2 EUR charge"]],
    ["罗马尼亚25列伊包裹费还在收吗", ["25 RON charge"]],
    ["le debo 1200 dolares de un envio de marzo", ["1200 USD"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("ranges and bounds", () => {
  test.each([
    ["40-50 USD", ["40 USD from", "50 USD to"]],
    ["$40-$50", ["40 USD from", "50 USD to"]],
    ["$40-50", ["40 USD from", "50 USD to"]],
    ["40 – 50 €", ["40 EUR from", "50 EUR to"]],
    ["40 to 50 usd", ["40 USD from", "50 USD to"]],
    ["between 40 and 50 usd", ["40 USD from", "50 USD to"]],
    ["от 40 до 50 долларов", ["40 USD from", "50 USD to"]],
    ["de 40 a 50 dólares", ["40 USD from", "50 USD to"]],
    ["entre 40 y 50 dólares", ["40 USD from", "50 USD to"]],
    ["40到50美元", ["40 USD from", "50 USD to"]],
    ["40～50美元", ["40 USD from", "50 USD to"]],
    ["40 or 50 usd", ["40 USD", "50 USD"]],
    ["以色列免税现在是75还是130美元", ["75 USD", "130 USD"]],
    ["20$ instead of 120$", ["20 USD", "120 USD"]],
    ["over 800$", ["800 USD from"]],
    ["under 50 usd", ["50 USD to"]],
    ["up to €150", ["150 EUR to"]],
    ["до 200 евро", ["200 EUR to"]],
    ["свыше 200 евро", ["200 EUR from"]],
    ["menos de 50 dólares", ["50 USD to"]],
    ["más de 400 USD", ["400 USD from"]],
    ["acima de 50 dólares", ["50 USD from"]],
    ["150欧以下", ["150 EUR to"]],
    ["超过150欧", ["150 EUR from"]],
    ["45$ - 2 pcs", ["45 USD"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("amounts in sentences as sellers write them", () => {
  test.each([
    ["BR 45usd 要交多少税", ["45 USD"]],
    ["GB parcel £120 to london from shenzhen. duty? vat?", ["120 GBP goods"]],
    ["欧盟7月以后150欧以下还免关税吗", ["150 EUR to"]],
    ["whats the us de minimis now, is it still 800$ ??", ["800 USD"]],
    ["1 reloj y 5 camisetas iguales a Italia, 80 euros, ¿arancel?", ["80 EUR"]],
    ["CL: compra de 30 usd ¿paga iva?", ["30 USD goods"]],
    ["Data 2026-11-05 09:41:07, valor R$ 1.234,56, nada mais", ["1234.56 BRL goods"]],
    ["Мой номер +7 990 136-81-99, сумма 3499.90 ₽, трека нет, заказ №8086286944925424", ["3499.9 RUB goods"]],
    ["CN22 USD 45", ["45 USD"]],
    ["in 2026 $45", ["45 USD"]],
    ["3块手表 100块", ["100 CNY"]],
    ["LP00417730952618 45usd stuck", ["45 USD"]],
    ["HS 6109.10.00, 20% of 45 usd", ["45 USD"]],
    ["USD 45 EUR 30", ["45 USD", "30 EUR"]],
    ["45 USD 30 EUR", ["45 USD", "30 EUR"]],
    ["$45 $30", ["45 USD", "30 USD"]],
    ["45 usd, 30 eur, 20", ["45 USD", "30 EUR"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("no money", () => {
  test.each([
    "20% vat",
    "33.5 %",
    "LP00417730952618",
    "order 8086286944925424",
    "заказ №8086286944925424",
    "HS 610910",
    "6109.10.00",
    "2 kg",
    "the package weighs 5 pounds",
    "5 pcs",
    "3 шт",
    "20天了",
    "9 days",
    "on 1 March 2027",
    "2026-07-01",
    "CN22 or CN23",
    "UN3481",
    "4px 4x4",
    "100欧盟包裹",
    "三块手表",
    "12刀具",
    "we won 3 disputes",
    "lei 14.902 de 2024",
    "please classify ALL 50 skus, TRY again",
    "try 45 times",
    "parcel from us",
    "+86 138 0013 8000",
    "1.2.3 usd",
    "",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test("an amount covers its number and its money words and nothing else", () => {
  expect(written("price: US$ 45.00, frete de 5 dólares canadenses; 3 тыс. рублей и сто евро")).toEqual([
    "US$ 45.00",
    "5 dólares canadenses",
    "3 тыс. рублей",
    "сто евро",
  ]);
  expect(written("我的包裹４５美元，还有一百五十歐")).toEqual(["４５美元", "一百五十歐"]);
});

const NOISE = [
  "",
  "BR",
  "要交多少税",
  "hello ",
  "посылка LP00417730952618 ",
  "¿cuánto? ",
  "20% ",
  "2 kg, ",
  "💥 ",
  "\n",
];
const SEPARATORS = [
  ["", "."],
  [",", "."],
  [".", ","],
  [" ", ","],
] as const;
const MONEY_WORDS = [
  ["", " USD", "USD"],
  ["€", "", "EUR"],
  ["R$ ", "", "BRL"],
  ["", "美元", "USD"],
  ["", " рублей", "RUB"],
  ["GBP ", "", "GBP"],
  ["", " dólares", "USD"],
] as const;

test("a price written in any of the usual ways is read back exactly, whatever stands around it", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9_999_999 }),
      fc.integer({ min: 0, max: 99 }),
      fc.constantFrom(...SEPARATORS),
      fc.constantFrom(...MONEY_WORDS),
      fc.constantFrom(...NOISE),
      fc.constantFrom(...NOISE),
      (whole, cents, [group, point], [before, behind, currency], left, right) => {
        const digits = String(whole).replace(/\B(?=(?:\d{3})+$)/g, group);
        const money = `${before}${digits}${point}${String(cents).padStart(2, "0")}${behind}`;
        const text = `${left} ${money}, ${right}`;
        const found = readAmounts(text).find(({ value }) => value !== "0");
        const fraction = String(cents).padStart(2, "0").replace(/0+$/, "");
        expect(found).toMatchObject({
          value: fraction === "" ? String(whole) : `${whole}.${fraction}`,
          currency,
        });
        expect(text.slice(found?.start, found?.end)).toBe(money);
      },
    ),
  );
});

test("any text is read, inside its bounds, in order, into plain decimals", () => {
  const text = anyText(
    "45",
    "usd",
    "$",
    "三百",
    "块",
    "-",
    "+",
    "shipping",
    "сто",
    "1.234,5",
    "from",
    "50 ",
    "each",
  );
  fc.assert(
    fc.property(text, (written) => {
      const amounts = readAmounts(written);
      return amounts.every(
        ({ value, start, end }, at) =>
          /^(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/.test(value) &&
          start >= (amounts[at - 1]?.start ?? 0) &&
          end > start &&
          end <= written.length,
      );
    }),
  );
});
