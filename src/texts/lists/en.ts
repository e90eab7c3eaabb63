import type { ListTexts } from "./texts.ts";

export const en: ListTexts = {
  title: (count) => (count === 1 ? "1 parcel" : `${count} parcels`),
  group: {
    act_today: "Act today",
    waiting_customs: "Waiting on customs",
    waiting_buyer: "Waiting on buyer",
    normal: "Normal",
    finished: "Finished",
    unreadable: "Unreadable or unknown",
  },
  reason: {
    seller_moves: "you have to act",
    late: "the day to act by is past",
    overdue: "it takes longer than it should",
    due: "has to be done by tomorrow",
    no_scan: "no scan for two weeks or more",
    customs_has_it: "customs is at work",
    buyer_moves: "the buyer has to act",
    announced: "announced, not yet handed over",
    on_its_way: "on its way",
    over: "nothing more happens to it",
    check_digit: "looks mistyped: the check digit is wrong",
    order_number: "an order number, not a tracking number",
    other_thing: "some other number, not a tracking number",
    spreadsheet: "shortened by a spreadsheet: format the column as text and copy it again",
    no_carrier: "no carrier has numbers like this",
    not_found: "not known to any carrier yet",
    no_data_yet: "announced to the carrier, no data yet",
    needs_detail: "the carrier wants one more detail: ask about this one by itself",
    unavailable: "tracking did not answer: try again later",
  },
  progress: (done, total) => `${done} of ${total} looked up`,
  lookedUp: (total) => (total === 1 ? "I went through 1 parcel." : `I went through ${total} parcels.`),
  nothingUrgent: "None of them needs you today.",
  repeated: (count) =>
    count === 1
      ? "1 number was in the list more than once and is counted once."
      : `${count} numbers were in the list more than once and are counted once.`,
  leftOut: (count, most) =>
    `A list holds ${most} numbers; ${count} more were left out. Send them in another message.`,
  more: (count) => (count === 1 ? "1 more is in the full table." : `${count} more are in the full table.`),
  tooManyToday: (most) => `You have asked for ${most} lists today. Ask again tomorrow, or talk to a person.`,
  file: {
    nothing:
      "There is no tracking number in this. Put the numbers in a column of their own, or one on each line.",
    tooMany: (most) =>
      `That is more than ${most} parcels. Split the list and send the parts one after the other.`,
    tooLarge: "The file is larger than 1 MB. Keep only the column with the tracking numbers.",
  },
  fullTable: "Open the full table",
  sample: "Sample parcel, not a real one",
  page: {
    column: {
      place: "No.",
      number: "Tracking number",
      group: "Group",
      why: "Why",
      status: "Status",
      next: "Next step",
      by: "By",
      days: "Days in this state",
      carrier: "Carrier",
      route: "Route",
    },
    table: "Parcels of this list",
    all: "All",
    show: "Show",
    sortBy: (column) => `Sort by: ${column}`,
    times: (count) => `written ${count} times`,
    lookingUp: "being looked up",
    emptyGroup: "No parcel is in this group. Choose another one above.",
    download: "Download as CSV",
    asOf: (moment) => `As of ${moment}`,
    reloads: "The rest is being looked up. This page brings itself up to date.",
    keepPrivate:
      "Whoever has this address can read the list, so share it only with people you trust. It is kept for 30 days.",
    skip: "Skip to the content",
    languages: "Languages",
    help: "Help",
    contact: "Contact",
    backToDesk: "Back to the desk",
  },
  problems: {
    notFound: {
      title: "There is no list at this address",
      text: "Check that the address is complete. Lists are kept for 30 days; paste the numbers again for a new one.",
    },
    tooMany: { title: "Too many requests", text: "Wait a few minutes, then load the page again." },
    broken: { title: "This did not work", text: "Something broke on our side. Try again in a minute." },
  },
};
