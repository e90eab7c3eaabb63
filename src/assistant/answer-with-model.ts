import { setTimeout as pause } from "node:timers/promises";
import { dateInWords } from "../texts/dates.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { placesOfWords } from "./leak-filter.ts";
import type { ChatModel, ModelFailure } from "./model.ts";
import { ModelMeter } from "./model-meter.ts";
import { ModelVoice } from "./model-voice.ts";
import { identifiersIn } from "./numbers-of-conversation.ts";
import { openingPrompt } from "./opening-prompt.ts";
import { requestPerson } from "./request-person.ts";
import { type ModelRun, runModel } from "./run-model.ts";
import { tellChanges } from "./tell-watches.ts";
import type { Understanding } from "./understand.ts";
import { TOOLS, ToolUse } from "./use-tools.ts";

/** The same model is asked once more after one of these, as long as it has said nothing. */
const PASSING: readonly ModelFailure[] = [
  "timeout",
  "rate_limited",
  "server_error",
  "unreachable",
  "cut",
  "malformed",
];
const RETRY_AFTER_MS = 200;
/** Longer than this nothing is only a question back. */
const QUESTION_CHARACTERS = 300;

interface Attempt {
  readonly deps: AssistantDeps;
  readonly question: Question;
  readonly draft: Draft;
  readonly tools: ToolUse;
  readonly run: Omit<ModelRun, "voice">;
}

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
  const clock = AbortSignal.any([stop, AbortSignal.timeout(deps.limits.turnTimeoutMs)]);
  const tools = new ToolUse(deps, question, understanding, draft, clock);
  const prompt = yield* openingPrompt({ deps, question, understanding, draft, tools, stop: clock });
  const meter = new ModelMeter(deps.prices);
  const run = {
    ...{ model, meter, stop: clock, tools: TOOLS, history: question.history },
    ...{ maxSteps: deps.limits.maxSteps, historyTokens: deps.limits.historyTokens },
    system: systemPrompt(deps, question, draft),
    prompt,
    useTool: tools.use,
  };
  yield { kind: "status", status: "writing" };
  try {
    return yield* askTwice({ deps, question, draft, tools, run }, stop);
  } finally {
    const use = meter.use();
    draft.modelUse = use;
    deps.metrics.modelUsed(use);
    await deps.budget.spend(question.contactId ?? null, use.promptTokens + use.completionTokens);
  }
}

async function* askTwice(attempt: Attempt, stop: AbortSignal): AsyncGenerator<AnswerEvent, boolean> {
  const { deps, draft } = attempt;
  for (const isLast of [false, true]) {
    const failure = yield* letSpeak(attempt);
    if (failure === null) return true;
    if (stop.aborted) return false;
    deps.metrics.modelFailed(failure);
    deps.log.warn({ reason: failure }, "the model gave no whole answer");
    if (draft.hasSpoken) {
      // The broken sentence is left as one; what follows is whole.
      yield draft.say("…");
      return false;
    }
    if (isLast || failure === "no_evidence" || !PASSING.includes(failure) || attempt.run.stop.aborted)
      return false;
    deps.metrics.modelRetried();
    await pause(RETRY_AFTER_MS, undefined, { signal: stop }).catch(() => undefined);
  }
  return false;
}

/** One attempt; null when its answer is whole. */
async function* letSpeak(attempt: Attempt): AsyncGenerator<AnswerEvent, ModelFailure | "no_evidence" | null> {
  const { draft, tools, run } = attempt;
  let failure: ModelFailure | null = null;
  // As long as nothing was found that could be told, what the model says waits.
  let waiting = "";
  for await (const event of runModel({ ...run, voice: voiceOf(attempt) })) {
    yield* tools.takeDrawn();
    if (event.kind === "stopped") failure = event.failure;
    else if (!tools.hasEvidence) waiting += event.delta;
    else {
      yield draft.say(waiting + event.delta);
      waiting = "";
    }
  }
  if (failure !== null) return failure;
  return yield* conclude(attempt, waiting);
}

/** Ends an answer that the model has ended. Without evidence only a question back may stand. */
async function* conclude(
  { deps, question, draft, tools }: Attempt,
  waiting: string,
): AsyncGenerator<AnswerEvent, ModelFailure | "no_evidence" | null> {
  const hasChanges = tools.watches.size > 0;
  if (tools.handoffReason !== null) {
    draft.answeredBy = "model";
    if (hasChanges) yield* tellChanges(tools.watches, draft);
    yield* requestPerson(draft, question, deps.phrases, tools.handoffReason);
    return null;
  }
  if (isQuestionBack(waiting)) {
    draft.kind = "clarify";
    yield draft.say(waiting);
  } else if (waiting.trim() !== "" && !hasChanges) return "no_evidence";
  if (hasChanges) yield* tellChanges(tools.watches, draft);
  if (!draft.hasSpoken) return "malformed";
  draft.answeredBy = "model";
  return null;
}

function isQuestionBack(text: string): boolean {
  return text.length <= QUESTION_CHARACTERS && /[?？؟]["”»)*_]*\s*$/u.test(text);
}

function voiceOf({ deps, question, draft, run }: Attempt): ModelVoice {
  return new ModelVoice({
    consulted: draft.consulted,
    identifiers: identifiersIn(question),
    today: question.now.toISOString().slice(0, 10),
    lang: draft.lang,
    onUngrounded: deps.metrics.ungrounded,
    secret: placesOfWords([run.system, ...TOOLS.map(({ description }) => description)]),
    onLeak: deps.metrics.leakStopped,
  });
}

function systemPrompt({ prompts }: AssistantDeps, { now }: Question, { lang }: Draft): string {
  return prompts.answer({ today: dateInWords(now.toISOString(), "en"), language: lang });
}
