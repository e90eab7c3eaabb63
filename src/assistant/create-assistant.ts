import { withoutNumbers } from "../domain/language.ts";
import { parcelListIn } from "../domain/shipments/read-parcel-list.ts";
import { answerWithModel } from "./answer-with-model.ts";
import { answerWithoutModel } from "./answer-without-model.ts";
import type { AnswerEvent, Assistant, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import { Consulted } from "./consulted.ts";
import { Draft } from "./draft.ts";
import type { Intent } from "./intents/intent.ts";
import type { ChatModel } from "./model.ts";
import { tellParcelList } from "./tell-parcel-list.ts";
import { tellWatches, watchWishIn } from "./tell-watches.ts";
import type { Understanding } from "./understand.ts";

/**
 * The assistant. What code can decide is decided before any model is asked: a wish for a person, a refusal, a
 * mistyped number, a list of parcels. The model answers the rest; where it is missing or fails, the answerer without a
 * model goes on.
 */
export function createAssistant(deps: AssistantDeps): Assistant {
  return {
    async *answer(question: Question, stop: AbortSignal): AsyncGenerator<AnswerEvent> {
      yield { kind: "status", status: "reading" };
      const list = parcelListIn(question.text);
      // Of a list only the words beside it say what is wanted, and in which language.
      const words = list === null ? question.text : withoutNumbers(question.text).trim();
      const read = deps.understand({ ...question, text: words });
      if (list !== null && !OTHER_THAN_LIST.includes(read.intent)) {
        const draft = new Draft(new Consulted(deps.publicUrl), read.lang);
        yield* tellParcelList(deps, question, list, draft, stop);
        if (!stop.aborted) yield draft.finish();
        return;
      }
      const wish = read.intent === "person" ? null : watchWishIn(question, deps.phrases);
      const alike = wish === null && needsModel(read) ? await deps.meanings.alike(read.query) : [];
      const understanding = { ...read, alike };
      const draft = new Draft(new Consulted(deps.publicUrl), understanding.lang);
      if (wish !== null) {
        yield* tellWatches(deps, question, understanding, draft, wish, stop);
        if (!stop.aborted) yield draft.finish();
        return;
      }
      const isAnswered =
        deps.model !== null &&
        needsModel(understanding) &&
        (yield* tryModel(deps, deps.model, question, understanding, draft, stop));
      if (!isAnswered && !stop.aborted) yield* answerWithoutModel(deps, question, understanding, draft, stop);
      if (stop.aborted) return yield draft.stop();
      if (!isAnswered && deps.model !== null && draft.kind === "escalate") deps.metrics.fellBack("handoff");
      yield draft.finish();
    },
  };
}

/** A message with many parcels that is first of all this is answered as this. */
const OTHER_THAN_LIST: readonly Intent[] = ["person", "evasion", "out_of_scope"];

/** Above the budget the answerer without a model takes over, and nothing is said of it. */
async function* tryModel(
  deps: AssistantDeps,
  model: ChatModel,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  stop: AbortSignal,
): AsyncGenerator<AnswerEvent, boolean> {
  if (!(await deps.budget.isLeft(question.contactId ?? null))) {
    deps.metrics.fellBack("budget");
    return false;
  }
  const isAnswered = yield* answerWithModel(deps, model, question, understanding, draft, stop);
  if (!isAnswered && !stop.aborted) deps.metrics.fellBack(draft.hasSpoken ? "after_cut" : "without_model");
  return isAnswered;
}

/** What code answers by itself, whoever else could. */
const SETTLED: readonly Intent[] = ["person", "thanks", "greeting", "evasion", "out_of_scope"];

function needsModel({ intent, tracking }: Understanding): boolean {
  const isMistyped = tracking.numbers.length === 0 && tracking.nearMisses.length > 0;
  return !SETTLED.includes(intent) && !isMistyped;
}
