import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";

/** Proxies cut a connection that is silent for a minute. */
const HEARTBEAT_MS = 15_000;
/** What is said without a pause leaves in pieces of about this size. */
const PIECE_CHARACTERS = 16_384;

/** One server-sent event. JSON has no raw line breaks, so one data line is enough. */
export function sseEvent(name: string, data: unknown, id?: string): string {
  return `${id === undefined ? "" : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

/** Sends events as they come, with comments in between while there are none; the socket's pace is theirs. */
export function sendEvents(reply: FastifyReply, events: AsyncGenerator<string>): FastifyReply {
  return reply
    .type("text/event-stream")
    .header("cache-control", "no-store, no-transform")
    .header("x-accel-buffering", "no")
    .send(Readable.from(withHeartbeat(inOneGo(events), HEARTBEAT_MS)));
}

/** The same text in fewer pieces: what is there at once leaves at once, since each piece costs a system call. */
export async function* inOneGo(events: AsyncGenerator<string>): AsyncGenerator<string> {
  let gathered = "";
  try {
    for (let next = events.next(); ; ) {
      const arrived = gathered === "" ? await next : await Promise.race([next, endOfTick()]);
      if (arrived !== null && arrived.done !== true) {
        gathered += arrived.value;
        next = events.next();
        if (gathered.length < PIECE_CHARACTERS) continue;
      }
      if (gathered !== "") yield gathered;
      gathered = "";
      if (arrived?.done === true) return;
    }
  } finally {
    // Not awaited: a source that still waits for its next event ends when that comes.
    events.return(undefined).catch(() => {});
  }
}

function endOfTick(): Promise<null> {
  return new Promise((resolve) => setImmediate(resolve, null));
}

/** The same events, and a comment after each `pauseMs` without one. */
export async function* withHeartbeat(
  events: AsyncGenerator<string>,
  pauseMs: number,
): AsyncGenerator<string> {
  try {
    for (let next = events.next(); ; next = events.next()) {
      let arrived = await orPause(next, pauseMs);
      while (arrived === null) {
        yield ": still here\n\n";
        arrived = await orPause(next, pauseMs);
      }
      if (arrived.done === true) return;
      yield arrived.value;
    }
  } finally {
    // Not awaited: a source that still waits for its next event ends when that comes.
    events.return(undefined).catch(() => {});
  }
}

async function orPause<Value>(next: Promise<Value>, pauseMs: number): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), pauseMs);
  });
  return Promise.race([next, pause]).finally(() => clearTimeout(timer));
}
