import { readTicketNumber, ticketNumber } from "../../domain/tickets/ticket.ts";
import type { QueueView } from "../../texts/console.ts";

export const VIEWS = ["open", "mine", "claimed", "resolved", "all"] as const satisfies readonly QueueView[];

/** What the desk shows, as its address says it. */
export interface DeskRoute {
  readonly view: QueueView;
  readonly query: string;
  /** "CW-1001", or null when no case is chosen. */
  readonly ticket: string | null;
}

/** An unknown address shows the queue. */
export function readRoute({
  pathname,
  search,
}: {
  readonly pathname: string;
  readonly search: string;
}): DeskRoute {
  const words = new URLSearchParams(search);
  const written = /^\/desk\/tickets\/([\w-]{1,20})\/?$/.exec(pathname)?.[1] ?? null;
  const number = written === null ? null : readTicketNumber(written);
  return {
    view: VIEWS.find((view) => view === words.get("view")) ?? "open",
    query: words.get("q") ?? "",
    ticket: number === null ? written : ticketNumber(number),
  };
}

export function routeAddress({ view, query, ticket }: DeskRoute): string {
  const path = ticket === null ? "/desk" : `/desk/tickets/${ticket}`;
  const words = new URLSearchParams({
    ...(view === "open" ? {} : { view }),
    ...(query === "" ? {} : { q: query }),
  }).toString();
  return words === "" ? path : `${path}?${words}`;
}

/** A new search looks everywhere: who types a number does not know its view. */
export function searchRoute(route: DeskRoute, query: string): DeskRoute {
  if (query === "") return { ...route, query, view: route.query === "" ? route.view : "open" };
  return { ...route, query, view: route.query === "" ? "all" : route.view };
}

/** The case above or below the chosen one; the first one when none of the list is chosen. */
export function neighbour(numbers: readonly string[], chosen: string | null, step: 1 | -1): string | null {
  const at = chosen === null ? -1 : numbers.indexOf(chosen);
  if (at === -1) return numbers[0] ?? null;
  return numbers[at + step] ?? null;
}
