import { type Api, Refusal } from "./api.ts";
import type { SseEvent } from "./sse-parser.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server says something every 15 seconds; a line that is silent for longer is dead. */
const SILENCE_MS = 45_000;

export interface Listener {
  /** The last `seq` we have, from where the stream goes on. */
  readonly after: () => string;
  readonly onEvent: (event: SseEvent) => void;
  readonly onLink: (link: "up" | "reconnecting") => void;
}

/** Listens until `stop`, coming back after every break, at once when the browser is online again. */
export async function listen(api: Api, listener: Listener, stop: AbortSignal): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !stop.aborted; ) {
    const wasUp = await listenOnce(api, listener, stop);
    if (stop.aborted) return;
    listener.onLink("reconnecting");
    if (wasUp) pauseMs = FIRST_PAUSE_MS;
    await pauseOrOnline(pauseMs * (0.75 + Math.random() / 2), stop);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

/** Whether the stream was ever open. */
async function listenOnce(api: Api, listener: Listener, stop: AbortSignal): Promise<boolean> {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isUp = false;
  const onBytes = () => {
    if (!isUp) listener.onLink("up");
    isUp = true;
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), SILENCE_MS);
  };
  try {
    const either = AbortSignal.any([stop, silence.signal]);
    for await (const event of api.listen(listener.after(), either, onBytes)) listener.onEvent(event);
  } catch (error) {
    // A break is expected and ends in another try; anything else is a fault of ours.
    if (!(error instanceof Refusal || error instanceof TypeError || isAbort(error))) console.error(error);
  } finally {
    clearTimeout(timer);
  }
  return isUp;
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

function pauseOrOnline(pauseMs: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      removeEventListener("online", go);
      stop.removeEventListener("abort", go);
      resolve();
    };
    const timer = setTimeout(go, pauseMs);
    addEventListener("online", go);
    stop.addEventListener("abort", go);
  });
}
