import type { BuyerTexts } from "./texts.ts";

export const en: BuyerTexts = {
  opening: (number) => `Hello, we are writing about your parcel ${number}.`,
  task: {
    give_id_number: "Customs needs an ID or tax number of yours to handle it.",
    sign_power_of_attorney:
      "Customs needs your power of attorney for the delivery company. Please sign it on the delivery company's official website or in its app.",
    pay_duty:
      "Customs asks for duty or tax on it. Please pay only to the delivery company or the post, on its official website or in its app. If you already paid these charges with your order, please tell us here before you pay.",
    collect_parcel:
      "It is ready to be collected. Please collect it at the place that the delivery company or the post has named, and bring an ID document.",
    arrange_redelivery:
      "It could not be delivered. Please check your address with the delivery company or the post and arrange a new delivery, on its official website or in its app.",
    wait: "It is with customs. You do not need to do anything for now.",
  },
  needed: (name) => `Needed: ${name}.`,
  format: ({ pattern, digits, hasLetter }) =>
    `Format: ${pattern}, where ${hasLetter ? "A is a letter or check character and " : ""}# is a digit (${digits} digits).`,
  whereToGive:
    "Please give it to the delivery company or the post, on its official website or in its app, and not in this chat.",
  by: (date) => `Please do this by ${date}.`,
  soon: "Please do this as soon as you can.",
  otherwise: {
    returned_to_sender: "Otherwise the parcel may be sent back to the sender.",
    returned_or_destroyed: "Otherwise the parcel may be sent back or destroyed.",
    goods_lost: "Otherwise customs may keep the parcel.",
  },
  thanks: "Thank you.",
  title: {
    message: (language) => `Message for the buyer (${language})`,
    documents: "Documents to attach",
  },
  paper: {
    invoice: "Commercial invoice",
    corrected_invoice: "Corrected commercial invoice",
    proof_of_payment: "Proof of payment for the order",
    product_page: "Link to the product page, or a screenshot of it",
    description: "Precise description of the goods: material, use, brand and model",
    certificate: "Certificate or permit for the goods",
    brand_authorisation: "Authorisation by the brand, for branded goods",
    battery_papers: "Battery papers, for goods with batteries",
  },
};
