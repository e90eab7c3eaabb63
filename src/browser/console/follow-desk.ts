import { readSse } from "../widget/sse-parser.ts";
import { leaveForSignIn } from "./desk-api.ts";
import { changeSchema } from "./wire.ts";

const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** The server says something every 20 seconds; a stream that is silent for longer is dead. */
const SILENCE_MS = 50_000;

export interface DeskListener {
  /** Which cases to read again; null when any may have changed. */
  readonly onChange: (numbers: readonly string[] | null) => void;
  readonly onLink: (isLive: boolean) => void;
}

/** Follows the desk's live stream and comes back to it whenever it breaks. Returns how to stop. */
export function followDesk({ onChange, onLink }: DeskListener): () => void {
  const stop = new AbortController();
  const follow = async () => {
    for (
      let pauseMs = FIRST_PAUSE_MS;
      !stop.signal.aborted;
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    ) {
      const heard = await listen(stop.signal, () => onLink(true), onChange);
      if (stop.signal.aborted) return;
      onLink(false);
      if (heard) pauseMs = FIRST_PAUSE_MS;
      await pause(pauseMs * (0.75 + Math.random() / 2), stop.signal);
    }
  };
  void follow();
  return () => stop.abort();
}

/** One connection, to its end; true when it had been open. */
async function listen(
  stop: AbortSignal,
  onOpen: () => void,
  onChange: DeskListener["onChange"],
): Promise<boolean> {
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), SILENCE_MS);
  let isOpen = false;
  try {
    const response = await fetch("/api/desk/events", { signal: AbortSignal.any([stop, silence.signal]) });
    if (response.status === 401) leaveForSignIn();
    if (!response.ok || response.body === null) return false;
    isOpen = true;
    onOpen();
    const onBytes = () => {
      clearTimeout(timer);
      timer = setTimeout(() => silence.abort(), SILENCE_MS);
    };
    for await (const { name, data } of readSse(response.body, onBytes)) onChange(numbersOf(name, data));
    return isOpen;
  } catch {
    return isOpen;
  } finally {
    clearTimeout(timer);
  }
}

function numbersOf(name: string, data: string): readonly string[] | null {
  return name === "changed" ? changeSchema.parse(JSON.parse(data)).numbers : null;
}

/** Being online again ends a pause. */
function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, ms);
    function end() {
      clearTimeout(timer);
      removeEventListener("online", end);
      stop.removeEventListener("abort", end);
      resolve();
    }
    addEventListener("online", end);
    stop.addEventListener("abort", end);
  });
}
