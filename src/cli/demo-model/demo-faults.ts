import type { Act, ModelCall } from "./act.ts";
import { demoAnswer } from "./demo-answer.ts";
import { withoutNumber } from "./demo-translation.ts";
import { obey } from "./obey.ts";

const LONG = "Customs may ask for papers and so on. ";
const LONG_CHARACTERS = 100_000;

/** What can go wrong with a model, by name. */
export const FAULTS = {
  stall: () => [{ stall: true }],
  "429": () => [{ status: 429 }],
  "500": () => [{ status: 500 }],
  cut: (call) => [...half(demoAnswer(call)), { pauseMs: 20 }, { cut: true }],
  malformed: (call) => [...half(demoAnswer(call)), { garbage: true }],
  "wrong-arguments": (call) =>
    hasResults(call)
      ? demoAnswer(call)
      : [
          { call: { name: "search_articles", arguments: '{"query":' } },
          { call: { name: "look_up_shipment", arguments: '{"number":42}' } },
          { call: { name: "delete_everything", arguments: "{}" } },
        ],
  "endless-tools": () => [{ call: { name: "search_articles", arguments: '{"query":"duty"}' } }],
  long: () => Array.from({ length: LONG_CHARACTERS / LONG.length }, () => ({ text: LONG })),
  "drop-number": (call) => withoutNumber(demoAnswer(call)),
  obey,
} as const satisfies Readonly<Record<string, (call: ModelCall) => readonly Act[]>>;

export type Fault = keyof typeof FAULTS;

export function isFault(name: string): name is Fault {
  return Object.hasOwn(FAULTS, name);
}

/** The fault a seller asks for in the last message: "demo:stall". */
export function faultIn({ messages }: ModelCall): Fault | null {
  const asked = messages.findLast(({ role }) => role === "user")?.content ?? "";
  const named = /demo:([a-z0-9-]+)/.exec(asked)?.[1] ?? "";
  return isFault(named) ? named : null;
}

function half(acts: readonly Act[]): readonly Act[] {
  return acts.flatMap((act) => ("text" in act ? [{ text: act.text.slice(0, act.text.length / 2) }] : []));
}

function hasResults({ messages }: ModelCall): boolean {
  return messages.some(({ role }) => role === "tool");
}
