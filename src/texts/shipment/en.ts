import type { Step } from "../../domain/shipments/moves.ts";
import type { ShipmentTexts, StepFacts } from "./texts.ts";

const SIDES = {
  export: "export customs",
  transit: "transit customs",
  import: "import customs",
  unknown: "customs",
};

export const en: ShipmentTexts = {
  milestone: {
    pre_advice: "Announced, not handed over yet",
    accepted: "Accepted by the carrier",
    export_customs: "At export customs",
    departed_origin: "Left the country of origin",
    transit_customs: "At customs on the way",
    arrived_destination: "Arrived in the destination country",
    import_customs: "At import customs",
    with_last_mile: "With the local carrier",
    out_for_delivery: "Out for delivery",
    available_for_pickup: "Ready to be collected",
    attempt_failed: "Delivery was tried without success",
    delivered: "Delivered",
    in_transit: "On its way",
    customs: "At customs",
    returning: "On its way back to the sender",
    returned: "Returned to the sender",
    lost: "Reported lost",
    damaged: "Reported damaged",
    destroyed: "Destroyed",
    cancelled: "Cancelled",
    exception: "Something went wrong on the way",
    expired: "No longer tracked by the carrier",
    not_found: "Not known to the carrier yet",
    unknown: "State unknown",
  },
  customs: (side, state) => {
    const place = SIDES[side];
    switch (state) {
      case "submitted":
        return `Presented to ${place}`;
      case "under_inspection":
        return `Being checked by ${place}`;
      case "held_info_required":
        return `Held by ${place}: information required`;
      case "held_duty_payable":
        return `Held by ${place}: duty or tax to be paid`;
      case "held_other":
        return `Held by ${place}`;
      case "released":
        return `Released by ${place}`;
      case "rejected":
        return `Refused by ${place}`;
      case "seized":
        return `Seized by ${place}`;
    }
  },
  ask: {
    id_number: "the buyer's ID number",
    invoice: "the commercial invoice",
    proof_of_payment: "proof of payment",
    certificate: "a certificate or permit",
    power_of_attorney: "the buyer's power of attorney",
    description: "a precise description of the goods",
    duty: "duty or tax",
  },
  actor: {
    seller: "It is your move",
    buyer: "It is the buyer's move",
    carrier: "It is the carrier's move",
    customs: "It is the customs office's move",
    nobody: "Nobody has to act",
  },
  step,
  by: (date) => `It should be done by ${date}.`,
  otherwise: (consequence, days) => {
    const when = days === null ? "" : ` after about ${days} ${days === 1 ? "day" : "days"}`;
    switch (consequence) {
      case "returned_to_sender":
        return `Otherwise the parcel usually goes back to the sender${when}.`;
      case "returned_or_destroyed":
        return `Otherwise the parcel is usually sent back or destroyed${when}.`;
      case "goods_lost":
        return `Otherwise the goods are usually lost${when}.`;
      case "dispute_opens":
        return `Otherwise the buyer may open a dispute${when}.`;
    }
  },
  usual: (days) => `This usually takes ${span(days)}.`,
  lasted: (days) =>
    days === 0 ? "It has been so since today." : `It has been so for ${days} ${days === 1 ? "day" : "days"}.`,
  stale: "There has been no scan for two weeks or more.",
  label: {
    carrier: "Carrier",
    route: "Route",
    since: "In this state since",
    usual: "Usual time",
    actBy: "Act by",
    buyerNumber: "Number needed",
    alsoKnownAs: "Also known as",
  },
  span,
};

function span({
  from,
  to,
  unit,
}: {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
}): string {
  const range = from === to ? `${to}` : `${from} to ${to}`;
  const noun = to === 1 ? "day" : "days";
  return `${range} ${unit === "days" ? noun : `working ${noun}`}`;
}

function step(key: Step, { idNumber, document }: StepFacts): string {
  switch (key) {
    case "hand_over_parcel":
      return "Hand the parcel over to the carrier, or check why it was not scanned.";
    case "check_number":
      return "Check the tracking number against the order page or the label.";
    case "wait_for_scan":
      return "Wait for the first scan.";
    case "wait_for_export_customs":
      return "Wait for export customs; keep the invoice and certificates at hand.";
    case "answer_export_hold":
      return "Ask the carrier what export customs wants and send it: authorisation, battery papers or a corrected invoice.";
    case "wait_for_arrival":
      return "Wait until the parcel arrives in the destination country.";
    case "wait_for_customs":
      return "Wait for customs to clear the parcel; keep the invoice ready.";
    case "wait_for_inspection":
      return "Wait for the inspection; keep the invoice, proof of payment and product link ready.";
    case "send_documents":
      return document === null
        ? "Send the invoice, proof of payment and product link to the carrier within 24 to 48 hours."
        : `Send ${document} to the carrier within 24 to 48 hours.`;
    case "buyer_gives_id":
      return idNumber === null
        ? "The buyer has to give an ID or tax number to the carrier or the post."
        : `The buyer has to give the ${idNumber.name}${shape(idNumber.shape)} to the carrier or the post.`;
    case "buyer_signs_power_of_attorney":
      return "The buyer has to sign the carrier's power of attorney.";
    case "buyer_pays_duty":
      return "The buyer has to pay the duty or tax on the official page of the post or courier.";
    case "wait_for_last_mile":
      return "Wait for the local carrier's next scan.";
    case "wait_for_delivery":
      return "Wait for the delivery.";
    case "collect_parcel":
      return "The buyer has to collect the parcel before it goes back.";
    case "arrange_redelivery":
      return "The buyer has to arrange a new delivery with the carrier.";
    case "ask_carrier":
      return "Ask the carrier to trace the parcel.";
    case "ask_reason_refund_or_reship":
      return "Ask the carrier for the written reason, then refund the buyer or send again.";
    case "settle_return":
      return "Settle with the buyer: refund or send again when the parcel is back.";
    case "claim_compensation":
      return "Claim compensation from the carrier or the platform's insurance.";
    case "talk_to_person":
      return "Let a person look at this before any deadline passes.";
    case "nothing":
      return "Nothing is left to do.";
  }
}

function shape(pattern: string | null): string {
  return pattern === null ? "" : ` (${pattern})`;
}
