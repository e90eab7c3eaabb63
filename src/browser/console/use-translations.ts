import { useEffect } from "preact/hooks";
import type { DeskApi } from "./desk-api.ts";
import type { CaseFile } from "./wire.ts";

/**
 * Has what the agent does not read translated, in the background: once for a case and again when more is said. What
 * cannot be had stays as it is.
 */
export function useTranslations(api: DeskApi, file: CaseFile | null, put: (file: CaseFile) => void): void {
  const number = file?.ticket.number ?? null;
  const missing = file?.languages?.missing ?? 0;
  const into = file?.languages?.into;
  const said = file?.messages.at(-1)?.id;
  useEffect(() => {
    if (number === null || missing === 0) return;
    const stop = new AbortController();
    void api.translate(number, stop.signal).then((answer) => {
      if (answer.kind === "ok" && !stop.signal.aborted) put(answer.value);
    });
    return () => stop.abort();
  }, [number, missing > 0, into, said]);
}
