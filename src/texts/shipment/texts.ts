import type { Ask, CustomsSide, CustomsState, Milestone } from "../../domain/shipments/milestone.ts";
import type { Actor, Consequence, Days, Step } from "../../domain/shipments/moves.ts";

/** What a step needs to be said in full. */
export interface StepFacts {
  /** What people there call the buyer's number, and its shape with # for a digit; null when the step is not about one. */
  readonly idNumber: { readonly name: string; readonly shape: string | null } | null;
  /** What customs asked for, in words of this language; null when unknown. */
  readonly document: string | null;
}

/** Words for where a parcel is and whose move it is. Sentences end with a full stop; labels and states do not. */
export interface ShipmentTexts {
  /** A state away from customs: "Out for delivery". */
  readonly milestone: Readonly<Record<Milestone, string>>;
  /** A state at customs: "Held by import customs: information required". */
  readonly customs: (side: CustomsSide, state: CustomsState) => string;
  /** What customs asks for: "the buyer's ID number". */
  readonly ask: Readonly<Record<Ask, string>>;
  /** Whose move: "The buyer has to act". */
  readonly actor: Readonly<Record<Actor, string>>;
  /** What is to be done, one sentence. */
  readonly step: (step: Step, facts: StepFacts) => string;
  /** By when: a date in words. */
  readonly by: (date: string) => string;
  /** "Otherwise the parcel usually goes back to the sender after 30 days." */
  readonly otherwise: (consequence: Consequence, afterDays: number | null) => string;
  /** "This usually takes 1 to 10 working days." */
  readonly usual: (days: Days) => string;
  /** "It has been so for 9 days." */
  readonly lasted: (days: number) => string;
  /** No scan for two weeks or more. */
  readonly stale: string;
  readonly label: {
    readonly carrier: string;
    readonly route: string;
    readonly since: string;
    readonly usual: string;
    readonly actBy: string;
    readonly buyerNumber: string;
    readonly alsoKnownAs: string;
  };
  /** "3 to 5 days", "1 to 10 working days": the value beside `label.usual`. */
  readonly span: (days: Days) => string;
}
