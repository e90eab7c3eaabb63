import { shipmentCard } from "../assistant/shipment-card.ts";
import type { ShipmentCard } from "../domain/card.ts";
import { parseStatusCode } from "../domain/shipments/milestone.ts";
import { daysSince, type Shipment } from "../domain/shipments/shipment.ts";
import { lookupFrom } from "../shipping/stored-lookup.ts";
import { lockConversation } from "../storage/conversations.ts";
import type { Transaction } from "../storage/database.ts";
import { addMessage } from "../storage/messages.ts";
import {
  markTold,
  type NewNotice,
  takeUntold,
  type Untold,
  watchesToTell,
} from "../storage/watch-notices.ts";
import { conversationOfWatch } from "../storage/watches.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";
import { watchTexts } from "../texts/watches/watch-texts.ts";
import type { WatchDeps } from "./keep-watch.ts";

const AT_ONCE = 50;

/** Tells every notice that is due, in the conversation of its watch. Returns how many messages that took. */
export async function tellNotices(deps: WatchDeps, stop: AbortSignal): Promise<number> {
  let told = 0;
  const failed = new Set<string>();
  while (!stop.aborted) {
    const ids = await watchesToTell(deps.database, deps.now(), AT_ONCE);
    let toldNow = 0;
    for (const id of ids.filter((one) => !failed.has(one))) {
      const outcome = await tryToTell(deps, id);
      if (outcome === "told") toldNow += 1;
      if (outcome === "failed") failed.add(id);
    }
    told += toldNow;
    // What is left is being told by somebody else.
    if (toldNow === 0) break;
  }
  return told;
}

/** What cannot be told is tried again in the next round, and keeps no other notice back. */
async function tryToTell(deps: WatchDeps, watchId: string): Promise<"told" | "nothing" | "failed"> {
  try {
    const told = await tell(deps, watchId);
    if (told === null) return "nothing";
    for (const { kind } of told.notices) deps.metrics.told(withoutDetail(kind), told.channel);
    return "told";
  } catch (error) {
    deps.metrics.failed();
    deps.log.error({ err: error, watchId }, "notices of a watch could not be told");
    return "failed";
  }
}

/** `import_customs.held_info_required` of whatever is asked for, `stalled` wherever: as /metrics names it. */
function withoutDetail(kind: string): string {
  return kind.split(":")[0] ?? kind;
}

/** Says what one watch has to tell, marks it as told and enqueues the message, in one commit; null when there is nothing. */
function tell({ database, outbox, now }: WatchDeps, watchId: string): Promise<Untold | null> {
  return database.$transaction(async (transaction) => {
    const conversationId = await conversationOfWatch(transaction, watchId);
    if (conversationId === null) return null;
    // First, as everybody does who speaks there: nothing waits in a circle.
    await lockConversation(transaction, conversationId);
    const untold = await takeUntold(transaction, watchId, now());
    if (untold === null || untold.conversationId !== conversationId) return null;
    const messageId = await say(transaction, untold, now());
    await markTold(transaction, watchId, messageId, now());
    await outbox.enqueue(transaction, { kind: "deliver_message", messageId });
    return untold;
  });
}

async function say(transaction: Transaction, untold: Untold, now: Date): Promise<string> {
  const { conversationId, language } = untold;
  const lookup = untold.outcome === null ? null : lookupFrom({ outcome: untold.outcome });
  const shipment = lookup?.kind === "found" ? lookup.shipment : null;
  const cards: readonly ShipmentCard[] = shipment === null ? [] : [shipmentCard(shipment, language, now)];
  const message = await addMessage(transaction, {
    ...{ conversationId, language, author: "notice" },
    text: inWords(untold, shipment, now),
    parts: { citations: [], suggestions: [], cards },
  });
  return message.id;
}

function inWords({ number, notices, language }: Untold, shipment: Shipment | null, now: Date): string {
  const texts = watchTexts(language);
  const states = notices.filter(isNews).map(({ status }) => statusOf(status, language));
  // What has moved since is not said to stand still.
  const stalled = notices.slice(-1).find(({ kind }) => kind.startsWith("stalled:"));
  const days = daysSince(shipment?.lastEventAt ?? null, now) ?? 0;
  return [
    ...(states.length === 0 ? [] : [texts.news(number, states.join(" → "))]),
    ...(stalled === undefined ? [] : [texts.stalled(number, statusOf(stalled.status, language), days)]),
    ...(notices.some(isEnd) ? [texts.givenUp(number)] : []),
  ].join("\n");
}

function isNews(notice: NewNotice): boolean {
  return !isEnd(notice) && !notice.kind.startsWith("stalled:");
}

function isEnd({ kind }: NewNotice): boolean {
  return kind.startsWith("given_up:");
}

function statusOf(code: string, language: string): string {
  const status = parseStatusCode(code);
  return status === null ? code : statusInWords(status, language);
}
