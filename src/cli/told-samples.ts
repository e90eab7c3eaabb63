import { join } from "node:path";
import { ROOT } from "../assistant/open-assistant.ts";
import { paceInWords } from "../assistant/pace-in-words.ts";
import { openRuleBook } from "../customs/rule-book.ts";
import { statusCode } from "../domain/shipments/milestone.ts";
import { nextMove } from "../domain/shipments/next-move.ts";
import { paceOf, stalledAfterDays, type Verdict } from "../domain/shipments/pace.ts";
import { sampleShipments } from "../shipping/sample-shipments.ts";
import { createShipmentTable } from "../shipping/shipment-table.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";

/** Where a sample parcel is and whether that is normal. */
export interface ToldSample {
  /** Status code. */
  readonly state: string;
  /** Days, or working days where `usual` is counted in them; null when unknown. */
  readonly spent: number | null;
  readonly usual: { readonly from: number; readonly to: number; readonly unit: string } | null;
  readonly verdict: Verdict;
  readonly stalledAfterDays: number | null;
  readonly text: string;
}

/** What is told of the samples among these numbers, from their file: no database is asked. */
export async function toldSamples(
  numbers: readonly string[],
  { lang, now }: { readonly lang: string; readonly now: Date },
): Promise<ReadonlyMap<string, ToldSample>> {
  const records = (await sampleShipments(now)).filter(({ number }) => numbers.includes(number));
  if (records.length === 0) return new Map();
  const known = { times: openRuleBook(join(ROOT, "knowledge/rules")).times, history: [] };
  const table = createShipmentTable(
    async () => records,
    () => now,
  );
  const lookups = await table.lookUp(
    records.map(({ number }) => number),
    new AbortController().signal,
  );
  return new Map(
    lookups.flatMap((lookup) => {
      if (lookup.kind !== "found") return [];
      const { shipment } = lookup;
      const pace = paceOf(shipment, known, now);
      const isOver = nextMove(shipment, now).step === "nothing";
      const sentences = isOver ? [] : paceInWords(pace, lang);
      const told: ToldSample = {
        ...{ state: statusCode(shipment), spent: pace.spent, usual: pace.expected?.usual ?? null },
        ...{ verdict: pace.verdict, stalledAfterDays: stalledAfterDays(shipment, known, now) },
        text: [statusInWords(shipment, lang), ...sentences].join(" · "),
      };
      return [[shipment.number, told] as const];
    }),
  );
}
