import type { Logger } from "../../log.ts";
import { Problem } from "../../problem.ts";
import { notices } from "../../texts/notices.ts";
import type { TurnEvent } from "../../turn/turn-event.ts";
import { messageView } from "./message-view.ts";
import { sseEvent } from "./sse.ts";

/**
 * Draws one turn as server-sent events that end with `done`. Waits for the first event, so that a refusal
 * still has its status.
 *
 * @throws Problem 409 when the message's id was used for another text.
 */
export async function drawTurn(
  turn: AsyncIterable<TurnEvent>,
  { locale, log }: { readonly locale: string | null; readonly log: Logger },
): Promise<AsyncGenerator<string>> {
  const events = turn[Symbol.asyncIterator]();
  const first = await events.next();
  if (first.done !== true && first.value.kind === "rejected") {
    throw new Problem(409, "This clientId was used for a message with another text.");
  }
  return draw(first, events, { locale, log });
}

async function* draw(
  first: IteratorResult<TurnEvent>,
  events: AsyncIterator<TurnEvent>,
  { locale, log }: { readonly locale: string | null; readonly log: Logger },
): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await events.next())
      yield drawEvent(next.value, locale);
  } catch (error) {
    log.error({ err: error }, "a turn could not be shown to its end");
    yield sseEvent("failed", { apology: notices(locale).failed });
  }
  yield sseEvent("done", {});
}

function drawEvent(event: TurnEvent, locale: string | null): string {
  switch (event.kind) {
    case "reply":
      return sseEvent("reply", { message: messageView(event.message) });
    case "failed":
      return sseEvent("failed", { apology: event.apology || notices(locale).failed });
    case "status":
    case "text":
    case "card":
    case "handed_off":
    case "silent":
    case "rejected": {
      const { kind, ...data } = event;
      return sseEvent(kind, data);
    }
  }
}
