import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import { statusInWords } from "../texts/shipment/status-in-words.ts";
import { watchTexts } from "../texts/watches/watch-texts.ts";
import type { AnswerEvent, Question, WatchedParcel } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import type { PhraseBook } from "./phrases.ts";
import { tellShipments } from "./tell-shipments.ts";
import type { Understanding } from "./understand.ts";

/** What is wanted of the parcels that a seller watches. */
export type WatchWish = "start" | "stop" | "list";

/** Read without any model, whoever answers the rest; null for a message that wants none of it. */
export function watchWishIn(question: Question, phrases: PhraseBook): WatchWish | null {
  const { text, history, outcomes } = question;
  if (phrases.says("watchStop", text)) return "stop";
  if (phrases.says("watchList", text)) return "list";
  if (phrases.says("watch", text)) return "start";
  // The number that was asked for, of the parcel that is to be watched.
  const before = history.findLast(({ author }) => author === "contact")?.text ?? "";
  const isReply = outcomes[0]?.kind === "clarify" && findTrackingNumbers(text).numbers.length > 0;
  const wasOpen = findTrackingNumbers(before).numbers.length === 0 && phrases.says("watch", before);
  return isReply && wasOpen ? "start" : null;
}

/** Begins or ends watches, or lists them. What is promised here is done in the commit that saves the answer. */
export async function* tellWatches(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  wish: WatchWish,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const texts = watchTexts(draft.lang);
  if (question.watched === undefined) return yield draft.paragraph(texts.cannotHere);
  const watched = wish === "start" ? [] : await question.watched();
  if (wish === "list") return yield* list(watched, draft);
  const numbers = numbersMeant(question, understanding, wish === "stop" ? watched : []);
  if (numbers.length === 0) {
    draft.kind = "clarify";
    draft.missing = ["trackingNumber"];
    return yield draft.paragraph(texts.askNumber);
  }
  if (wish === "start") return yield* start(deps, question, understanding, draft, numbers, stop);
  for (const number of numbers) {
    const isWatched = watched.some((parcel) => parcel.number === number);
    if (isWatched) draft.watches = [...draft.watches, { number, wanted: false }];
    yield draft.paragraph(isWatched ? texts.stopped(number) : texts.notWatched(number));
  }
}

/**
 * What a model does for a seller who wants to be told, or told no more: `number` is the parcel as we write it. A model may
 * mean what the phrases could mean and nothing else, whatever it has read.
 */
export async function watchWishOf(
  question: Question,
  understanding: Understanding,
  { number: written, wanted }: { readonly number: string; readonly wanted: boolean },
): Promise<
  | { readonly kind: "may"; readonly number: string }
  | { readonly kind: "not_here" | "not_meant" | "not_watched" }
> {
  if (question.watched === undefined) return { kind: "not_here" };
  const watched = wanted ? [] : (await question.watched()).map(({ number }) => number);
  const spoken = [...understanding.tracking.numbers.map(({ number }) => number), ...spokenOf(question)];
  const meant = [...spoken, ...(watched.length === 1 ? watched : [])];
  const number = meant.find((one) => compact(one) === compact(written));
  if (number === undefined) return { kind: "not_meant" };
  return wanted || watched.includes(number) ? { kind: "may", number } : { kind: "not_watched" };
}

/** Begins and ends what a model was allowed to, and says so in our own words. */
export function* tellChanges(changes: ReadonlyMap<string, boolean>, draft: Draft): Generator<AnswerEvent> {
  const texts = watchTexts(draft.lang);
  for (const [number, wanted] of changes) {
    draft.watches = [...draft.watches, { number, wanted }];
    yield draft.paragraph(wanted ? texts.watching(number) : texts.stopped(number));
  }
  draft.kind = "shipment";
  draft.suggestions = [texts.askList];
}

/** The parcel is shown as it stands: from there on every change is told. */
async function* start(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  numbers: readonly string[],
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent> {
  const found = numbers.flatMap((number) => findTrackingNumbers(`tracking ${number}`).numbers);
  const tracking = { ...understanding.tracking, numbers: found };
  yield* tellShipments(deps, question, { ...understanding, tracking }, draft, stop);
  if (stop.aborted || draft.reason === "wrong_input") return;
  const texts = watchTexts(draft.lang);
  draft.kind = "shipment";
  draft.missing = [];
  draft.watches = numbers.map((number) => ({ number, wanted: true }));
  draft.suggestions = [texts.askList];
  for (const number of numbers) yield draft.paragraph(texts.watching(number));
}

function* list(watched: readonly WatchedParcel[], draft: Draft): Generator<AnswerEvent> {
  const texts = watchTexts(draft.lang);
  draft.kind = "shipment";
  if (watched.length === 0) return yield draft.paragraph(texts.listEmpty);
  const lines = watched.map(({ number, shipment }) => {
    const status = shipment === null ? texts.nothingYet : statusInWords(shipment, draft.lang);
    return `- **${number}**: ${status}`;
  });
  draft.suggestions = watched.slice(0, MAX_SUGGESTIONS).map(({ number }) => texts.askStop(number));
  yield draft.paragraph([texts.list(watched.length), "", ...lines].join("\n"));
}

const MAX_SUGGESTIONS = 3;

/** Those of the message, else the one that was spoken of last; to stop, also the only one that is watched. */
function numbersMeant(
  question: Question,
  { tracking }: Understanding,
  watched: readonly WatchedParcel[],
): readonly string[] {
  const named = [...new Set(tracking.numbers.map(({ number }) => number))];
  if (named.length > 0) return named;
  const last = spokenOf(question).at(-1);
  if (watched.length === 1) return watched.map(({ number }) => number);
  return last === undefined ? [] : [last];
}

/** The parcels of the conversation so far, the last one last: written by the seller or shown to them. */
function spokenOf({ history }: Question): readonly string[] {
  return history.flatMap(({ author, text, parcels }) => [
    ...(author === "contact" ? findTrackingNumbers(text).numbers.map(({ number }) => number) : []),
    ...parcels,
  ]);
}

function compact(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\s.-]/g, "")
    .toUpperCase();
}
