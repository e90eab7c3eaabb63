import type { TicketCard as Ticket } from "../../domain/card.ts";
import { isLive } from "../../domain/tickets/state.ts";
import { useWords } from "./words.ts";

/** A case: its number to keep, and who has it. */
export function TicketCard({ card }: { readonly card: Ticket }) {
  const { texts } = useWords();
  return (
    <div class={`card ticket tone-${isLive(card.state) ? "waiting" : "done"}`}>
      <span>
        {texts.ticket.label} <strong class="digits">{card.number}</strong>
      </span>
      <span class="tone">{texts.ticket.states[card.state]}</span>
    </div>
  );
}
