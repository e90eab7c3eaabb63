import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { estimateCommand } from "../../src/cli/estimate-command.ts";

describe("the command", () => {
  test("prints exactly one JSON document, with every step of the calculation", {
    timeout: 60_000,
  }, async () => {
    const command = join(import.meta.dirname, "../../src/cli/estimate.ts");
    const { stdout } = await promisify(execFile)(process.execPath, [
      command,
      ...["--json", "--to", "FR", "--value", "40 EUR", "--shipping", "5 EUR", "--ioss", "--on", "2026-11-28"],
      ...["--hs", "610910", "--qty", "2", "--hs", "640411", "--qty", "1"],
    ]);
    // Two sub-headings pay 2 x 3; VAT is 20 % of 40 + 5 + 6.
    expect(JSON.parse(stdout)).toMatchObject({
      ...{ to: "FR", on: "2026-11-28", currency: "EUR", regime: "ioss", payer: "buyer_at_checkout" },
      rule: { id: "eu-2026-07-01" },
      duty: { low: "6.00", high: "6.00" },
      tax: { low: "10.20", high: "10.20" },
      total: { low: "16.20", high: "16.20" },
    });
  });

  test("takes a country by its name and speaks the language asked for", () => {
    const options = ["--to", "Brasil", "--value", "45 USD", "--lang", "pt", "--on", "2026-11-28"];
    const said = estimateCommand(options);
    expect(said).toContain("USD 20,06 a USD 22,50");
    expect(said).toContain("estimativa, não uma decisão");
  });

  test.each([
    [["--to", "Atlantis", "--value", "45 USD"], "--to takes a country"],
    [["--to", "AQ", "--value", "45 USD"], "No duty rules are held for Antarctica"],
    [["--to", "BR", "--value=-45 USD"], "--value takes an amount above zero"],
    [["--to", "BR", "--value", "999999999999 USD"], "--value takes an amount above zero"],
    [["--to", "BR", "--value", "45"], "--value takes an amount above zero"],
    [["--to", "BR", "--value", "45 XYZ"], "No exchange rate is held for XYZ"],
    [["--to", "BR", "--value", "45 USD", "--shipping", "5 EUR"], "give both in one currency"],
    [
      ["--to", "BR", "--value", "45 USD", "--on", "2019-01-01"],
      "No rule is held for Brazil before 2024-08-01",
    ],
    [["--to", "BR", "--value", "45 USD", "--on", "2026-13-01"], "--on takes a day"],
    [["--to", "BR", "--value", "45 USD", "--hs", "61"], "--hs takes six to ten digits"],
    [["--to", "BR", "--value", "45 USD", "--qty", "0"], "--qty takes a whole number from 1"],
    [["--value", "45 USD"], "--to is missing"],
  ])("%j ends with one sentence and no number", (options, sentence) => {
    let said = "";
    try {
      estimateCommand(options);
    } catch (error) {
      said = String(error);
    }
    expect(said).toContain(sentence);
    expect(said.trim().split("\n")).toHaveLength(1);
  });
});
