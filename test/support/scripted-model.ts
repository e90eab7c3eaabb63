import type { Act, ModelCall } from "../../src/cli/demo-model/act.ts";
import { AT_ONCE, startModelServer } from "../../src/cli/demo-model/model-server.ts";

export type { Act, ModelCall };

/** An OpenAI-compatible endpoint on loopback that plays what a test scripts, one script per request. */
export interface ScriptedModel {
  readonly baseUrl: string;
  /** The requests so far, oldest first. */
  readonly calls: readonly ModelCall[];
  /** Sets what the next requests do; when the scripts run out the last one repeats. */
  readonly play: (...scripts: readonly (readonly Act[])[]) => void;
  /** Lets a function answer every request from now on. */
  readonly improvise: (respond: (call: ModelCall) => readonly Act[]) => void;
  readonly stop: () => Promise<void>;
}

export async function startScriptedModel(): Promise<ScriptedModel> {
  const calls: ModelCall[] = [];
  let scripts: readonly (readonly Act[])[] = [];
  const scripted = () => {
    const script = scripts[0] ?? [];
    if (scripts.length > 1) scripts = scripts.slice(1);
    return script;
  };
  let respond: (call: ModelCall) => readonly Act[] = scripted;
  const server = await startModelServer({
    port: 0,
    pace: AT_ONCE,
    respond: (call) => {
      calls.push(call);
      return respond(call);
    },
  });
  return {
    ...server,
    calls,
    play: (...next) => {
      scripts = next;
      respond = scripted;
    },
    improvise: (next) => {
      respond = next;
    },
  };
}
