import fc from "fast-check";
import { describe, expect, test } from "vitest";
import table from "../../knowledge/glossary/kinds-of-goods.json" with { type: "json" };
import { kindsOfGoods, readGoods } from "../../src/knowledge/read-goods.ts";

/** `clothing/t-shirt 6109`. */
function told(text: string): readonly string[] {
  return readGoods(text).map(
    ({ kind, category, heading }) => `${category}/${kind}${heading === null ? "" : ` ${heading}`}`,
  );
}

test("at least a hundred kinds are known", () => expect(kindsOfGoods()).toBeGreaterThanOrEqual(100));

describe("goods in a sentence", () => {
  test.each([
    // English
    ["2 T-shirts and 1 pair of shoes", ["knitwear/t-shirt 6109", "footwear/shoes 64"]],
    ["a phone case and a smart watch to BR", ["accessories/phone-case", "electronics/smartwatch 8517"]],
    ["bluetooth earphones: UN38.3 needed?", ["electronics/headphones 8518"]],
    [
      "does voec work for vitamin supplements and tea",
      ["supplements/supplement", "supplements/supplement", "food/tea 0902"],
    ],
    ["leather shoes and a leather wallet to Japan", ["leather/leather-shoes 64", "leather/leather-bag 4202"]],
    ["power banks by post", ["batteries/power-bank 8507"]],
    ["Jeans, a hoodie and 3 books", ["clothing/jeans 62", "knitwear/sweater 6110", "books/book 4901"]],
    ["mountain bike and bike parts", ["bicycles/bicycle 8712", "bicycles/bicycle-part 8714"]],
    ["imitation jewelry 30 usd", ["jewellery/costume-jewellery 7117"]],
    // Chinese
    ["两件T恤和一双运动鞋", ["knitwear/t-shirt 6109", "footwear/shoes 64"]],
    ["充电宝走邮政有渠道吗", ["batteries/power-bank 8507"]],
    ["智慧手機殼和藍牙耳機", ["accessories/phone-case", "electronics/headphones 8518"]],
    ["手机壳、手机和手表", ["accessories/phone-case", "phone/phone 8517", "watches/watch 91"]],
    ["真皮钱包发日本", ["leather/leather-bag 4202"]],
    ["毛绒玩具 30美元", ["toys/toy 9503"]],
    // Russian
    ["кроссовки и две футболки", ["footwear/shoes 64", "knitwear/t-shirt 6109"]],
    ["заказал смартфоны и чехлы", ["phone/phone 8517", "accessories/phone-case"]],
    ["наручные часы, 120 евро", ["watches/watch 91"]],
    ["кожаная сумка", ["leather/leather-bag 4202"]],
    ["игрушек на 30 евро и БАДы", ["toys/toy 9503", "supplements/supplement"]],
    // Portuguese
    ["5 camisetas e um relógio para o Brasil", ["knitwear/t-shirt 6109", "watches/watch 91"]],
    ["quanto pago por um tênis de 40 dólares?", ["footwear/shoes 64"]],
    ["fones de ouvido e capinha de celular", ["electronics/headphones 8518", "accessories/phone-case"]],
    ["brinquedos para criança", ["toys/toy 9503"]],
    // Spanish
    ["1 reloj y 5 camisetas iguales a Italia", ["watches/watch 91", "knitwear/t-shirt 6109"]],
    ["zapatillas y una mochila", ["footwear/shoes 64", "bags/bag 4202"]],
    ["fundas de móvil a Chile", ["accessories/phone-case"]],
    ["un bolso de cuero", ["leather/leather-bag 4202"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

test.each([
  "customs held my parcel for 9 days",
  "клиент не хочет платить",
  "como pago com cartão",
  "canada no esta libre hasta 150",
  "I have stock in a Spanish warehouse",
  "HS 610910, 45 usd",
  "прошло 5 часов",
  "海关要电子申报",
  "please give me a short answer in this sheet",
  "la declaración electrónica está en mal estado",
  "",
])("no goods: %s", (text) => {
  expect(told(text)).toEqual([]);
});

test("every name of the table is read as goods of its own category", () => {
  const wrong = table.flatMap(({ id, category, en, zh, ru, pt, es }) =>
    [...en, ...zh, ...ru, ...pt, ...es]
      .filter((name) => !readGoods(name).some((goods) => goods.category === category))
      .map((name) => `${id}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test("no name stands for two kinds in one language", () => {
  const twice = (["en", "zh", "ru", "pt", "es"] as const).flatMap((lang) => {
    const names = table.flatMap((goods) => [...new Set(goods[lang])].map((name) => name.toLowerCase()));
    return names.filter((name, at) => names.indexOf(name) < at).map((name) => `${lang}: ${name}`);
  });
  expect(twice).toEqual([]);
});

test("every find lies in the text, behind the one before it", () => {
  const words = fc.constantFrom(
    "phone case",
    "手机壳",
    "кожаная сумка",
    "leather",
    "shoes",
    "reloj",
    "T恤",
    "x",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string())), (parts) => {
      const text = parts.join(" ");
      const found = readGoods(text);
      return found.every(
        ({ start, end }, at) => start >= (found[at - 1]?.end ?? 0) && end > start && end <= text.length,
      );
    }),
  );
});
