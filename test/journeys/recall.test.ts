import { execFile } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningServer, startServer } from "../../src/cli/run-server.ts";
import { openVisitor } from "../support/visitor.ts";

const run = promisify(execFile);

let folder: string;
let server: RunningServer;
let environment: Readonly<Record<string, string>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-recall-"));
  await chmod(folder, 0o755);
  environment = { CLEARWAY_DATA: folder, DATABASE_URL: "", OPENAI_API_KEY: "" };
  server = await startServer(environment);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

test("while the server runs, the answers and the open tickets that rest on an article are listed", async () => {
  const visitor = await openVisitor(server.url);
  await visitor.say("How much tax does a parcel to Brazil pay?");
  await visitor.request("POST", "/api/widget/handoff", { details: { email: "li@example.com" } });

  const recalled = JSON.parse((await recall("--json", "brazil-import")).stdout);
  expect(recalled.answers).toMatchObject([
    { channel: "widget", kind: "answer", question: "How much tax does a parcel to Brazil pay?" },
  ]);
  expect(recalled.answers[0].uses).toContainEqual({
    id: expect.stringMatching(/^en\/brazil-import#\d$/),
    version: expect.stringMatching(/^[0-9a-f]{16}$/),
    state: "present",
  });
  expect(recalled.tickets).toMatchObject([{ number: "CW-1001", state: "open" }]);
});

test("a name that is no article and no rule is said to be none", async () => {
  await expect(recall("brasil-import")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining("No article or rule is called brasil-import"),
  });
});

test("after the server has stopped the same is listed, and another version has no answers", async () => {
  await server.stop();
  const { stdout } = await recall("en/brazil-import");
  expect(stdout).toContain("Answers that rest on en/brazil-import: 1, of which 0 on a version");
  expect(stdout).toContain("How much tax does a parcel to Brazil pay?");
  expect(stdout).toContain("CW-1001 open");
  const other = await recall("brazil-import", "--version", "0123456789abcdef");
  expect(other.stdout).toContain("Answers that rest on version 0123456789abcdef of brazil-import: 0,");
});

function recall(...options: readonly string[]) {
  const env = { ...process.env, ...environment };
  return run(process.execPath, ["src/cli/knowledge-recall.ts", ...options], { env });
}
