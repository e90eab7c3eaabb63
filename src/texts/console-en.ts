import type { ConsoleTexts } from "./console.ts";

const STATES = {
  open: "Open",
  claimed: "Claimed",
  resolved: "Resolved",
  handed_back: "Handed back",
} as const;

/** The desk in English. */
export const CONSOLE_EN: ConsoleTexts = {
  lang: "en",
  dateLocale: "en-GB",
  brand: "Clearway desk",
  needsJavaScript: "The desk needs JavaScript. Allow it for this address and load the page again.",
  signIn: {
    title: "Sign in",
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    wrong: "This e-mail address and password do not go together.",
    tooMany: (minutes) =>
      `Too many attempts. Try again in ${minutes === 1 ? "one minute" : `${minutes} minutes`}.`,
    nobodyYet: "No agent can sign in yet. Open the first-agent link that Clearway prints when it starts.",
  },
  welcome: {
    title: "Set up the first agent",
    lead: "This link works once. Afterwards you sign in with your e-mail address and password.",
    name: "Your name",
    nameHelp: "Sellers see it beside your answers.",
    nameError: "Enter your name, in at most 80 characters.",
    email: "E-mail address",
    emailError: "Enter an e-mail address, such as mei@example.com.",
    password: "Password",
    passwordHelp: "At least 12 characters. A few words that you remember are fine.",
    passwordError: "Choose a password of at least 12 characters.",
    submit: "Create account and open the desk",
    goneTitle: "This link no longer works",
    gone: "It was used already, replaced by a newer one, or has run out. If no agent exists yet, start Clearway again: it prints a new link.",
    toSignIn: "Go to sign-in",
  },
  refusals: {
    signInFirst: "Sign in to the desk first.",
    otherSite: "This request did not come from a page of this desk, so it was refused.",
    notFound: "There is no case with this number.",
    taken: (by) => `${by} has this case.`,
    notAllowed: (state) => `The case is ${STATES[state].toLowerCase()}, so this cannot be done.`,
    noTranslation:
      "There is no checked translation of this reply any more. Translate it again, or send it as written.",
    otherFigures:
      "The edited translation and what you wrote do not state the same figures. Change one of them, or send it as written.",
    unreachable: "The server cannot be reached. Check the connection and try again.",
    unexpected: "The server could not do this. Try again in a moment.",
  },
  views: { open: "Open", mine: "Mine", claimed: "Claimed", resolved: "Closed", all: "All" },
  emptyViews: {
    open: "Nobody is waiting for a person. A case appears here as soon as a seller asks for one.",
    mine: "You have no cases. Claim one from Open, or answer it: a reply claims it.",
    claimed: "No agent has a case at the moment.",
    resolved: "Closed cases are kept here. Resolve one to see it.",
    all: "There are no cases yet. The first appears when a seller asks for a person or sends the contact form.",
  },
  states: STATES,
  caseTypes: {
    held: "Held by customs",
    documents_asked: "Documents asked for",
    duties: "Duties and taxes",
    returned: "Returned",
    prohibited: "Prohibited or seized",
    lost: "Lost",
    address: "Address",
    other: "Other",
  },
  details: {
    name: "Name",
    email: "E-mail",
    company: "Company",
    platform: "Platform",
    orderNumber: "Order",
    trackingNumber: "Tracking number",
    destination: "Destination",
    whatHappened: "What happened",
  },
  channels: { slack: "Slack", widget: "Web chat", form: "Contact form", cli: "Command line" },
  bar: {
    incidents: (open) => (open === 0 ? "Incidents" : `Incidents (${open})`),
    reviews: "Answers to look at",
    gaps: "Gaps",
    lanes: "Lanes",
    parcels: "Many parcels",
    signOut: "Sign out",
    help: "Keyboard help",
    connectionLost: "Connection lost. What you see may be old; trying again.",
    languages: "Languages I read",
    languagesHint: "What sellers write in another language is shown with a machine translation.",
    save: "Save",
  },
  queue: {
    heading: "Queue",
    viewsLabel: "Views",
    search: "Search cases",
    searchHint: "Name, number or words",
    nothingFound: "No case matches. Try fewer words, or look in All.",
    showMore: "Show more",
    waits: (minutes) => (minutes < 1 ? "just now" : `waits ${duration(minutes)}`),
    notWaiting: "answered",
    you: "you",
    unnamed: "Seller",
  },
  conversation: {
    heading: "Conversation",
    nothingChosen: "Choose a case from the queue to read it here. J and K move through the list.",
    loading: "Loading the case…",
    back: "Queue",
    openCase: "Case",
    transcript: "Messages",
    noMessages: "Nothing has been said here yet.",
    newBelow: "New messages below",
    assistant: "Assistant",
    agent: "Agent",
    system: "System",
    noteBy: (name) => `Note by ${name}, for agents only`,
    cut: "Cut off here: a person took over.",
    sources: "Sources",
    receipt: "Receipt",
    asOf: (date) => `as of ${date}`,
    sample: "Sample",
    allScans: (count) => `All ${count} scans`,
    translatedInto: (language) => `In ${language}, by machine`,
    unfaithful: "The machine translation did not keep every figure, so only the original is shown.",
    wrote: (name, language) => `${name} wrote, in ${language}`,
  },
  moves: {
    claim: "Claim",
    release: "Release",
    resolve: "Resolve",
    handBack: "Hand back",
    cancel: "Cancel",
    resolveTitle: (number) => `Resolve ${number}?`,
    resolveEffect: "The seller is told that the case is closed, and the assistant answers from then on.",
    handBackTitle: (number) => `Hand ${number} back to the assistant?`,
    handBackEffect: "The seller is told that you are done, and the assistant answers from then on.",
  },
  composer: {
    reply: "Reply",
    note: "Note",
    replyLabel: (name) => `Reply to ${name}`,
    noteLabel: "Note for agents",
    noteHint: "The seller never sees notes.",
    send: "Send reply",
    save: "Save note",
    sending: "Sending…",
    translate: (language) => `Translate into ${language}`,
    translating: "Translating…",
    preview: (language) => `What the seller gets, in ${language}`,
    sendTranslation: (language) => `Send in ${language}`,
    sendAsWritten: "Send as written",
    offer: (language) => `The seller writes ${language}.`,
    noTranslation: "No translation can be had at the moment. The reply can be sent as written.",
    unfaithful:
      "The machine translation did not keep every figure. Put it more simply, or send it as written.",
    keys: "Ctrl Enter sends",
    claimsIt: "Your reply claims the case.",
    held: (name) => `${name} has this case. Release it first if you should answer, or leave a note.`,
    closed: (state) =>
      `The case is ${STATES[state].toLowerCase()}: the assistant answers the seller now. You can still leave a note.`,
  },
  caseFile: {
    heading: "Case",
    summary: "Summary",
    ticket: "Ticket",
    details: "Details",
    parcels: "Parcels",
    history: "History",
    backToConversation: "Conversation",
    state: "State",
    caseType: "About",
    assignee: "Agent",
    nobody: "Nobody yet",
    channel: "Came by",
    language: "Language",
    opened: "Opened",
    identity: "Identity",
    verified: "Confirmed by the shop",
    unverified: "By the seller's own word",
    noDetails: "The seller has told nothing beyond the conversation.",
    noParcels: "No tracking number has been named.",
    incident: (stuck, waiting, usually) =>
      `${stuck} of ${waiting} parcels like this wait longer than usual; usually about ${usually}.`,
    toIncident: (isLinked) => (isLinked ? "The incident it is linked to" : "See the incident and link it"),
    mistyped: "The check digit is wrong: ask for the number again.",
    copyButton: "Copy",
    copy: (what) => `Copy ${what}`,
    copied: "Copied",
    event: (kind, name) => event(kind, name ?? "somebody"),
  },
  help: {
    title: "Keyboard",
    close: "Close",
    keys: {
      next: "Next case",
      previous: "Previous case",
      claim: "Claim",
      reply: "Write a reply",
      note: "Write a note",
      resolve: "Resolve",
      search: "Search",
      help: "This help",
      send: "Send what you wrote",
      leave: "Leave the field, close",
    },
    singleKeys: "Single keys work (switch off if they get in the way of speech input)",
  },
};

function duration(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 48) return `${hours} h`;
  return `${Math.floor(hours / 24)} days`;
}

function event(kind: string, name: string): string {
  switch (kind) {
    case "opened":
      return "Case opened";
    case "claimed":
      return `Claimed by ${name}`;
    case "released":
      return `Released by ${name}`;
    case "resolved":
      return `Resolved by ${name}`;
    case "handed_back":
      return `Handed back by ${name}`;
    case "reopened":
      return "Opened again";
    case "note":
      return `Note by ${name}`;
    case "incident_linked":
      return `Linked to an incident by ${name}`;
    case "incident_unlinked":
      return `Taken off an incident by ${name}`;
    case "replies_translated":
      return `Replies in Slack translated, by ${name}`;
    case "replies_as_written":
      return `Replies in Slack as written again, by ${name}`;
    default:
      return kind;
  }
}
