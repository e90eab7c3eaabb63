import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseRatesCsv } from "../../src/customs/rates-csv.ts";
import { replaceRates } from "../../src/customs/replace-rates.ts";
import { exchangeRatesSchema } from "../../src/customs/rule-schema.ts";
import { rateDay } from "../../src/domain/customs/exchange.ts";

const TODAY = "2026-11-28";

describe("a file of currencies and rates", () => {
  test("is read whatever the order and case of its columns", () => {
    expect(parseRatesCsv("\ufeffRate,Currency\n1.16,usd\n181.5,JPY\n", TODAY)).toEqual({
      ...{ day: null, perEuro: { USD: "1.16", JPY: "181.5" } },
    });
  });

  test("is refused with the line of every fault", () => {
    const rows = [
      "USD,0",
      "JPY,-181",
      "XQQ,2",
      "CHF,",
      'GBP,"0,87"',
      "EUR,1.1",
      "SEK,11",
      "SEK,12",
      "NOK,abc",
    ];
    expect(() => parseRatesCsv(["currency,rate", ...rows].join("\n"), TODAY)).toThrow(
      [
        "The file has faults:",
        'line 2: USD: "0" is no rate above zero such as 1.16',
        'line 3: JPY: "-181" is no rate above zero such as 1.16',
        'line 4: "XQQ" is no currency of ISO 4217',
        "line 5: has no rate",
        'line 6: GBP: "0,87" is no rate above zero such as 1.16',
        "line 7: EUR: the rates are units per euro, so it is 1, not 1.1",
        "line 9: SEK stands in the file already",
        'line 10: NOK: "abc" is no rate above zero such as 1.16',
      ].join("\n"),
    );
  });

  test("is refused without rates or without its columns", () => {
    expect(() => parseRatesCsv("currency,rate\n", TODAY)).toThrow("line 1: no rates follow");
    expect(() => parseRatesCsv("code,value\nUSD,1.16\n", TODAY)).toThrow(
      "line 1: the columns are currency and",
    );
    expect(() => parseRatesCsv("currency,rate,rate\nUSD,1,2\n", TODAY)).toThrow(
      "the column rate stands there twice",
    );
    expect(() => parseRatesCsv('currency,rate\nUSD,"1.16\n', TODAY)).toThrow("The file has faults:");
  });

  test("gives every rate as it is written", () => {
    const rate = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 1, max: 9999 }));
    const rates = fc.dictionary(fc.constantFrom("USD", "JPY", "CNY", "BRL", "GBP"), rate, { minKeys: 1 });
    fc.assert(
      fc.property(rates, (given) => {
        const written = Object.entries(given).map(([code, [whole, part]]) => [code, `${whole}.${part}`]);
        const text = ["currency,rate", ...written.map((row) => row.join(","))].join("\r\n");
        expect(parseRatesCsv(text, TODAY).perEuro).toEqual(Object.fromEntries(written));
      }),
    );
  });
});

describe("a file as the European Central Bank publishes it", () => {
  // Its daily file names the day in words, ends its lines in a comma and says N/A for what is suspended.
  const DAILY = "Date, USD, JPY, RUB, \n27 November 2026, 1.1602, 181.20, N/A, \n";
  const HISTORY =
    "Date,USD,JPY,CYP,\n2026-11-27,1.1602,181.2,N/A,\n2026-11-26,1.15,180,N/A,\n2026-11-25,1.14,179,N/A,\n";

  test("names its day and leaves out what it has no rate for", () => {
    expect(parseRatesCsv(DAILY, TODAY)).toEqual({
      ...{ day: "2026-11-27", perEuro: { USD: "1.1602", JPY: "181.20" } },
    });
  });

  test("counts with its last day up to the one asked for", () => {
    expect(parseRatesCsv(HISTORY, TODAY).day).toBe("2026-11-27");
    expect(parseRatesCsv(HISTORY, "2026-11-26")).toEqual({
      ...{ day: "2026-11-26", perEuro: { USD: "1.15", JPY: "180" } },
    });
    expect(() => parseRatesCsv(HISTORY, "2026-11-24")).toThrow("no line is of 2026-11-24 or before");
  });

  test("is refused for a fault on any of its lines", () => {
    expect(() => parseRatesCsv(HISTORY.replace("1.14,179", "1.14,0"), TODAY)).toThrow(
      'line 4: JPY: "0" is no rate',
    );
    expect(() => parseRatesCsv(HISTORY.replace("2026-11-26", "2026-11-31"), TODAY)).toThrow(
      'line 3: "2026-11-31" is no day',
    );
    expect(() => parseRatesCsv(DAILY.replace("USD", "Dollar"), TODAY)).toThrow('"dollar" is no currency');
  });
});

describe("new rates", () => {
  const old = {
    ...{ asOf: "2026-10-01", source: "old", perEuro: { EUR: "1", USD: "1.1", AED: "4.2", BDT: "140" } },
    otherDays: { BDT: "2026-05-01" },
  };
  const news = { asOf: "2026-11-27", source: "ECB", perEuro: { USD: "1.16", CHF: "0.93" } };

  test("stand sorted in the table; what the file lacks keeps its rate and its day", () => {
    const { table, kept } = replaceRates(old, news);
    expect(Object.entries(table.perEuro)).toEqual([
      ["AED", "4.2"],
      ["BDT", "140"],
      ["CHF", "0.93"],
      ["EUR", "1"],
      ["USD", "1.16"],
    ]);
    expect(kept).toEqual([
      { currency: "AED", day: "2026-10-01" },
      { currency: "BDT", day: "2026-05-01" },
    ]);
    expect(table.otherDays).toEqual({ AED: "2026-10-01", BDT: "2026-05-01" });
    expect(exchangeRatesSchema.safeParse(table).success).toBe(true);
  });

  test("date a conversion by the older of its two rates", () => {
    const { table } = replaceRates(old, news);
    expect(rateDay(table, { from: "USD", to: "EUR" })).toBe("2026-11-27");
    expect(rateDay(table, { from: "USD", to: "AED" })).toBe("2026-10-01");
    expect(rateDay(table, { from: "BDT", to: "AED" })).toBe("2026-05-01");
  });

  test("for every currency leave nothing kept", () => {
    const all = { ...news, perEuro: { USD: "1.16", AED: "4.3", BDT: "141" } };
    expect(replaceRates(old, all)).toMatchObject({ kept: [], table: { source: "ECB" } });
    expect(replaceRates(old, all).table).not.toHaveProperty("otherDays");
  });
});

describe("the command", () => {
  test("changes nothing and names the lines when the file is at fault", async () => {
    const folder = await mkdtemp(join(tmpdir(), "rates-"));
    const before = await readFile("knowledge/rules/exchange-rates.json", "utf8");
    await writeFile(join(folder, "rates.csv"), "currency,rate\nUSD,-1\n");
    const run = promisify(execFile)(process.execPath, ["src/cli/import-rates.ts", join(folder, "rates.csv")]);
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("line 2: USD"),
    });
    expect(await readFile("knowledge/rules/exchange-rates.json", "utf8")).toBe(before);
    await rm(folder, { recursive: true });
  });
});
