import type { CaseDetail } from "../../domain/tickets/case-details.ts";
import type { ReasonTexts } from "../reasons/texts.ts";

/** What sellers read in Slack beside the answers themselves. */
export interface SlackTexts {
  /** Beside "Clearway" while nothing can be shown yet: "is reading…". */
  readonly status: Readonly<Record<"reading" | "searching" | "looking_up" | "writing", string>>;
  readonly sources: string;
  /** Link to the record of the answer. */
  readonly receipt: string;
  readonly latestScans: string;
  readonly sampleParcel: string;
  readonly helpful: string;
  readonly notHelpful: string;
  readonly whyNot: ReasonTexts;
  readonly talkToPerson: string;
  /** Before the list of what a person will need. */
  readonly stillNeeded: string;
  /** "Ada from support". */
  readonly fromSupport: (name: string) => string;
  readonly support: string;
  readonly caseIsOpen: (number: string) => string;
  /** To a mention without a question. */
  readonly askHere: string;
  readonly tooLong: string;
  /** Answer to a slash command that asks for nothing we do there. */
  readonly commandHelp: string;
  /** Opens the thread of a case that was begun by a command. */
  readonly requestOf: (whatHappened: string) => string;
  readonly onlyAskerRates: string;
  readonly form: HandoffFormTexts;
}

/** The form behind "Talk to a person". Title and buttons have at most 24 characters: Slack's limit. */
export interface HandoffFormTexts {
  readonly title: string;
  readonly send: string;
  readonly cancel: string;
  readonly done: string;
  readonly intro: string;
  readonly known: string;
  readonly labels: Readonly<Record<CaseDetail, string>>;
  readonly optional: string;
  readonly whatHappenedMissing: string;
  readonly emailWrong: string;
  readonly tooLong: (characters: number) => string;
  readonly opened: (number: string) => string;
  readonly openedNext: string;
  readonly alreadyOpen: (number: string) => string;
  readonly notYours: string;
}
