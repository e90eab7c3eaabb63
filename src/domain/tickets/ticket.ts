import type { CaseDetails } from "./case-details.ts";
import type { TicketState } from "./state.ts";

/** What a case is about; decides which details matter. */
export const CASE_TYPES = [
  "held",
  "documents_asked",
  "duties",
  "returned",
  "prohibited",
  "lost",
  "address",
  "other",
] as const;
export type CaseType = (typeof CASE_TYPES)[number];

export interface Ticket {
  readonly id: string;
  readonly number: number;
  readonly conversationId: string;
  readonly contactId: string;
  readonly state: TicketState;
  readonly caseType: CaseType;
  readonly subject: string;
  /** What the case is, in a few lines for the agent. */
  readonly summary: string;
  readonly details: CaseDetails;
  readonly language: string;
  /** Into which language agents' replies in Slack are translated on their way; null where they go as written. */
  readonly replyLanguage: string | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  readonly openedAt: Date;
  readonly claimedAt: Date | null;
  readonly firstReplyAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly updatedAt: Date;
}

/** The number as people see it: CW-1001. */
export function ticketNumber(number: number): string {
  return `CW-${number}`;
}

/** Reads CW-1001, cw1001 or 1001; null when it is no ticket number. */
export function readTicketNumber(text: string): number | null {
  const match = /^\s*(?:cw[-\s]?)?(\d{4,9})\s*$/i.exec(text.normalize("NFKC"));
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** Words that tell what a case is about, in the order they are tried; from the sellers' languages. */
const CASE_WORDS: readonly (readonly [CaseType, RegExp])[] = [
  [
    "prohibited",
    /seiz|confiscat|prohibit|counterfeit|没收|扣货|侵权|禁运|конфиск|запрещ|apreend|proibid|decomis|prohibid/i,
  ],
  ["returned", /return(ed|ing)?\b|sent back|退回|退运|退件|возвра(т|щ)|devolv|devuelt|devoluci/i],
  ["lost", /\blost\b|missing|丢件|丢失|потер(ян|ял)|extravi|perdid/i],
  [
    "documents_asked",
    /document|invoice|certificate|paperwork|发票|资料|证书|文件|документ|инвойс|fatura|factura/i,
  ],
  ["duties", /dut(y|ies)|\btax|\bvat\b|customs fee|关税|税|пошлин|налог|imposto|taxa|arancel|impuesto/i],
  ["held", /held|stuck|hold|customs|扣|卡|清关|海关|задерж|таможн|retid|alf[aâ]ndega|aduana|preso/i],
  ["address", /address|地址|адрес|endere[cç]o|direcci/i],
];

/** What a case is about by the seller's own words; `other` when nothing tells. */
export function readCaseType(text: string): CaseType {
  return CASE_WORDS.find(([, words]) => words.test(text))?.[0] ?? "other";
}
