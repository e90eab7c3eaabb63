import type { CaseDetail } from "../../domain/tickets/case-details.ts";

/** What the assistant says in its own words; everything else it quotes. Full sentences, second person. */
export interface AssistantTexts {
  /** Reply to hello or to a message without a question. */
  readonly greeting: string;
  readonly thanks: string;
  /** Tappable questions under a greeting or a refusal: what people ask most. */
  readonly starters: readonly string[];
  readonly noEvidence: string;
  /** After nothing was found twice: a person is called. */
  readonly noEvidenceAgain: string;
  /** No article in the seller's language yet; the English one follows. */
  readonly onlyInEnglish: string;
  /** Something in the answer is not certain; `asOf` is a date in words. */
  readonly notCertain: (asOf: string, source: string) => string;
  /** The article is past its review date. */
  readonly overdue: (asOf: string, source: string) => string;
  readonly askDestinationAndValue: string;
  readonly askDestination: string;
  /** The country is known; the price is not. */
  readonly askValue: string;
  readonly askGoodsAndDestination: string;
  /** The country is known; neither goods nor question is. */
  readonly askWhatAbout: string;
  /** Tappable countries, those most often meant in this language. */
  readonly usualDestinations: readonly string[];
  readonly askTrackingNumber: string;
  /** Refusal of evasion; the lawful way follows as a quote. */
  readonly refuseEvasion: string;
  readonly refuseOutOfScope: string;
  /** The matter needs a person: why, and the offer. */
  readonly caseSpecific: string;
  /** A person was asked for and the ticket opens now. */
  readonly personComes: string;
  /** A person was asked for, but something is still missing; the form or the list follows. */
  readonly personNeeds: (details: readonly string[]) => string;
  readonly talkToPerson: string;
  readonly caseDetail: Readonly<Record<CaseDetail, string>>;
  readonly mistyped: (number: string) => string;
  readonly orderIdGiven: (number: string) => string;
  readonly notFoundYet: (number: string) => string;
  readonly needsDetail: (number: string) => string;
  readonly trackingDown: (number: string) => string;
  /** A number that several carriers use: which one is it? */
  readonly ambiguousCarrier: (number: string, carriers: readonly string[]) => string;
  readonly sampleShipment: string;
}
