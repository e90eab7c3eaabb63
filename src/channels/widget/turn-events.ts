import type { AnswerLinks } from "../../desk/answer-link.ts";
import type { Logger } from "../../log.ts";
import { Problem } from "../../problem.ts";
import { sseEvent } from "../../sse.ts";
import { notices } from "../../texts/notices.ts";
import type { TurnEvent } from "../../turn/turn-event.ts";
import { messageView } from "./message-view.ts";

/** For whom a turn is drawn. */
export interface Drawing {
  readonly locale: string | null;
  readonly links: Pick<AnswerLinks, "linkTo">;
  readonly log: Logger;
}

/**
 * Draws one turn as server-sent events that end with `done`. Waits for the first event, so that a refusal
 * still has its status.
 *
 * @throws Problem 409 when the message's id was used for another text.
 */
export async function drawTurn(
  turn: AsyncIterable<TurnEvent>,
  drawing: Drawing,
): Promise<AsyncGenerator<string>> {
  const events = turn[Symbol.asyncIterator]();
  const first = await events.next();
  if (first.done !== true && first.value.kind === "rejected") {
    throw new Problem(409, "This clientId was used for a message with another text.");
  }
  return draw(first, events, drawing);
}

async function* draw(
  first: IteratorResult<TurnEvent>,
  events: AsyncIterator<TurnEvent>,
  { locale, links, log }: Drawing,
): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await events.next())
      yield drawEvent(next.value, locale, links);
  } catch (error) {
    log.error({ err: error }, "a turn could not be shown to its end");
    yield sseEvent("failed", { apology: notices(locale).failed });
  }
  yield sseEvent("done", {});
}

function drawEvent(event: TurnEvent, locale: string | null, links: Drawing["links"]): string {
  switch (event.kind) {
    case "reply":
      return sseEvent("reply", { message: messageView(event.message, links) });
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
