import { signedIds } from "./signed-id.ts";

const PURPOSE = "clearway/ticket-link/1";

/** What a private link is made of. */
export interface LinkMaker {
  readonly secretKey: string;
  /** Where browsers reach us, without a closing slash. */
  readonly publicUrl: string;
}

/** The private link of a case: whoever has it reads the case and answers in the seller's name. */
export function ticketLink({ secretKey, publicUrl }: LinkMaker, ticketId: string): string {
  return `${publicUrl}/c/${ticketToken(secretKey, ticketId)}`;
}

/** The part of the private link that is secret. */
export function ticketToken(secretKey: string, ticketId: string): string {
  return signedIds(secretKey, PURPOSE).sign(ticketId);
}

/** The ticket a token stands for; null for anything that was not made under this key. Takes the same time for every forgery. */
export function readTicketLink(secretKey: string, token: string): string | null {
  return signedIds(secretKey, PURPOSE).read(token);
}
