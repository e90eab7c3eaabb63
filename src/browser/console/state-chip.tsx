import type { TicketState } from "../../domain/tickets/state.ts";
import { useTexts } from "./desk-texts.ts";

const TONES = { open: "waiting", claimed: "moving", resolved: "done", handed_back: "unknown" } as const;

export function StateChip({ state }: { readonly state: TicketState }) {
  const { states } = useTexts();
  return <span class={`chip tone-${TONES[state]}`}>{states[state]}</span>;
}
