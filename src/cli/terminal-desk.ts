import type { Assistant, Question } from "../assistant/assistant.ts";
import { modelSettings } from "../assistant/model-settings.ts";
import { openAssistant, openLibrary } from "../assistant/open-assistant.ts";
import { readConfig } from "../config.ts";
import type { Answer } from "../domain/answer.ts";
import type { Said } from "../domain/message.ts";
import { mergeDetails } from "../domain/tickets/case-details.ts";
import { createLog } from "../log.ts";
import { createMetrics } from "../metrics.ts";
import { createLookUp } from "../shipping/look-up-shipments.ts";
import { sampleShipments } from "../shipping/sample-shipments.ts";
import { createShipmentTable } from "../shipping/shipment-table.ts";

export interface Asked {
  readonly question: string;
  readonly answer: Answer;
  readonly elapsedMs: number;
}

/** The same assistant as everywhere, with the conversation in memory and the sample parcels from their file. */
export interface TerminalDesk {
  readonly converse: (
    turns: readonly string[],
    options: { readonly lang: string | null; readonly now: Date },
  ) => Promise<readonly Asked[]>;
}

export async function openTerminalDesk(environment: NodeJS.ProcessEnv): Promise<TerminalDesk> {
  const config = readConfig(environment);
  const now = () => new Date();
  const records = await sampleShipments();
  const find = async (numbers: readonly string[]) => records.filter(({ number }) => numbers.includes(number));
  const assistant = await openAssistant(await openLibrary(), {
    lookUp: createLookUp([createShipmentTable(find, now)]),
    publicUrl: config.PUBLIC_URL ?? `http://${config.HOST}:${config.PORT}`,
    model: modelSettings(config),
    metrics: createMetrics(),
    log: createLog(config.LOG_LEVEL === "info" ? "warn" : config.LOG_LEVEL),
  });
  return {
    converse: async (turns, { lang, now: today }) => {
      const asked: Asked[] = [];
      let history: readonly Said[] = [];
      let details: Question["details"] = {};
      for (const text of turns) {
        const outcomes = asked
          .map(({ answer: { kind, reason } }) => ({ kind, reason }))
          .reverse()
          .slice(0, 2);
        const question = { text, history, details, outcomes, locale: lang, isReachable: false, now: today };
        const { answer, elapsedMs } = await ask(assistant, question);
        asked.push({ question: text, answer, elapsedMs });
        details = mergeDetails(details, answer.handoff?.details ?? {});
        history = [
          ...history,
          { author: "contact", text, parcels: [], sources: [] },
          {
            ...{
              author: "assistant",
              text: answer.text,
              sources: answer.citations.map(({ title }) => title),
            },
            parcels: answer.cards.flatMap((card) => (card.kind === "shipment" ? [card.number] : [])),
          },
        ];
      }
      return asked;
    },
  };
}

async function ask(assistant: Assistant, question: Question): Promise<Pick<Asked, "answer" | "elapsedMs">> {
  const startedAt = performance.now();
  for await (const event of assistant.answer(question, new AbortController().signal)) {
    if (event.kind === "answer") {
      return { answer: event.answer, elapsedMs: Math.round((performance.now() - startedAt) * 100) / 100 };
    }
  }
  throw new Error("The assistant ended without an answer.");
}
