import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "./desk-api.ts";
import { createLoader, type Loader } from "./loader.ts";

export interface Loaded<Value> {
  /** What was read last, perhaps for another key while the new one is being read: compare `key`. */
  readonly value: Value | null;
  readonly key: string | null;
  /** Why the last reading failed; the value is then an old one. */
  readonly problem: string | null;
  readonly reload: () => void;
  readonly put: (value: Value) => void;
}

/** Reads what `key` names whenever it changes; null names nothing. */
export function useLoaded<Value>(
  key: string | null,
  load: (signal: AbortSignal) => Promise<Answer<Value>>,
): Loaded<Value> {
  const [state, setState] = useState<Pick<Loaded<Value>, "value" | "key" | "problem">>({
    ...{ value: null, key: null, problem: null },
  });
  const loader = useRef<Loader<Value> | null>(null);
  useEffect(() => {
    if (key === null) {
      setState({ value: null, key: null, problem: null });
      return;
    }
    const mine = createLoader(load, (answer) => {
      if (answer.kind === "ok") setState({ value: answer.value, key, problem: null });
      if (answer.kind === "refused") {
        setState((last) => ({ value: last.key === key ? last.value : null, key, problem: answer.sentence }));
      }
    });
    loader.current = mine;
    return () => {
      mine.stop();
      loader.current = null;
    };
    // `load` is a new function at every drawing; what it reads is named by the key.
  }, [key]);
  return {
    ...state,
    reload: () => loader.current?.reload(),
    put: (value) => loader.current?.put(value),
  };
}
