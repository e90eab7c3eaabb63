import type { Act, ModelCall, Pace } from "./act.ts";
import { demoAnswer } from "./demo-answer.ts";
import { FAULTS, type Fault, faultIn } from "./demo-faults.ts";
import { type ModelServer, startModelServer } from "./model-server.ts";

/** A model for demonstrations: answers from the passages it is shown, and fails on demand. */
export function startDemoModel(options: {
  readonly port: number;
  readonly pace: Pace;
  /** Always fails this way; null: only where a message asks for it. */
  readonly fault: Fault | null;
}): Promise<ModelServer> {
  const respond = (call: ModelCall) => demoActs(call, options.fault);
  return startModelServer({ ...options, respond });
}

/** What the demo model does with a request. */
export function demoActs(call: ModelCall, always: Fault | null = null): readonly Act[] {
  const fault = always ?? faultIn(call);
  return fault === null ? demoAnswer(call) : FAULTS[fault](call);
}
