import type { WatchTexts } from "./texts.ts";

export const en: WatchTexts = {
  news: (number, states) => `News of ${number}: ${states}.`,
  stalled: (number, status, days) =>
    `${number} has not moved for ${days} ${days === 1 ? "day" : "days"}: ${status}. That is longer than it should take.`,
  givenUp: (number) =>
    `We no longer watch ${number}: no carrier has shown anything new of it for a long time. Ask for it again at any time.`,
  watching: (number) =>
    `You will be told here when ${number} moves: a hold or duty that is due at once, other news between 08:00 and 22:00 your time.`,
  stopped: (number) => `${number} is no longer watched.`,
  notWatched: (number) => `${number} is not watched.`,
  tooMany: (most) => `You watch ${most} parcels, which is the most. Stop one of them first.`,
  askNumber: "Which parcel should be watched? Send its tracking number.",
  cannotHere: "Parcels can be watched in Slack and in the widget; nobody could be told here.",
  list: (count) => (count === 1 ? "You watch one parcel:" : `You watch ${count} parcels:`),
  listEmpty: "You watch no parcel. Send a tracking number and ask to be told when it moves.",
  nothingYet: "no data yet",
  askList: "Which parcels do I watch?",
  askStop: (number) => `Stop watching ${number}`,
  button: { watch: "Tell me when it moves", stop: "Stop watching" },
  onlyAsker:
    "Only the person who asked can watch this parcel here. Send its number in a message of your own.",
  letter: {
    subject: (number) => `News of parcel ${number}`,
    open: "Open Clearway",
    why: (number) => `You get this because you asked to be told when ${number} moves.`,
    stop: "Stop these messages",
  },
  page: {
    title: "Watched parcels",
    watched: (number) => `You are told when ${number} moves.`,
    stop: (number) => `Stop watching ${number}`,
    stopAll: (count) => `Stop watching all ${count} parcels`,
    ended: (number) => `${number} is no longer watched. You get no more messages about it.`,
    endedAll: "No parcel of yours is watched any more.",
  },
};
