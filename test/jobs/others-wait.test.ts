import { afterAll, beforeAll, expect, test } from "vitest";
import type { Assistant } from "../../src/assistant/assistant.ts";
import { openAssistant, openLibrary } from "../../src/assistant/open-assistant.ts";
import type { Answer } from "../../src/domain/answer.ts";
import { lookForIncidents } from "../../src/jobs/look-for-incidents.ts";
import { createLog } from "../../src/log.ts";
import { createMetrics } from "../../src/metrics.ts";
import { NO_HISTORY } from "../../src/shipping/lane-history.ts";
import { createLookUp } from "../../src/shipping/look-up-shipments.ts";
import { createIncidentOf } from "../../src/shipping/open-incidents.ts";
import { createShipmentTable } from "../../src/shipping/shipment-table.ts";
import { findShipments, saveShipments } from "../../src/storage/shipments.ts";
import { INTERFACE_LANGUAGES } from "../../src/texts/language.ts";
import { othersWait } from "../../src/texts/others-wait.ts";
import { openTestDatabase, type TestDatabase } from "../support/test-database.ts";
import { waiting } from "./stuck-parcels.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const now = () => NOW;
const stuck = waiting({ now: NOW, count: 14, days: 18 });
const elsewhere = waiting({ now: NOW, count: 20, days: 3, destination: "ES", carrier: "correos" });

let parts: TestDatabase;
let assistant: Assistant;
beforeAll(async () => {
  parts = await openTestDatabase();
  const { database } = parts;
  await saveShipments(database, [...stuck, ...waiting({ now: NOW, count: 2, days: 3 }), ...elsewhere]);
  await lookForIncidents({ database, outbox: parts.outbox, times: () => [], laneHistory: NO_HISTORY, now });
  assistant = await openAssistant(await openLibrary(), {
    lookUp: createLookUp([createShipmentTable((numbers) => findShipments(database, numbers), now)]),
    incidentOf: createIncidentOf(database, {
      now,
      onFailure: (error) => {
        throw error;
      },
    }),
    ...{ publicUrl: "https://desk.example", metrics: createMetrics(), log: createLog("silent") },
    model: { apiKey: undefined, baseUrl: "", model: "", temperature: undefined, timeoutMs: 1_000 },
  });
});
afterAll(() => parts.stop());

test.each(INTERFACE_LANGUAGES)(
  "a seller whose parcel is in an open incident is told in %s that others wait",
  async (language) => {
    const sentence = othersWait({ stuck: 14, waiting: 16, usually: 1 }, language);
    const { text, cards } = await answer(stuck[0]?.number ?? "", language);
    expect(text).toContain(sentence);
    expect(cards).toMatchObject([{ kind: "shipment", nextMove: expect.stringContaining(sentence) }]);
  },
);

test("nobody else is told", async () => {
  const { text } = await answer(elsewhere[0]?.number ?? "", "en");
  expect(text).not.toContain("Others wait");
});

async function answer(number: string, locale: string): Promise<Answer> {
  const question = {
    text: number,
    history: [],
    details: {},
    outcomes: [],
    locale,
    isReachable: true,
    now: NOW,
  };
  for await (const event of assistant.answer(question, new AbortController().signal)) {
    if (event.kind === "answer") return event.answer;
  }
  throw new Error("There was no answer.");
}
