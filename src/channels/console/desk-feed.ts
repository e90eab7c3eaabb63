import { ticketNumber } from "../../domain/tickets/ticket.ts";
import { ticketNumbers } from "../../storage/desk-queue.ts";
import type { Signals } from "../../storage/signals.ts";
import type { ConsoleDeps } from "./console-deps.ts";

/** `changed` names the tickets to read again; `refresh` says that some change may have been missed. */
export type DeskChange =
  | { readonly kind: "changed"; readonly numbers: readonly string[] }
  | { readonly kind: "refresh" };

export interface DeskFeed {
  /** Returns how to stop. `onEnd` is called when the server closes. */
  readonly follow: (onChange: (change: DeskChange) => void, onEnd: () => void) => () => void;
  readonly stop: () => void;
}

type Heard = Parameters<Parameters<Signals["subscribe"]>[0]>[0];

/** Turns the database's signals into changes of the desk, once per process for all who watch. */
export function createDeskFeed(deps: Pick<ConsoleDeps, "database" | "signals" | "log">): DeskFeed {
  const followers = new Map<(change: DeskChange) => void, () => void>();
  const tell = (change: DeskChange) => {
    for (const onChange of followers.keys()) onChange(change);
  };
  const unsubscribe = deps.signals.subscribe((heard) => {
    if (followers.size === 0) return;
    changeOf(deps, heard).then(
      (change) => change === null || tell(change),
      (error: unknown) => {
        deps.log.warn({ err: error }, "a change of the desk could not be read");
        tell({ kind: "refresh" });
      },
    );
  });
  return {
    follow: (onChange, onEnd) => {
      followers.set(onChange, onEnd);
      return () => void followers.delete(onChange);
    },
    stop: () => {
      unsubscribe();
      for (const onEnd of [...followers.values()]) onEnd();
    },
  };
}

/** What is said where no person was ever asked for is nothing to the desk. */
async function changeOf(deps: Pick<ConsoleDeps, "database">, heard: Heard): Promise<DeskChange | null> {
  switch (heard.kind) {
    case "reconnected":
      return { kind: "refresh" };
    case "ticket":
    case "message": {
      const numbers = await ticketNumbers(deps.database, heard.conversationId);
      return numbers.length === 0 ? null : { kind: "changed", numbers: numbers.map(ticketNumber) };
    }
    case "taken_over":
    case "turn_ended":
      return null;
  }
}
