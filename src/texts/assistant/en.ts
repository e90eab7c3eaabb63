import type { AssistantTexts } from "./texts.ts";

export const en: AssistantTexts = {
  greeting:
    "Hello. Ask me about customs, duty or documents for your parcels, or send a tracking number and I will say whose move it is.",
  thanks: "You are welcome. Write again whenever a parcel gets stuck.",
  starters: [
    "My parcel is held by customs. What should I do?",
    "Who pays the duty on an AliExpress order?",
    "What must a commercial invoice contain?",
  ],
  noEvidence:
    "I do not have checked information on this, so I would rather not guess. Tell me the destination country and the goods, or ask for a person.",
  noEvidenceAgain: "I still have no checked information on this. A person should look at it.",
  onlyInEnglish: "This article is not available in your language yet; here is the English text.",
  notCertain: (asOf, source) => `This is not certain as of ${asOf}; confirm with: ${source}.`,
  overdue: (asOf, source) =>
    `This is what we knew as of ${asOf}; it is due for review and may have changed. Check with: ${source}.`,
  askDestinationAndValue:
    "That depends on the destination country and the value of the goods. Which country does the parcel go to, and what is the price of the goods with its currency?",
  askDestination: "That depends on the destination. Which country does the parcel go to?",
  askValue: "For a sum I need the price of the goods with its currency, and the freight if you know it.",
  askGoodsAndDestination: "What are the goods, and which country do they go to?",
  askWhatAbout:
    "What are the goods, and what would you like to know: duty and tax, documents, or a parcel that is held?",
  usualDestinations: ["United States", "Brazil", "Germany"],
  askTrackingNumber: "Send me the tracking number and I will look the parcel up.",
  refuseEvasion:
    "I cannot help with a false declaration: the value, the contents, the origin, the purpose and the recipient's ID number must be true.",
  refuseOutOfScope:
    "That is outside what we do: we only help with customs clearance and the delivery of parcels. We cannot register companies, run stores, handle taxes at home or represent you in court.",
  caseSpecific:
    "This depends on your own case, and a general answer could cost you money. A person should look at it.",
  personComes: "I am passing this to a person with everything you wrote here.",
  personNeeds: (details) =>
    `I will pass this to a person with everything you wrote here. Please give what is still missing: ${details.join(", ")}.`,
  talkToPerson: "Talk to a person",
  caseDetail: {
    name: "your name",
    email: "your e-mail address",
    company: "company or store",
    platform: "platform",
    orderNumber: "order number",
    trackingNumber: "tracking number",
    destination: "destination country",
    whatHappened: "what happened",
  },
  mistyped: (number) =>
    `${number} looks mistyped: its check digit is wrong. Copy the number again from the order page or the label and send it once more.`,
  orderIdGiven: (number) =>
    `${number} looks like an order number, not a tracking number. Open the order on AliExpress and choose the logistics details: the tracking number stands there, often beginning with letters such as LP, YT or ending in CN.`,
  notFoundYet: (number) =>
    `${number} is not known to the carrier yet. A parcel shows up when it is first scanned, often one to five days after the seller announced it.`,
  needsDetail: (number) =>
    `The carrier shows ${number} only together with the recipient's postcode or phone number. Send it, or look on the carrier's own page.`,
  trackingDown: (number) =>
    `I cannot reach the carrier's tracking now, so I do not know where ${number} is. Please try again later.`,
  ambiguousCarrier: (number, carriers) =>
    `${number} could belong to ${carriers.join(" or ")}. Which carrier is it?`,
  sampleShipment: "This is a sample parcel that comes with Clearway.",
};
