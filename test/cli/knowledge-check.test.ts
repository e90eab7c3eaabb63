import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const run = promisify(execFile);
const PATIENCE_MS = 120_000;

test("the check is a report; what is overdue ends with 1 only under --strict", {
  timeout: PATIENCE_MS,
}, async () => {
  const [report, strict] = await Promise.allSettled([
    check("--on", "2028-01-01"),
    check("--on", "2028-01-01", "--strict"),
  ]);
  expect(report).toMatchObject({
    value: { stdout: expect.stringMatching(/^Articles on 2028-01-01: en \d+, zh \d+, .*; rules of 55 jur/) },
  });
  expect(strict).toMatchObject({
    reason: { code: 1, stdout: expect.stringMatching(/^Past their review date: \d{3}$/m) },
  });
});

function check(...options: readonly string[]) {
  return run(process.execPath, ["src/cli/knowledge-check.ts", ...options]);
}
