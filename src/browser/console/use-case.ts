import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer, DeskApi, Move } from "./desk-api.ts";
import { useLoaded } from "./use-loaded.ts";
import { useTranslations } from "./use-translations.ts";
import type { CaseFile } from "./wire.ts";

/** The chosen case and what can be done with it. */
export interface CurrentCase {
  /** Null while nothing is chosen or it is still being read. */
  readonly file: CaseFile | null;
  /** Why the case could not be read. */
  readonly problem: string | null;
  /** Why the last move was refused. */
  readonly refusal: string | null;
  readonly isMoving: boolean;
  readonly move: (move: Move) => void;
  /** Takes over what an action on this case answered. */
  readonly put: (file: CaseFile) => void;
  readonly reload: () => void;
}

export function useCase(api: DeskApi, ticket: string | null, onMoved: () => void): CurrentCase {
  const loaded = useLoaded(ticket, (signal) => api.caseFile(ticket ?? "", signal));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [moving, setMoving] = useState<string | null>(null);
  useEffect(() => setRefusal(null), [ticket]);

  const chosen = useRef(ticket);
  chosen.current = ticket;

  // The agent may have gone on to another case while this one's answer was on its way.
  const put = (file: CaseFile) => {
    if (file.ticket.number === chosen.current) loaded.put(file);
  };
  const take = (number: string, answer: Answer<CaseFile>) => {
    setMoving(null);
    onMoved();
    if (answer.kind === "ok") put(answer.value);
    if (answer.kind !== "refused" || number !== chosen.current) return;
    setRefusal(answer.sentence);
    loaded.reload();
  };
  useTranslations(api, loaded.key === ticket ? loaded.value : null, put);
  const move = async (wanted: Move) => {
    if (ticket === null || moving !== null) return;
    setRefusal(null);
    setMoving(ticket);
    take(ticket, await api.move(ticket, wanted));
  };
  const isCurrent = loaded.key === ticket;
  return {
    file: isCurrent ? loaded.value : null,
    problem: isCurrent ? loaded.problem : null,
    refusal,
    isMoving: moving !== null,
    move: (wanted) => void move(wanted),
    put,
    reload: loaded.reload,
  };
}
