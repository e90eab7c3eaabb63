import type { Said } from "./assistant.ts";
import { CitationFilter } from "./citation-filter.ts";
import type { Consulted } from "./consulted.ts";
import type { ChatModel, ModelFailure, ModelMessage, ToolCall, ToolOffer } from "./model.ts";

/** Most steps of one turn: text, or calls of tools. */
const MAX_STEPS = 5;
/** One clock over all steps. */
const CLOCK_MS = 90_000;
const HISTORY_MESSAGES = 12;
const HISTORY_CHARACTERS = 8_000;

export type ModelRunEvent =
  | { readonly kind: "text"; readonly delta: string }
  /** The model stopped; nothing follows. `null` when it ended by itself. */
  | { readonly kind: "stopped"; readonly failure: ModelFailure | null };

export interface ModelRun {
  readonly model: ChatModel;
  readonly system: string;
  readonly history: readonly Said[];
  /** The question with the material read beforehand. */
  readonly prompt: string;
  readonly tools: readonly ToolOffer[];
  /** Runs a call and says what the model is told; faults of the call are told too. */
  readonly useTool: (call: ToolCall) => Promise<string>;
  readonly consulted: Consulted;
  readonly stop: AbortSignal;
}

/** Lets the model speak and use tools until it ends by itself, fails or runs out of steps or time. */
export async function* runModel(run: ModelRun): AsyncGenerator<ModelRunEvent> {
  const clock = AbortSignal.timeout(CLOCK_MS);
  const stop = AbortSignal.any([run.stop, clock]);
  const filter = new CitationFilter((number) => run.consulted.cite(number));
  const messages: ModelMessage[] = opening(run);
  for (let step = 1; step <= MAX_STEPS; step += 1) {
    const calls: ToolCall[] = [];
    let said = "";
    // At the last step the model gets no tools, so that it has to answer.
    const tools = step === MAX_STEPS ? [] : run.tools;
    for await (const event of run.model.stream({ messages, tools, stop })) {
      if (event.kind === "failed") {
        yield* tell(filter.end());
        return yield { kind: "stopped", failure: clock.aborted ? "timeout" : event.reason };
      }
      if (event.kind === "tool_call") calls.push(event.call);
      if (event.kind === "text") {
        said += event.delta;
        yield* tell(filter.push(event.delta));
      }
    }
    if (calls.length === 0) {
      yield* tell(filter.end());
      return yield { kind: "stopped", failure: null };
    }
    messages.push({ role: "assistant", content: said, toolCalls: calls });
    messages.push(...(await Promise.all(calls.map((call) => resultOf(run, call)))));
  }
  yield* tell(filter.end());
  yield { kind: "stopped", failure: "malformed" };
}

function* tell(delta: string): Generator<ModelRunEvent> {
  if (delta !== "") yield { kind: "text", delta };
}

function opening(run: ModelRun): ModelMessage[] {
  return [
    { role: "system", content: run.system },
    ...trimmed(run.history).map(asModelMessage),
    { role: "user", content: run.prompt },
  ];
}

async function resultOf(run: ModelRun, call: ToolCall): Promise<ModelMessage> {
  return { role: "tool", toolCallId: call.id, content: await run.useTool(call) };
}

/** The latest messages that fit; older ones go first. */
function trimmed(history: readonly Said[]): readonly Said[] {
  const latest = history.slice(-HISTORY_MESSAGES);
  let characters = 0;
  const from = latest.findLastIndex((said) => {
    characters += said.text.length;
    return characters > HISTORY_CHARACTERS;
  });
  return latest.slice(from + 1);
}

function asModelMessage(said: Said): ModelMessage {
  if (said.author === "contact") return { role: "user", content: fence(said.text) };
  return { role: "assistant", content: said.text.replace(/\s?\[\d+\]/g, ""), toolCalls: [] };
}

/** Marks foreign text as material, so that it cannot pass for an instruction; it cannot end the marks itself. */
export function fence(text: string): string {
  return `<<<\n${text.replace(/<<<|>>>/g, "")}\n>>>`;
}
