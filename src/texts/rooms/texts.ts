import type { FeedbackReason } from "../../domain/feedback.ts";
import type { GapKind } from "../../domain/gap-clusters.ts";
import type { IncidentTexts } from "./incident-texts.ts";

/** What the desk's pages beside the queue say: answers to look at, and what is missing in the articles, how long lanes take. */
export interface RoomTexts {
  readonly rooms: string;
  readonly queue: string;
  readonly reviews: ReviewTexts;
  readonly gaps: GapTexts;
  readonly parcels: ParcelsTexts;
  readonly lanes: LaneTexts;
  readonly incidents: IncidentTexts;
}

interface ParcelsTexts {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly help: string;
  readonly submit: string;
  readonly recent: string;
  readonly empty: string;
  readonly kept: string;
  readonly running: string;
}

interface ReviewTexts {
  readonly title: string;
  readonly lead: string;
  readonly states: Readonly<Record<"open" | "settled" | "withdrawn", string>>;
  readonly empty: Readonly<Record<"open" | "settled" | "withdrawn", string>>;
  readonly reasons: Readonly<Record<FeedbackReason, string>>;
  readonly noReason: string;
  readonly takenBy: (name: string) => string;
  readonly opened: (moment: string) => string;
  readonly one: string;
  readonly why: string;
  readonly transcript: string;
  readonly receipt: string;
  readonly authors: Readonly<Record<"contact" | "assistant" | "agent" | "notice", string>>;
  readonly rests: string;
  readonly restsOnNothing: string;
  readonly passage: string;
  readonly rule: string;
  readonly version: string;
  readonly note: string;
  readonly noteHelp: string;
  readonly take: string;
  readonly settle: string;
  readonly gone: string;
  readonly back: string;
}

interface GapTexts {
  readonly title: string;
  readonly lead: string;
  readonly days: string;
  readonly lastDays: (days: number) => string;
  readonly language: string;
  readonly market: string;
  readonly all: string;
  readonly rank: string;
  readonly ranks: Readonly<Record<"often" | "minutes", string>>;
  readonly show: string;
  readonly empty: string;
  readonly emptyFiltered: string;
  readonly noMarket: string;
  readonly unknownTopic: (words: string) => string;
  readonly about: string;
  readonly asked: string;
  readonly minutes: string;
  readonly kinds: Readonly<Record<GapKind, string>>;
  readonly minutesHelp: string;
  readonly questions: (count: number) => string;
  readonly newArticle: string;
  readonly patch: string;
  readonly golden: string;
  readonly gone: string;
  readonly tooMany: (count: number) => string;
}

interface LaneTexts {
  readonly title: string;
  readonly lead: string;
  /** What will be here, and how to get it. */
  readonly empty: string;
  readonly lane: string;
  readonly show: string;
  readonly finished: (count: number) => string;
  /** The assistant does not use the figures yet. */
  readonly tooFew: (enough: number) => string;
  readonly chart: (lane: string) => string;
  readonly chartHelp: string;
  /** The label of one bar; days with one decimal. */
  readonly bar: (median: string, low: string, high: string) => string;
  readonly table: string;
  readonly columns: Readonly<Record<"stage" | "parcels" | "median" | "middle" | "late", string>>;
}
