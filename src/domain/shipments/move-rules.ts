import type { Ask, CustomsState, Milestone } from "./milestone.ts";
import type { Actor, Days, MoveRule, Step } from "./moves.ts";

/*
 * How long states usually last is data (knowledge/rules/usual-times.json). When to stop waiting is what sellers and
 * carriers report, no promise; facts of 2026-11-22, sections 3.2 and 3.3 of our customs notes (status glossary, reasons
 * for holds) and 3.4 for what follows an unpaid or unanswered parcel.
 */

function after(count: number): Days {
  return { from: count, to: count, unit: "days" };
}
function afterWorkingDays(count: number): Days {
  return { from: count, to: count, unit: "working_days" };
}

function rule(actor: Actor, step: Step, article: string, more: Partial<MoveRule> = {}): MoveRule {
  return {
    actor,
    step,
    byDays: null,
    escalateAfter: null,
    otherwise: null,
    otherwiseAfterDays: null,
    article,
    ...more,
  };
}

const HOLD: Partial<MoveRule> = {
  escalateAfter: afterWorkingDays(10),
  otherwise: "returned_to_sender",
  otherwiseAfterDays: 30,
};

/** Whose move it is while customs has the parcel, in the country it goes to. */
export const IMPORT_MOVES: Readonly<Record<CustomsState, MoveRule>> = {
  submitted: rule("customs", "wait_for_customs", "clearance-times", {
    escalateAfter: afterWorkingDays(10),
  }),
  under_inspection: rule("customs", "wait_for_inspection", "inspection-and-sampling", {
    escalateAfter: afterWorkingDays(10),
  }),
  held_info_required: rule("seller", "send_documents", "held-by-customs", { ...HOLD, byDays: 2 }),
  held_duty_payable: rule("buyer", "buyer_pays_duty", "who-pays-on-aliexpress", {
    ...HOLD,
  }),
  held_other: rule("seller", "ask_carrier", "held-by-customs", { ...HOLD, byDays: 2 }),
  released: rule("carrier", "wait_for_last_mile", "tracking-status-glossary", {
    escalateAfter: after(5),
  }),
  rejected: rule("seller", "ask_reason_refund_or_reship", "clearance-failed-returned", {
    escalateAfter: after(0),
    otherwise: "returned_or_destroyed",
  }),
  seized: rule("seller", "talk_to_person", "abandonment-seizure", {
    escalateAfter: after(0),
    otherwise: "goods_lost",
  }),
};

const EXPORT_HOLD = rule("seller", "answer_export_hold", "china-export-clearance", {
  byDays: 2,
  escalateAfter: after(7),
  otherwise: "returned_to_sender",
});

const EXPORT_WAIT = rule("customs", "wait_for_export_customs", "china-export-clearance", {
  escalateAfter: after(5),
});

const EXPORT_REFUSED = {
  ...EXPORT_HOLD,
  step: "ask_reason_refund_or_reship",
  escalateAfter: after(0),
} as const;

/** The same on the way out of the country of origin. */
export const EXPORT_MOVES: Readonly<Record<CustomsState, MoveRule>> = {
  submitted: EXPORT_WAIT,
  under_inspection: EXPORT_WAIT,
  held_info_required: EXPORT_HOLD,
  held_duty_payable: EXPORT_HOLD,
  held_other: EXPORT_HOLD,
  released: rule("carrier", "wait_for_arrival", "clearance-overview", {
    escalateAfter: after(20),
  }),
  rejected: EXPORT_REFUSED,
  seized: { ...IMPORT_MOVES.seized, article: "prohibited-ip-goods" },
};

