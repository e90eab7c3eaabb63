import { MOST_PARCELS, type ParcelListing } from "../domain/shipments/read-parcel-list.ts";
import { UNSEEN_REASONS } from "../domain/shipments/sort-parcel.ts";
import { MOST_LISTS_A_DAY } from "../shipping/parcel-lists.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import { listTexts } from "../texts/lists/list-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { ListProgress } from "./check-list.ts";
import type { Draft } from "./draft.ts";
import { type ParcelRow, parcelRow } from "./parcel-row.ts";
import { parcelsCard } from "./parcels-card.ts";

/** Told one by one; the rest is in the table. */
const MAX_URGENT = 10;
const MAX_UNREADABLE = 5;

/** Looks a whole list up, draws how far it has come, and tells what needs the seller today and what cannot be read. */
export async function* tellParcelList(
  deps: AssistantDeps,
  question: Question,
  listing: ParcelListing,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  yield { kind: "status", status: "looking_up" };
  draft.kind = "shipment";
  let latest: ListProgress | null = null;
  for await (const progress of deps.checkList(listing, question, stop)) {
    latest = progress;
    yield draft.draw(parcelsCard(listing, progress, draft.lang));
  }
  if (stop.aborted) return;
  if (latest === null) {
    draft.kind = "clarify";
    draft.suggestions = [assistantTexts(draft.lang).talkToPerson];
    return yield draft.paragraph(listTexts(draft.lang).tooManyToday(MOST_LISTS_A_DAY));
  }
  for (const { lookup } of latest.rows) {
    if (lookup?.kind === "found") draft.consulted.addShipment(lookup.shipment);
  }
  yield* tellRows(latest, draft);
  yield* tellRemarks(listing, draft);
}

function* tellRows({ rows, at }: ListProgress, draft: Draft): Generator<AnswerEvent> {
  const texts = listTexts(draft.lang);
  const told = rows.map((row) => parcelRow(row, draft.lang, at));
  const urgent = told.filter(({ group }) => group === "act_today");
  const unreadable = told.filter(({ group }) => group === "unreadable").toSorted(mendableFirst);
  yield draft.paragraph(texts.lookedUp(rows.length));
  if (urgent.length === 0) yield draft.say(`${gap(draft)}${texts.nothingUrgent}`);
  else yield draft.paragraph(section(texts.group.act_today, urgent, MAX_URGENT, draft.lang));
  if (unreadable.length > 0) {
    yield draft.paragraph(section(texts.group.unreadable, unreadable, MAX_UNREADABLE, draft.lang));
  }
}

/** What was mistyped can be typed again; what nobody knows yet cannot be helped. */
function mendableFirst(one: ParcelRow, other: ParcelRow): number {
  return MENDABLE_FIRST.indexOf(one.reason) - MENDABLE_FIRST.indexOf(other.reason);
}

const MENDABLE_FIRST: readonly ParcelRow["reason"][] = UNSEEN_REASONS;

function section(title: string, rows: readonly ParcelRow[], most: number, language: string): string {
  const lines = rows.slice(0, most).map((row) => `- ${line(row, language)}`);
  const left = rows.length - lines.length;
  const more = left > 0 ? `\n\n${listTexts(language).more(left)}` : "";
  return `**${title}${colon(language)}${rows.length}**\n\n${lines.join("\n")}${more}`;
}

function line({ number, status, next, why, isSample }: ParcelRow, language: string): string {
  const isWide = language.startsWith("zh");
  const state = status === null ? why : `${status}${isWide ? `（${why}）` : ` (${why})`}`;
  const sentences = [state, next, isSample ? listTexts(language).sample : null];
  const told = sentences.filter((part) => part !== null).map((part) => part.replace(/[.。]$/, ""));
  return `**${number}**${colon(language)}${told.map((part) => `${part}${isWide ? "。" : "."}`).join(isWide ? "" : " ")}`;
}

function colon(language: string): string {
  return language.startsWith("zh") ? "：" : ": ";
}

function* tellRemarks({ entries, leftOut }: ParcelListing, draft: Draft): Generator<AnswerEvent> {
  const texts = listTexts(draft.lang);
  const repeated = entries.filter(({ times }) => times > 1).length;
  if (repeated > 0) yield draft.paragraph(texts.repeated(repeated));
  if (leftOut > 0) yield draft.paragraph(texts.leftOut(leftOut, MOST_PARCELS));
}

function gap({ lang }: Draft): string {
  return lang.startsWith("zh") ? "" : " ";
}
