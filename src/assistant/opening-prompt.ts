import { asksForSum, MAX_ESTIMATES } from "./answer-duty.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { fence } from "./fence.ts";
import { parcelTo, wayTo } from "./read-parcel.ts";
import { describeShipment, drawShipment } from "./tell-shipments.ts";
import type { Understanding } from "./understand.ts";
import type { ToolUse } from "./use-tools.ts";

const MAX_PARCELS = 5;

interface Opening {
  readonly deps: AssistantDeps;
  readonly question: Question;
  readonly understanding: Understanding;
  readonly draft: Draft;
  readonly tools: ToolUse;
  readonly stop: AbortSignal;
}

/** The question with what the same tools find for it, so that most answers need no further step. Draws the cards. */
export async function* openingPrompt(opening: Opening): AsyncGenerator<AnswerEvent, string> {
  const { question, understanding, tools } = opening;
  const parcels = yield* lookUpParcels(opening);
  const estimates = estimatesOf(opening);
  yield* tools.takeDrawn();
  return [
    `The seller writes:\n${fence(question.text)}`,
    ...(parcels.length === 0 ? [] : ["Parcels looked up, each shown to the seller as a card:", ...parcels]),
    ...(estimates.length === 0 ? [] : ["Worked out, each shown to the seller as a card:", ...estimates]),
    `Passages found for it:\n\n${tools.searchFor(understanding.query)}`,
  ].join("\n\n");
}

async function* lookUpParcels({
  deps,
  question,
  understanding,
  draft,
  stop,
}: Opening): AsyncGenerator<AnswerEvent, readonly string[]> {
  const parcels: string[] = [];
  for (const { number } of understanding.tracking.numbers.slice(0, MAX_PARCELS)) {
    yield { kind: "status", status: "looking_up" };
    const looked = await drawShipment(deps, question, draft, number, stop);
    yield* looked.events;
    parcels.push(describeShipment(looked));
  }
  return parcels;
}

function estimatesOf({ deps, understanding, tools }: Opening): readonly string[] {
  const { worth, destinations, details, said } = understanding;
  if (worth === null || !asksForSum(deps, understanding)) return [];
  return destinations
    .slice(0, MAX_ESTIMATES)
    .map((to) => tools.estimate(parcelTo(wayTo(to, said), worth, details)));
}
