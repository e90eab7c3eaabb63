import type { Passage } from "../../src/knowledge/passages.ts";

/** A passage with this text, and for the rest what does not matter. */
export function passage(text: string, changes: Partial<Passage> = {}): Passage {
  return {
    ...{ id: `en/test#${text}`, slug: "test", lang: "en", title: "Test", heading: null, text, asks: [] },
    ...{ jurisdictions: [], asOf: "2026-11-22", reviewBy: "2027-02-22", confidence: "high", version: "1" },
    ...changes,
  };
}
