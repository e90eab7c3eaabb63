import { randomUUID } from "node:crypto";
import { openAssistant, openLibrary } from "../../src/assistant/open-assistant.ts";
import type { Desk } from "../../src/desk/desk.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics, type Metrics } from "../../src/metrics.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { sampleShipments } from "../../src/shipping/sample-shipments.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";
import type { Inbound } from "../../src/turn/inbound.ts";
import { createTurns, type Turns } from "../../src/turn/take-turn.ts";
import type { TurnEvent } from "../../src/turn/turn-event.ts";
import { type ScriptedModel, startScriptedModel } from "./scripted-model.ts";
import { openTestDatabase, type TestDatabase } from "./test-database.ts";
import { TODAY } from "./today.ts";

/** The turn on real parts: PostgreSQL, the real assistant, the real client of a scripted model. */
export interface TurnRig {
  readonly parts: TestDatabase;
  readonly desk: Desk;
  readonly model: ScriptedModel;
  readonly metrics: Metrics;
  /** With a model, unless told otherwise. */
  readonly turns: (options?: { readonly withModel?: boolean }) => Turns;
  readonly stop: () => Promise<void>;
}

const MODEL_TIMEOUT_MS = 600;

export async function openTurnRig(): Promise<TurnRig> {
  const parts = await openTestDatabase();
  const model = await startScriptedModel();
  const metrics = createMetrics();
  const log = createLog("silent");
  const now = () => TODAY;
  const records = await sampleShipments(TODAY);
  const find = async (numbers: readonly string[]) => records.filter(({ number }) => numbers.includes(number));
  const desk = { database: parts.database, outbox: parts.outbox, now };
  const library = await openLibrary();
  const assistantOf = (apiKey: string | undefined) =>
    openAssistant(library, {
      lookUp: createLookUp([createShipmentTable(find, now)]),
      publicUrl: "https://desk.example",
      model: {
        ...{ apiKey, baseUrl: model.baseUrl, model: "scripted" },
        ...{ temperature: undefined, timeoutMs: MODEL_TIMEOUT_MS },
      },
      ...{ metrics, log },
    });
  const withModel = await assistantOf("key");
  const withoutModel = await assistantOf(undefined);
  return {
    ...{ parts, desk, model, metrics },
    turns: (options = {}) => {
      const { database, outbox, signals } = parts;
      const assistant = options.withModel === false ? withoutModel : withModel;
      return createTurns({ ...{ database, outbox, signals, assistant, metrics, log, now } });
    },
    stop: async () => {
      await model.stop();
      await parts.stop();
    },
  };
}

export function inbound(text: string, changes: Partial<Inbound> = {}): Inbound {
  const id = randomUUID();
  return {
    channel: "widget",
    conversationKey: id,
    contact: { channel: "widget", externalId: changes.conversationKey ?? id },
    externalId: id,
    deliveryId: id,
    text,
    receivedAt: TODAY,
    ...changes,
  };
}

export async function collect(events: AsyncIterable<TurnEvent>): Promise<readonly TurnEvent[]> {
  const all: TurnEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

export function textOf(events: readonly TurnEvent[]): string {
  return events.flatMap((event) => (event.kind === "text" ? [event.delta] : [])).join("");
}
