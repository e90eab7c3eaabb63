import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";

const run = promisify(execFile);

async function track(...words: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ["src/cli/track.ts", "--on", "2026-11-22", ...words]);
  return stdout;
}

describe("track", () => {
  test("says of a sample parcel whether it is normal how long it waits", async () => {
    expect(await track("LZ407182652CN")).toBe(
      [
        "✓ LZ 407 182 652 CN  China Post (high); check digit right",
        "  sample: Released by import customs · Day 2; usually 0 to 2 days (as of Nov 2026). · There is no reason to act yet: wait.",
        "",
      ].join("\n"),
    );
  });

  test("says it in data and in the language that was asked for", async () => {
    const told: unknown = JSON.parse(await track("--json", "--lang", "zh", "1Z74CW190400512838"));
    expect(told).toMatchObject({
      numbers: [
        {
          number: "1Z74CW190400512838",
          sample: {
            ...{ state: "import_customs.held_other", spent: 6, verdict: "act", stalledAfterDays: 14 },
            usual: { from: 3, to: 15, unit: "working_days" },
            text: expect.stringContaining("第 6 个工作日，一般需要 3 到 15 个工作日（截至 2026年11月）。"),
          },
        },
      ],
    });
  });

  test("says nothing more of a parcel that is no sample", async () => {
    expect(await track("RR123456785CN")).not.toContain("sample");
    expect(JSON.parse(await track("--json", "RR123456785CN")).numbers[0]).not.toHaveProperty("sample");
  });
});
