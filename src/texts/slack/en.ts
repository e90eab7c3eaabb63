import { enReasons } from "../reasons/en.ts";
import type { SlackTexts } from "./texts.ts";

export const en: SlackTexts = {
  status: {
    reading: "is reading…",
    searching: "is looking in the articles…",
    looking_up: "is looking the parcel up…",
    writing: "is writing…",
  },
  sources: "Sources",
  receipt: "Receipt",
  latestScans: "Latest scans",
  sampleParcel: "A sample parcel that comes with Clearway",
  helpful: "Helpful",
  notHelpful: "Not helpful",
  whyNot: enReasons,
  talkToPerson: "Talk to a person",
  stillNeeded: "A person will still need",
  fromSupport: (name) => `${name} from support`,
  support: "Support",
  caseIsOpen: (number) => `Your case is open under ${number}`,
  askHere: "Write your question in this thread: a customs rule, a document, or a tracking number to look up.",
  tooLong:
    "This message has more than 20,000 characters and could not be taken. Send it in parts, or send only the question.",
  commandHelp:
    "Write to Clearway in a direct message, or mention it in a channel, to ask a customs question or look a parcel up. “/clearway human” calls a person.",
  requestOf: (whatHappened) => `You asked for a person:\n${whatHappened}`,
  onlyAskerRates: "Only the person who asked can rate this answer.",
  form: {
    title: "Talk to a person",
    send: "Send",
    cancel: "Cancel",
    done: "Done",
    intro: "A person reads this conversation and answers in this place. What helps them is below.",
    known: "We already have",
    labels: {
      name: "Your name",
      email: "E-mail address",
      company: "Company or store",
      platform: "Platform",
      orderNumber: "Order number",
      trackingNumber: "Tracking number",
      destination: "Destination country",
      whatHappened: "What happened?",
    },
    optional: "May be left empty.",
    whatHappenedMissing: "Tell us in a sentence what happened.",
    emailWrong: "Write the address like name@example.com, or leave it empty.",
    tooLong: (characters) => `Shorten this to ${characters} characters.`,
    opened: (number) => `We have it: ${number}`,
    openedNext: "A person answers in your conversation with Clearway. You can close this window.",
    alreadyOpen: (number) =>
      `A person already has this case: ${number}. Write in the conversation to add to it.`,
    notYours:
      "Only the person who asked can hand this conversation to a person. Ask in a thread of your own.",
  },
};
