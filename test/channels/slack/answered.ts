import type { Answer } from "../../../src/domain/answer.ts";

/** A finished answer of the assistant. */
export function answered(text: string, over: Partial<Answer> = {}): Answer {
  return {
    ...{ kind: "answer", reason: null, lang: "en", text, citations: [], cards: [], suggestions: [] },
    ...{ missing: [], answeredBy: "without_model", handoff: null, modelUse: null },
    evidence: { passages: [], shipments: [], estimates: [] },
    ...over,
  };
}
