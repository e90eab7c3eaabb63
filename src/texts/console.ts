import type { ChannelName } from "../domain/conversation.ts";
import type { CaseDetail } from "../domain/tickets/case-details.ts";
import type { TicketState } from "../domain/tickets/state.ts";
import type { CaseType } from "../domain/tickets/ticket.ts";
import { CONSOLE_EN } from "./console-en.ts";
import { CONSOLE_ZH } from "./console-zh.ts";
import { interfaceLanguage } from "./language.ts";

export type QueueView = "open" | "mine" | "claimed" | "resolved" | "all";

/** What the agents' desk says. */
export interface ConsoleTexts {
  /** Language tag of these texts. */
  readonly lang: string;
  /** Locale whose dates look as ours should. */
  readonly dateLocale: string;
  readonly brand: string;
  readonly needsJavaScript: string;
  readonly signIn: SignInTexts;
  readonly welcome: WelcomeTexts;
  readonly refusals: RefusalTexts;
  readonly views: Readonly<Record<QueueView, string>>;
  readonly emptyViews: Readonly<Record<QueueView, string>>;
  readonly states: Readonly<Record<TicketState, string>>;
  readonly caseTypes: Readonly<Record<CaseType, string>>;
  readonly details: Readonly<Record<CaseDetail, string>>;
  readonly channels: Readonly<Record<ChannelName, string>>;
  readonly bar: BarTexts;
  readonly queue: QueueTexts;
  readonly conversation: ConversationTexts;
  readonly moves: MoveTexts;
  readonly composer: ComposerTexts;
  readonly caseFile: CaseFileTexts;
  readonly help: HelpTexts;
}

interface SignInTexts {
  readonly title: string;
  readonly email: string;
  readonly password: string;
  readonly submit: string;
  readonly wrong: string;
  readonly tooMany: (minutes: number) => string;
  readonly nobodyYet: string;
}

interface WelcomeTexts {
  readonly title: string;
  readonly lead: string;
  readonly name: string;
  readonly nameHelp: string;
  readonly nameError: string;
  readonly email: string;
  readonly emailError: string;
  readonly password: string;
  readonly passwordHelp: string;
  readonly passwordError: string;
  readonly submit: string;
  readonly goneTitle: string;
  readonly gone: string;
  readonly toSignIn: string;
}

interface RefusalTexts {
  readonly signInFirst: string;
  readonly otherSite: string;
  readonly notFound: string;
  readonly taken: (by: string) => string;
  readonly notAllowed: (state: TicketState) => string;
  readonly noTranslation: string;
  readonly otherFigures: string;
  readonly unreachable: string;
  readonly unexpected: string;
}

interface BarTexts {
  readonly incidents: (open: number) => string;
  readonly reviews: string;
  readonly gaps: string;
  readonly lanes: string;
  readonly parcels: string;
  readonly signOut: string;
  readonly help: string;
  readonly connectionLost: string;
  readonly languages: string;
  readonly languagesHint: string;
  readonly save: string;
}

interface QueueTexts {
  readonly heading: string;
  readonly viewsLabel: string;
  readonly search: string;
  readonly searchHint: string;
  readonly nothingFound: string;
  readonly showMore: string;
  readonly waits: (minutes: number) => string;
  readonly notWaiting: string;
  readonly you: string;
  readonly unnamed: string;
}

interface ConversationTexts {
  readonly heading: string;
  readonly nothingChosen: string;
  readonly loading: string;
  readonly back: string;
  readonly openCase: string;
  readonly transcript: string;
  readonly noMessages: string;
  readonly newBelow: string;
  readonly assistant: string;
  readonly agent: string;
  readonly system: string;
  readonly noteBy: (name: string) => string;
  readonly cut: string;
  readonly sources: string;
  readonly receipt: string;
  readonly asOf: (date: string) => string;
  readonly sample: string;
  readonly allScans: (count: number) => string;
  /** `language` as a person calls it; null where it is not told apart. */
  readonly translatedInto: (language: string) => string;
  /** The translation changed a figure and is not shown. */
  readonly unfaithful: string;
  readonly wrote: (name: string, language: string) => string;
}

interface MoveTexts {
  readonly claim: string;
  readonly release: string;
  readonly resolve: string;
  readonly handBack: string;
  readonly cancel: string;
  readonly resolveTitle: (number: string) => string;
  readonly resolveEffect: string;
  readonly handBackTitle: (number: string) => string;
  readonly handBackEffect: string;
}

interface ComposerTexts {
  readonly reply: string;
  readonly note: string;
  readonly replyLabel: (name: string) => string;
  readonly noteLabel: string;
  readonly noteHint: string;
  readonly send: string;
  readonly save: string;
  readonly sending: string;
  readonly keys: string;
  readonly claimsIt: string;
  readonly held: (name: string) => string;
  readonly closed: (state: TicketState) => string;
  readonly translate: (language: string) => string;
  readonly translating: string;
  readonly preview: (language: string) => string;
  readonly sendTranslation: (language: string) => string;
  readonly sendAsWritten: string;
  readonly offer: (language: string) => string;
  readonly noTranslation: string;
  readonly unfaithful: string;
}

interface CaseFileTexts {
  readonly heading: string;
  readonly summary: string;
  readonly ticket: string;
  readonly details: string;
  readonly parcels: string;
  readonly history: string;
  readonly backToConversation: string;
  readonly state: string;
  readonly caseType: string;
  readonly assignee: string;
  readonly nobody: string;
  readonly channel: string;
  readonly language: string;
  readonly opened: string;
  readonly identity: string;
  readonly verified: string;
  readonly unverified: string;
  readonly noDetails: string;
  readonly noParcels: string;
  /** The parcel waits in an incident: others wait too. */
  readonly incident: (stuck: number, waiting: number, usually: number) => string;
  readonly toIncident: (isLinked: boolean) => string;
  readonly mistyped: string;
  readonly copyButton: string;
  readonly copy: (what: string) => string;
  readonly copied: string;
  /** One line of the history; an unknown kind is shown as it is. */
  readonly event: (kind: string, name: string | null) => string;
}

interface HelpTexts {
  readonly title: string;
  readonly close: string;
  readonly keys: {
    readonly [key in
      | "next"
      | "previous"
      | "claim"
      | "reply"
      | "note"
      | "resolve"
      | "search"
      | "help"
      | "send"
      | "leave"]: string;
  };
  readonly singleKeys: string;
}

/** Agents read English or Chinese; whoever prefers another language gets English. */
export function consoleTexts(language: string | null | undefined): ConsoleTexts {
  return interfaceLanguage(language).startsWith("zh") ? CONSOLE_ZH : CONSOLE_EN;
}
