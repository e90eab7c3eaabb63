import type { ParcelGroup } from "./shipments/sort-parcel.ts";
import type { Stop } from "./shipments/way.ts";
import type { CaseDetail, CaseDetails } from "./tickets/case-details.ts";
import type { TicketState } from "./tickets/state.ts";

/** A card has one shape everywhere; channels draw it with their own means. Words are already in the seller's language. */
export type Card = ShipmentCard | ParcelsCard | EstimateCard | HandoffCard | TicketCard;

export type Tone = "moving" | "waiting" | "act_now" | "done" | "unknown";

/** Where a parcel is, whose move it is, and what was scanned last. */
export interface ShipmentCard {
  readonly kind: "shipment";
  readonly number: string;
  readonly carrier: string | null;
  readonly route: { readonly origin: string | null; readonly destination: string | null };
  readonly tone: Tone;
  /** One line: "Held by customs: information required". */
  readonly status: string;
  /** Whose move it is and what happens next, one or two sentences. */
  readonly nextMove: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Newest first. */
  readonly events: readonly {
    readonly at: string | null;
    readonly place: string | null;
    readonly text: string;
  }[];
  readonly isSample: boolean;
  /** Absent on cards of before there were pictures. */
  readonly way?: WayPicture;
  /** A message to copy into the marketplace's chat; absent where there is nothing to tell the buyer. */
  readonly forBuyer?: {
    /** "Message for the buyer (Portuguese)". */
    readonly title: string;
    /** The language of the text as a tag. */
    readonly language: string;
    readonly text: string;
  };
  /** What to attach to the answer to customs; absent where the seller has nothing to send. */
  readonly documents?: { readonly title: string; readonly papers: readonly string[] };
}

/** How far a parcel is and how long it has been there, to be drawn; `description` says the same in words. */
export interface WayPicture {
  readonly title: string;
  readonly description: string;
  readonly stops: readonly {
    readonly label: string;
    readonly state: Stop["state"];
    /** In words. */
    readonly date: string | null;
  }[];
  /** Days, or working days, that the state has lasted, usually lasts, and may last at most; null when unknown. */
  readonly gauge: {
    readonly spent: number;
    readonly from: number;
    readonly to: number;
    readonly limit: number | null;
  } | null;
}

/** Many parcels at once: how many stand where. Drawn again as it goes on, it replaces itself. */
export interface ParcelsCard {
  readonly kind: "parcels";
  /** "43 parcels". */
  readonly title: string;
  /** "12 of 43 looked up"; null once all are. */
  readonly progress: string | null;
  /** All groups, the most urgent first. */
  readonly groups: readonly {
    readonly group: ParcelGroup;
    readonly label: string;
    readonly tone: Tone;
    readonly count: number;
  }[];
  /** The whole table; null where it is not kept. */
  readonly link: { readonly label: string; readonly url: string } | null;
}

/** What duty and tax a parcel is likely to pay, step by step. An estimate, and says so. */
export interface EstimateCard {
  readonly kind: "estimate";
  /** "Estimate of duty and tax: Brazil". */
  readonly title: string;
  /** "USD 20.06 to USD 22.50". */
  readonly total: string;
  /** Who pays, one sentence. */
  readonly payer: string;
  /** In the order of the calculation: what is charged, how, and how much it comes to. */
  readonly steps: readonly { readonly label: string; readonly how: string; readonly amount: string }[];
  /** What was assumed, what is open, and how sure it is; one sentence each. */
  readonly notes: readonly string[];
}

/** Asks for what is missing before a person can take the case; the rest is already known. */
export interface HandoffCard {
  readonly kind: "handoff";
  readonly known: CaseDetails;
  readonly missing: readonly CaseDetail[];
}

/** A case that is open. */
export interface TicketCard {
  readonly kind: "ticket";
  /** "CW-1001". */
  readonly number: string;
  readonly state: TicketState;
}

/** The cards with one more; a list that was drawn before stands in its place as it is now. */
export function withCard(cards: readonly Card[], card: Card): readonly Card[] {
  const others = card.kind === "parcels" ? cards.filter(({ kind }) => kind !== "parcels") : cards;
  return [...others, card];
}
