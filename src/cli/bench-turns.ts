import { randomUUID } from "node:crypto";
import { type Pace, plannedMs } from "./demo-model/act.ts";
import { type ModelServer, startModelServer } from "./demo-model/model-server.ts";
import { demoActs } from "./demo-model/start-demo-model.ts";
import { type RunningServer, startServer } from "./run-server.ts";

const WARM_UP = 30;
const ONE_AT_A_TIME = 300;
/** Fewer one at a time where each waits for a model. */
const WITH_MODEL = 60;
const TOGETHER = 1_000;

const QUESTIONS = [
  "My parcel is held by customs. What should I do?",
  "Who pays the duty on an AliExpress order?",
  "包裹被海关扣了，该怎么办？",
  "LP00123456789012 stuck in Brazil customs 9 days, what now?",
  "What must a commercial invoice contain?",
  "欧盟7月以后150欧以下还免关税吗",
];

interface Timing {
  readonly firstTextMs: number;
  readonly wholeMs: number;
  /** Beyond the model's own time. */
  readonly overheadMs: number;
}

/** Who answers: nobody but Clearway, or the demo model at this pace. */
export interface BenchTurnsOptions {
  readonly pace: Pace | null;
  readonly atOnce: number;
}

/**
 * Turns over HTTP against a Clearway of its own on a fresh embedded database, without a model or with the demo
 * model. Each question comes from a visitor of its own, as in life. Times are seen by the client, in milliseconds;
 * with a model `overheadMs` is what a turn takes beyond the model's own time at its pace.
 */
export async function benchTurns({ pace, atOnce }: BenchTurnsOptions) {
  const model = pace === null ? null : await startMeteredModel(pace);
  const server = await startServer(model === null ? {} : environmentOf(model.baseUrl));
  const run = (turns: number, together: number) => runMany(server, turns, together, model);
  try {
    const idleMegabytes = await server.residentMegabytes();
    await run(WARM_UP, 1);
    const single = await run(pace === null ? ONE_AT_A_TIME : WITH_MODEL, 1);
    const startedAt = performance.now();
    const together = await run(TOGETHER, atOnce);
    const seconds = (performance.now() - startedAt) / 1000;
    return {
      benchmark: "turns",
      model: pace,
      startMs: Math.round(server.startMs),
      oneAtATime: summary(single),
      together: { atOnce, ...summary(together), turnsPerSecond: Math.round(TOGETHER / seconds) },
      memory: { idleMegabytes, afterMegabytes: await server.residentMegabytes() },
    };
  } finally {
    await server.stop();
    await model?.stop();
  }
}

interface MeteredModel extends ModelServer {
  /** How long the model itself takes for a question at its pace; 0 when it was not asked. */
  readonly plannedFor: (text: string) => number;
}

async function startMeteredModel(pace: Pace): Promise<MeteredModel> {
  const planned = new Map<string, number>();
  const server = await startModelServer({
    port: 0,
    pace,
    respond: (call) => {
      const acts = demoActs(call);
      const asked = call.messages.at(-1)?.content ?? "";
      const question = QUESTIONS.find((text) => asked.includes(text));
      if (question !== undefined) planned.set(question, plannedMs(acts, pace));
      return acts;
    },
  });
  return { ...server, plannedFor: (text) => planned.get(text) ?? 0 };
}

function environmentOf(baseUrl: string): Readonly<Record<string, string>> {
  return { OPENAI_API_KEY: "demo", OPENAI_BASE_URL: baseUrl, OPENAI_MODEL: "demo" };
}

/** Runs so many turns, so many at a time. Sessions are opened beforehand and do not count. */
async function runMany(
  server: RunningServer,
  turns: number,
  atOnce: number,
  model: MeteredModel | null,
): Promise<readonly Timing[]> {
  const tokens = await Promise.all(Array.from({ length: Math.min(turns, 200) }, () => openSession(server)));
  const timings: Timing[] = [];
  let next = 0;
  const worker = async () => {
    for (let turn = next++; turn < turns; turn = next++) {
      const token = tokens[turn % tokens.length] ?? "";
      const question = QUESTIONS[turn % QUESTIONS.length] ?? "";
      const timing = await takeTurn(server, token, question);
      timings.push({ ...timing, overheadMs: timing.wholeMs - (model?.plannedFor(question) ?? 0) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return timings;
}

/** A visitor's token. */
export async function openSession({ url }: RunningServer): Promise<string> {
  const response = await fetch(`${url}/api/widget/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ inbox: "default" }),
  });
  const body: unknown = await response.json();
  const token = typeof body === "object" && body !== null && "token" in body ? body.token : null;
  if (typeof token !== "string") throw new Error(`No session: ${response.status} ${JSON.stringify(body)}`);
  return token;
}

/** Asks one question and reads its answer to the end. Times are the client's. */
export async function takeTurn(
  { url }: RunningServer,
  token: string,
  text: string,
): Promise<Omit<Timing, "overheadMs">> {
  const startedAt = performance.now();
  const response = await fetch(`${url}/api/widget/messages`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ text, clientId: randomUUID() }),
  });
  if (!response.ok || response.body === null) throw new Error(`A turn was refused: ${response.status}`);
  let received = "";
  let firstTextMs = Number.NaN;
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    received += chunk;
    if (Number.isNaN(firstTextMs) && received.includes("event: text"))
      firstTextMs = performance.now() - startedAt;
  }
  if (!received.includes("event: reply"))
    throw new Error(`A turn ended without a reply: ${received.slice(-300)}`);
  return { firstTextMs, wholeMs: performance.now() - startedAt };
}

function summary(timings: readonly Timing[]) {
  return {
    turns: timings.length,
    firstTextMs: quantiles(timings.map(({ firstTextMs }) => firstTextMs)),
    wholeMs: quantiles(timings.map(({ wholeMs }) => wholeMs)),
    overheadMs: quantiles(timings.map(({ overheadMs }) => overheadMs)),
  };
}

function quantiles(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number) => Math.round((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) * 10) / 10;
  return { p50: at(0.5), p90: at(0.9), p99: at(0.99) };
}
