import { dateInWords } from "../texts/dates.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import type { ChatModel } from "./model.ts";
import { requestPerson } from "./request-person.ts";
import { fence, runModel } from "./run-model.ts";
import { describeShipment, drawShipment } from "./tell-shipments.ts";
import { describePassages, searchArticles } from "./tools/search-articles.ts";
import type { Understanding } from "./understand.ts";
import { TOOLS, ToolUse } from "./use-tools.ts";

/** The model is asked again once, as long as it has said nothing. */
const ATTEMPTS = 2;
const MAX_PARCELS = 5;

/**
 * Lets the model answer with the tools and the facts read beforehand. True when the answer is whole; false when
 * the answerer without a model has to go on, from the start or from where the model broke off.
 */
export async function* answerWithModel(
  deps: AssistantDeps,
  model: ChatModel,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent, boolean> {
  const tools = new ToolUse(deps, question, understanding, draft, stop);
  const parcels: string[] = [];
  for (const { number } of understanding.tracking.numbers.slice(0, MAX_PARCELS)) {
    yield { kind: "status", status: "looking_up" };
    const looked = await drawShipment(deps, question, draft, number, stop);
    yield* looked.events;
    parcels.push(describeShipment(looked));
  }
  const prompt = openingPrompt(deps, question, understanding, draft, parcels);
  yield { kind: "status", status: "writing" };
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const run = runModel({
      ...{ model, prompt, stop, tools: TOOLS, consulted: draft.consulted, history: question.history },
      system: deps.prompts.answer({
        today: dateInWords(question.now.toISOString(), "en"),
        language: draft.lang,
      }),
      useTool: (call) => tools.use(call),
    });
    for await (const event of run) {
      yield* tools.takeDrawn();
      if (event.kind === "text") yield draft.say(event.delta);
      else if (event.failure === null && (draft.hasSpoken || tools.handoffReason !== null)) {
        draft.answeredBy = "model";
        if (tools.handoffReason !== null)
          yield* requestPerson(draft, question, deps.phrases, tools.handoffReason);
        return true;
      } else if (!stop.aborted) report(deps, event.failure ?? "malformed", attempt);
    }
    if (stop.aborted) return false;
    if (draft.hasSpoken) {
      // The broken sentence is left as one; what follows is whole.
      yield draft.say("…");
      return false;
    }
  }
  return false;
}

function report({ metrics, log }: AssistantDeps, reason: string, attempt: number): void {
  metrics.modelFailed(reason);
  log.warn({ reason, attempt }, "the model gave no whole answer");
}

/** The question with what the same tools find for it, so that most answers need no further step. */
function openingPrompt(
  deps: AssistantDeps,
  question: Question,
  { query, jurisdictions }: Understanding,
  draft: Draft,
  parcels: readonly string[],
): string {
  const on = question.now.toISOString().slice(0, 10);
  const found = searchArticles(deps.knowledge, draft.consulted, {
    query,
    lang: draft.lang,
    jurisdictions,
    on,
  });
  const shipments =
    parcels.length === 0
      ? ""
      : `\n\nParcels looked up, each shown to the seller as a card:\n\n${parcels.join("\n\n")}`;
  return `The seller writes:\n${fence(question.text)}${shipments}\n\nPassages found for it:\n\n${describePassages(found)}`;
}
