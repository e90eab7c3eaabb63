import { describe, expect, test } from "vitest";
import { parcelDetailsIn, parcelTo, wayTo } from "../../src/assistant/read-parcel.ts";
import { worthIn } from "../../src/assistant/worth.ts";
import { subheadingsOf } from "../../src/domain/customs/parcel.ts";

describe("kinds of goods in a message", () => {
  test.each([
    ["3 phone cases, 1 scarf and 2 pairs of sunglasses in one bag, 62 eur", 3],
    ["a scarf and a pair of gloves for 20 eur", 2],
    ["кроссы и пару носков, 40 евро", 2],
    ["três produtos diferentes, 30 euros", 3],
    ["4 productos distintos por 30 euros", 4],
    ["一个手机壳和两条围巾 30欧元", 2],
    ["um relógio e uma bolsa 40 eur", 2],
  ])("%j are %i", (text, kinds) => {
    const worth = worthIn(text, "DE");
    if (worth === null) throw new Error("The price was not read.");
    const parcel = parcelTo(wayTo("DE", [text]), worth, parcelDetailsIn([text]));
    expect(subheadingsOf(parcel)).toBe(kinds);
  });
});

describe("the way of a parcel", () => {
  test.each([
    [["100 dólares pra Minas"], "BR", { to: "BR", region: "MG", from: "CN" }],
    [["e se for 200?", "moro em Sampa"], "BR", { to: "BR", region: "SP", from: "CN" }],
    [["45 dlls comprado en Estados Unidos"], "MX", { to: "MX", region: null, from: "US" }],
    [["from Germany to Germany"], "DE", { to: "DE", region: null, from: "CN" }],
  ])("%j to %s", (said, to, way) => {
    expect(wayTo(to, said)).toEqual(way);
  });
});
