import type { FormTexts } from "./texts.ts";

export const en: FormTexts = {
  skip: "Skip to the content",
  languages: "Language",
  contact: {
    title: "Contact a person",
    lead: "Tell us about your parcel. You get a case number at once, and a colleague reads what you wrote and answers you.",
    hours: "People answer 09:00–18:00, Shanghai time.",
    askAssistant: "The assistant on the start page answers at once, at any hour.",
    optional: "(optional)",
    labels: {
      name: "Your name",
      email: "E-mail address",
      company: "Company or store",
      platform: "Platform you sell on",
      orderNumber: "Order number",
      trackingNumber: "Tracking number",
      destination: "Destination country",
      message: "What happened",
    },
    help: {
      emailWrites: "We write to it when we answer.",
      emailKept: "For the colleague, should they need to reach you another way.",
      platform: "For example AliExpress, Temu, Amazon, or your own shop.",
      trackingNumber: "For example LP00123456789012. If there are several, put commas between them.",
      message: "What the latest status says, since when, and what you have been asked for.",
    },
    send: "Send",
    onceMore: {
      title: "Please press Send once more",
      text: "This tells us that a person is sending it. Everything you wrote is still here.",
    },
  },
  faults: {
    mark: "Error",
    heading: "Nothing was sent yet. Please look at this again:",
    name: "Enter your name, so that we know whom we answer.",
    email: "Enter your e-mail address.",
    emailShape: "Enter an e-mail address such as name@example.com.",
    message: "Write what happened.",
    answer: "Write your answer before you send it.",
    tooLong: (most, has) => `Shorten this to ${most} characters or fewer; it has ${has}.`,
    files:
      "Files cannot be sent with this form yet. Say what the document shows; a colleague asks for it when needed.",
  },
  sent: {
    title: (number) => `Your case is ${number}`,
    lead: "We have your message. A colleague will read it and answer you.",
    keep: "This link opens the private page of your case, where you read the answer and can write more. Keep it: whoever has it can read the case and answer in your name.",
    mailed: "We also send the link to your e-mail address.",
    open: "Open the page of the case",
  },
  page: {
    title: (number) => `Case ${number}`,
    secret: "Whoever has the link of this page can read the case and answer in your name.",
    states: {
      open: "Waiting for a colleague",
      claimed: (agent) => `${agent} is working on it`,
      closed: "Closed",
    },
    you: "You",
    assistant: "Assistant",
    agent: "support",
    details: "What we know about the case",
    sources: "Sources",
    asOf: "as of",
    check: "Look for new messages",
    answer: "Your answer",
    reopens: "This case is closed. If you write again, we open it under a new number.",
    sendAnswer: "Send answer",
    answerSent: "Your answer has reached us.",
    reopened: "Your answer has reached us, and the case is open again under a new number.",
    opened: (number) => `The case is open under ${number}. A person reads it and answers here.`,
    closed: (number) => `${number} was closed. If anything is still open, write below.`,
  },
  problems: {
    notFound: {
      title: "There is no case at this address",
      text: "Check that the link is complete; long links sometimes break across lines in e-mail. If you have lost it, write to us again with the contact form.",
    },
    tooLarge: {
      title: "That was too large",
      text: "Nothing was sent. Go back and send the text without files and in 20,000 characters or fewer.",
    },
    tooMany: {
      title: "Too many messages in a short time",
      text: "Nothing was sent. Wait a few minutes, then go back and send it again.",
    },
    notUnderstood: {
      title: "This could not be read",
      text: "Nothing was sent. Go back, load the page again and send it once more.",
    },
    broken: {
      title: "This did not work on our side",
      text: "It may not have been sent. Go back and send it again in a minute; sending the same form twice makes one case only.",
    },
  },
};
