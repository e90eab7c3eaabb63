export type Actor = "seller" | "buyer" | "carrier" | "customs" | "nobody";

/** What has to be done next. Words for each key live in the texts. */
export const STEPS = [
  "hand_over_parcel",
  "check_number",
  "wait_for_scan",
  "wait_for_export_customs",
  "answer_export_hold",
  "wait_for_arrival",
  "wait_for_customs",
  "wait_for_inspection",
  "send_documents",
  "buyer_gives_id",
  "buyer_signs_power_of_attorney",
  "buyer_pays_duty",
  "wait_for_last_mile",
  "wait_for_delivery",
  "collect_parcel",
  "arrange_redelivery",
  "ask_carrier",
  "ask_reason_refund_or_reship",
  "settle_return",
  "claim_compensation",
  "talk_to_person",
  "nothing",
] as const;

export type Step = (typeof STEPS)[number];

/** What happens when nobody does it. */
export const CONSEQUENCES = [
  "returned_to_sender",
  "returned_or_destroyed",
  "goods_lost",
  "dispute_opens",
] as const;

export type Consequence = (typeof CONSEQUENCES)[number];

/** A span of time; working days are Monday to Friday, as carriers count them. */
export interface Days {
  readonly from: number;
  readonly to: number;
  readonly unit: "days" | "working_days";
}

/** The rule for one state: who moves, and when to stop waiting. */
export interface MoveRule {
  readonly actor: Actor;
  readonly step: Step;
  /** The actor should have done it this many days after the state began. */
  readonly byDays: number | null;
  /** Longer than this is a case for a person or the carrier; 0: at once; null: never by time alone. */
  readonly escalateAfter: Days | null;
  readonly otherwise: Consequence | null;
  /** After how many days that usually happens. */
  readonly otherwiseAfterDays: number | null;
  /** Slug of the article that explains the state. */
  readonly article: string;
}
