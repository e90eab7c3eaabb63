import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readQuantities } from "../../../src/domain/reading/read-quantities.ts";
import { anyText } from "./any-text.ts";

function told(text: string): readonly string[] {
  return readQuantities(text).items.map(({ quantity, words }) => `${quantity} ${words}`.trim());
}

describe("goods that are counted", () => {
  test.each([
    // English
    ["2 T-shirts and 1 pair of shoes", ["2 T-shirts", "1 shoes"]],
    ["2 identical T-shirts", ["2 T-shirts"]],
    ["2 phone cases, 1 charger, 4 cables", ["2 phone cases", "1 charger", "4 cables"]],
    ["a parcel with one watch and 3 t-shirts", ["1 watch", "3 t-shirts"]],
    ["order 5 pcs power bank", ["5 power bank"]],
    ["2 dozen socks", ["24 socks"]],
    ["three pairs of jeans", ["3 jeans"]],
    ["2x camisetas", ["2 camisetas"]],
    ["T-shirt x 3", ["3 T-shirt"]],
    ["T-shirt qty 3", ["3 T-shirt"]],
    ["3 x 15 usd", ["3"]],
    ["15 usd x 3", ["3"]],
    ["qty: 3", ["3"]],
    ["I have 3 items", ["3"]],
    ["power bank (2 pcs) to BR", ["2 power bank"]],
    // Chinese
    ["两件T恤和一双鞋", ["2 T恤", "1 鞋"]],
    ["兩件T恤和一雙鞋要交稅嗎", ["2 T恤", "1 鞋"]],
    ["两双运动鞋两条裤子", ["2 运动鞋", "2 裤子"]],
    ["5个蓝牙耳机100美元", ["5 蓝牙耳机"]],
    ["3件衣服寄到巴西", ["3 衣服"]],
    ["T恤3件", ["3 T恤"]],
    ["T恤*3", ["3 T恤"]],
    ["数量：3", ["3"]],
    ["2个相同的手机壳", ["2 手机壳"]],
    // Russian
    ["3 шт", ["3"]],
    ["футболка 2 шт и часы 1 шт", ["2 футболка", "1 часы"]],
    ["пять футболок и две куртки", ["5 футболок", "2 куртки"]],
    ["2 пары обуви", ["2 обуви"]],
    ["кол-во: 4", ["4"]],
    // Portuguese
    ["duas camisas e um relógio", ["2 camisas", "1 relógio"]],
    ["3 camisetas iguais para Portugal", ["3 camisetas"]],
    ["10 capinhas de celular", ["10 capinhas de celular"]],
    ["qual o imposto dos produtos que comprei, não sei, 2 fones?", ["2 fones"]],
    // Spanish
    ["5 camisetas iguales y 1 reloj", ["5 camisetas", "1 reloj"]],
    ["1 reloj y 5 camisetas iguales a Italia, 80 euros, ¿arancel?", ["1 reloj", "5 camisetas"]],
    ["un reloj y 5 camisetas", ["1 reloj", "5 camisetas"]],
    ["2 fundas de móvil para Brasil", ["2 fundas de móvil"]],
    ["3 unidades", ["3"]],
    ["on 1 March 2027 with 2 books", ["2 books"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("numbers of something else", () => {
  test.each([
    "9 days in customs",
    "stuck 20 days",
    "20天了",
    "6 parcels to Taiwan",
    "27 member states",
    "please classify all 50 of my SKUs",
    "2 kg",
    "33.5%",
    "10 x 15 cm",
    "4x4",
    "CN22 or CN23",
    "UN3481",
    "45usd",
    "100 reais",
    "LP00417730952618",
    "order 8086286944925424",
    "on 1 March",
    "in 2027",
    "9610模式出口",
    "9610 vs 9810, which one",
    "below 10000 so tax free?",
    "the 800 exemption",
    "1 small parcel",
    "CBP Form 28 request",
    "12 penalty points",
    "世界一样吗",
    "每个包裹一个还是每行都要",
    "帮我做一张",
    "one question please",
    "un paquete en aduana",
    "Ecuador 4x4: ¿me cobran 20 por cada producto o por declaración?",
    "",
  ])("%s", (text) => {
    expect(told(text)).toEqual([]);
  });
});

test.each([
  ["2 T-shirts and 1 pair of shoes", 2],
  ["5 camisetas iguales y 1 reloj", 2],
  ["2 T-shirts, 1 t-shirt", 1],
  ["2 watches, 1 watch, 1 shoe, 2 shoes", 2],
  ["3 different products", 3],
  ["3 разных товара", 3],
  ["两种商品", 2],
  ["3 шт", null],
  ["два разных заказа", null],
  ["hello", null],
])("%s are %s kinds", (text, kinds) => {
  expect(readQuantities(text).kinds).toBe(kinds);
});

test("an item covers its number and its name", () => {
  const text = "Parcel: 2 T-shirts, футболка 3 шт и 两件T恤";
  expect(readQuantities(text).items.map(({ start, end }) => text.slice(start, end))).toEqual([
    "2 T-shirts",
    "футболка 3 шт",
    "两件T恤",
  ]);
});

test("a count is read back whatever stands around it", () => {
  const noise = fc.constantFrom(
    "",
    "BR 45usd. ",
    "посылка LP00417730952618: ",
    "要交多少税？",
    "on 1 March 2027, ",
  );
  const counts = [
    (count: number) => `${count} T-shirts`,
    (count: number) => `${count}件T恤`,
    (count: number) => `${count} шт`,
    (count: number) => `${count} camisetas`,
    (count: number) => `qty ${count}`,
  ];
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 900 }), fc.constantFrom(...counts), noise, (count, say, before) => {
      expect(readQuantities(`${before}${say(count)}`).items.map(({ quantity }) => quantity)).toEqual([count]);
    }),
  );
});

test("any text is read, inside its bounds, in order", () => {
  fc.assert(
    fc.property(
      anyText(
        "2",
        "x",
        "件",
        "шт",
        "T恤",
        "camisetas",
        "two",
        "y",
        "1 ",
        "qty",
        "kinds",
        "дюжина",
        "pair of",
        "(",
      ),
      (text) => {
        const { items, kinds } = readQuantities(text);
        return (
          (kinds === null || kinds > 0) &&
          items.every(
            ({ quantity, words, start, end }, at) =>
              Number.isInteger(quantity) &&
              quantity > 0 &&
              start >= (items[at - 1]?.end ?? 0) &&
              end > start &&
              text.slice(start, end).includes(words),
          )
        );
      },
    ),
  );
});
