import type { Move } from "./desk-api.ts";
import { useTexts } from "./desk-texts.ts";
import type { CaseFile, Me } from "./wire.ts";

interface MoveBarProps {
  readonly ticket: CaseFile["ticket"];
  readonly me: Me;
  readonly isMoving: boolean;
  readonly onMove: (move: Move) => void;
}

/** Only the moves that the case's state allows. */
export function MoveBar({ ticket, me, isMoving, onMove }: MoveBarProps) {
  const { moves } = useTexts();
  if (ticket.state !== "open" && ticket.state !== "claimed") return null;
  const isMine = ticket.assignee?.id === me.id;
  const button = (move: Move, words: string, key?: string, kind = "plain") => (
    <button
      {...{ type: "button", class: kind, disabled: isMoving }}
      aria-keyshortcuts={key?.toLowerCase()}
      title={key === undefined ? undefined : `${words} (${key})`}
      onClick={() => onMove(move)}
    >
      {words}
    </button>
  );
  return (
    <div class="moves">
      {ticket.state === "open" && button("claim", moves.claim, "C", "main")}
      {ticket.state === "claimed" && button("release", moves.release)}
      {button("hand-back", moves.handBack)}
      {button("resolve", moves.resolve, "E", isMine ? "main" : "plain")}
    </div>
  );
}
