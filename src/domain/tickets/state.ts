/**
 * open: waits for an agent. claimed: an agent has it. resolved: answered and closed.
 * handed_back: the assistant speaks again.
 */
export const TICKET_STATES = ["open", "claimed", "resolved", "handed_back"] as const;
export type TicketState = (typeof TICKET_STATES)[number];

export const TICKET_MOVES = ["claim", "release", "resolve", "hand_back", "reopen"] as const;
export type TicketMove = (typeof TICKET_MOVES)[number];

const MOVES: Readonly<Record<TicketState, Readonly<Partial<Record<TicketMove, TicketState>>>>> = {
  open: { claim: "claimed", resolve: "resolved", hand_back: "handed_back" },
  claimed: { release: "open", resolve: "resolved", hand_back: "handed_back" },
  resolved: { reopen: "open" },
  handed_back: { reopen: "open" },
};

/** The state after a move, or null where the table does not allow it. */
export function afterMove(state: TicketState, move: TicketMove): TicketState | null {
  return MOVES[state][move] ?? null;
}

/** While a ticket is live the desk owns its conversation. */
export function isLive(state: TicketState): boolean {
  return state === "open" || state === "claimed";
}