/** Whose move it is everywhere else. */
export const MILESTONE_MOVES: Readonly<Record<Milestone, MoveRule>> = {
  pre_advice: rule("seller", "hand_over_parcel", "tracking-status-glossary", {
    byDays: 3,
    escalateAfter: after(5),
  }),
  accepted: rule("carrier", "wait_for_arrival", "clearance-overview", {
    escalateAfter: after(10),
  }),
  in_transit: rule("carrier", "wait_for_arrival", "clearance-times", {
    escalateAfter: after(20),
  }),
  export_customs: EXPORT_WAIT,
  departed_origin: rule("carrier", "wait_for_arrival", "clearance-times", {
    escalateAfter: after(20),
  }),
  transit_customs: rule("carrier", "wait_for_arrival", "clearance-times", {
    escalateAfter: after(10),
  }),
  arrived_destination: rule("carrier", "wait_for_customs", "clearance-overview", {
    escalateAfter: after(5),
  }),
  import_customs: IMPORT_MOVES.submitted,
  customs: rule("customs", "wait_for_customs", "tracking-status-glossary", {
    escalateAfter: afterWorkingDays(10),
  }),
  with_last_mile: rule("carrier", "wait_for_delivery", "tracking-status-glossary", {
    escalateAfter: after(7),
  }),
  out_for_delivery: rule("carrier", "wait_for_delivery", "tracking-status-glossary", {
    escalateAfter: after(3),
  }),
  available_for_pickup: rule("buyer", "collect_parcel", "tracking-status-glossary", {
    byDays: 7,
    escalateAfter: after(10),
    otherwise: "returned_to_sender",
    otherwiseAfterDays: 15,
  }),
  attempt_failed: rule("buyer", "arrange_redelivery", "tracking-status-glossary", {
    byDays: 3,
    escalateAfter: after(7),
    otherwise: "returned_to_sender",
    otherwiseAfterDays: 15,
  }),
  delivered: rule("nobody", "nothing", "tracking-status-glossary"),
  returning: rule("seller", "settle_return", "clearance-failed-returned", {
    escalateAfter: after(0),
    otherwise: "dispute_opens",
  }),
  returned: rule("seller", "settle_return", "returns-reimport", {
    escalateAfter: after(0),
    otherwise: "dispute_opens",
  }),
  lost: rule("seller", "claim_compensation", "insurance-compensation", {
    escalateAfter: after(0),
    otherwise: "dispute_opens",
  }),
  damaged: rule("seller", "claim_compensation", "insurance-compensation", {
    escalateAfter: after(0),
    otherwise: "dispute_opens",
  }),
  destroyed: rule("seller", "talk_to_person", "abandonment-seizure", {
    escalateAfter: after(0),
    otherwise: "goods_lost",
  }),
  cancelled: rule("seller", "hand_over_parcel", "tracking-status-glossary", { byDays: 3 }),
  exception: rule("seller", "ask_carrier", "tracking-status-glossary", {
    byDays: 2,
    escalateAfter: after(5),
  }),
  expired: rule("seller", "ask_carrier", "clearance-times", {
    escalateAfter: after(0),
    otherwise: "dispute_opens",
  }),
  not_found: rule("seller", "check_number", "tracking-status-glossary", {
    escalateAfter: after(7),
  }),
  unknown: rule("carrier", "wait_for_scan", "tracking-status-glossary", {
    escalateAfter: after(14),
  }),
};

/** What an answer to a hold consists of, and who has it. */
export const ASK_STEPS: Readonly<
  Record<Ask, { readonly actor: Actor; readonly step: Step; readonly article: string }>
> = {
  id_number: { actor: "buyer", step: "buyer_gives_id", article: "buyer-id-numbers" },
  power_of_attorney: { actor: "buyer", step: "buyer_signs_power_of_attorney", article: "power-of-attorney" },
  duty: { actor: "buyer", step: "buyer_pays_duty", article: "who-pays-on-aliexpress" },
  invoice: { actor: "seller", step: "send_documents", article: "commercial-invoice" },
  proof_of_payment: { actor: "seller", step: "send_documents", article: "declared-value" },
  certificate: { actor: "seller", step: "send_documents", article: "regulated-products" },
  description: { actor: "seller", step: "send_documents", article: "goods-descriptions" },
};

/**
 * Days that a parcel waits for its duty before it goes back, the shortest reported: Correios' own script of August 2024
 * says 20 (others 30), Canada Post 15, Correos 15 to 20, Royal Mail about 20.
 */
export const PAYMENT_DAYS: Readonly<Record<string, number>> = { BR: 20, CA: 15, ES: 15, GB: 20 };
export const USUAL_PAYMENT_DAYS = 15;
