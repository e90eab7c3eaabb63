import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { launchClearway, readyClearway, terminate, until } from "../support/clearway-process.ts";
import { type ScriptedModel, startScriptedModel } from "../support/scripted-model.ts";
import { openVisitor, streamedText, visitorAt } from "../support/visitor.ts";

let folder: string;
let model: ScriptedModel;
let running: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clearway-kill-"));
  await chmod(folder, 0o755);
  model = await startScriptedModel();
});
afterEach(async () => {
  await Promise.all(running.map(terminate));
  running = [];
  await model.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a process killed in the middle of a turn loses nothing: the next start answers under the same message, once", async () => {
  model.play([{ text: "This will be cut off " }, { pauseMs: 60_000 }]);
  const first = await start();
  const visitor = await openVisitor(first.url);
  const clientId = randomUUID();
  const lost = visitor.say("My parcel is held by customs. What should I do?", clientId).catch(() => null);
  await until(() => model.calls.length > 0);
  first.child.kill("SIGKILL");
  await lost;

  model.play([{ text: "Send the invoice." }]);
  const next = await start();
  const returning = visitorAt(next.url, visitor.token);
  const replayed = await returning.say("My parcel is held by customs. What should I do?", clientId);
  expect(streamedText(replayed)).toBe("Send the invoice.");
  const history = await returning.history();
  expect(history.map(({ author, text }) => [author, text])).toEqual([
    ["contact", "My parcel is held by customs. What should I do?"],
    ["assistant", "Send the invoice."],
  ]);
});

test("nobody has to ask again: an abandoned turn is answered by itself", async () => {
  model.play([{ pauseMs: 60_000 }]);
  const first = await start();
  const visitor = await openVisitor(first.url);
  void visitor.say("Who pays the duty?").catch(() => null);
  await until(() => model.calls.length > 0);
  first.child.kill("SIGKILL");
  model.play([{ text: "The buyer, unless the price includes it." }]);
  const next = await start();
  const returning = visitorAt(next.url, visitor.token);
  await until(async () => (await returning.history()).length === 2);
  expect((await returning.history())[1]?.text).toBe("The buyer, unless the price includes it.");
});

test("a second start on the same folder says so and ends with 1", async () => {
  await start();
  const second = launch();
  const said = (await linesOf(second, "stderr")).join("\n");
  expect(said).toMatch(/Another Clearway already runs on .*: stop it, or set CLEARWAY_DATA/);
  expect(second.exitCode).toBe(1);
});

test("a stopped Clearway says nothing but its lines on standard output and ends with 0", async () => {
  const { child, lines } = await start();
  await terminate(child);
  expect(child.exitCode).toBe(0);
  expect(lines).toEqual([
    expect.stringMatching(/^ready http:/),
    expect.stringMatching(/^first agent http:.*\/desk\/welcome\//),
  ]);
});

function launch(): ChildProcess {
  const child = launchClearway({
    CLEARWAY_DATA: folder,
    DATABASE_URL: "",
    OPENAI_API_KEY: "key",
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_TIMEOUT_MS: "120000",
  });
  running.push(child);
  return child;
}

const start = () => readyClearway(launch());

async function linesOf(child: ChildProcess, stream: "stdout" | "stderr"): Promise<readonly string[]> {
  const lines: string[] = [];
  createInterface({ input: child[stream] ?? process.stdin }).on("line", (line) => lines.push(line));
  await new Promise((done) => child.once("close", done));
  return lines;
}
