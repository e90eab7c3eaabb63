import type { Answer } from "./desk-api.ts";

export interface Loader<Value> {
  /** Reads again; while a reading is under way another one follows it, however often this is called. */
  readonly reload: () => void;
  /** Something newer is known from elsewhere: a reading under way must not overwrite it. */
  readonly put: (value: Value) => void;
  readonly stop: () => void;
}

/** Reads one thing, one request at a time, and reports only answers that are still the newest. */
export function createLoader<Value>(
  load: (signal: AbortSignal) => Promise<Answer<Value>>,
  onAnswer: (answer: Answer<Value>) => void,
): Loader<Value> {
  const giveUp = new AbortController();
  let isBusy = false;
  let again = false;
  let known = 0;
  const run = async () => {
    isBusy = true;
    const before = known;
    const answer = await load(giveUp.signal);
    isBusy = false;
    if (giveUp.signal.aborted) return;
    if (before === known) onAnswer(answer);
    if (!again) return;
    again = false;
    void run();
  };
  void run();
  return {
    reload: () => {
      if (isBusy) again = true;
      else if (!giveUp.signal.aborted) void run();
    },
    put: (value) => {
      known += 1;
      again = again || isBusy;
      onAnswer({ kind: "ok", value });
    },
    stop: () => giveUp.abort(),
  };
}
