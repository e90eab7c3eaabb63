import type { Said } from "../domain/message.ts";
import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import { findJurisdictions } from "../knowledge/jurisdictions.ts";
import { countryName } from "../texts/countries.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { findFigures } from "./figures/find-figures.ts";

const MAX_ASKED = 6;
const QUOTE_CHARACTERS = 140;
const MAX_AMOUNTS = 8;

export interface TrimmedHistory {
  /** The latest messages that fit, oldest first. */
  readonly latest: readonly Said[];
  /** What the others were about, in short lines; null when nothing was left out. */
  readonly summary: string | null;
}

/** Keeps the end of a conversation within so many tokens and sums the rest up without any model. */
export function trimHistory(history: readonly Said[], maxTokens: number): TrimmedHistory {
  let tokens = 0;
  const lastCut = history.findLastIndex(({ text }) => {
    tokens += estimateTokens(text);
    return tokens > maxTokens;
  });
  const latest = history.slice(lastCut + 1);
  return { latest, summary: lastCut < 0 ? null : summarise(history.slice(0, lastCut + 1)) };
}

function summarise(earlier: readonly Said[]): string {
  const asked = earlier.filter(({ author }) => author === "contact").map(({ text }) => text);
  const written = asked.join("\n");
  const places = findJurisdictions(written).map(({ code }) => countryName(code, "en"));
  const numbers = findTrackingNumbers(written).numbers.map(({ number }) => number);
  const amounts = findFigures(written, null)
    .filter((figure) => figure.kind === "number" && figure.unit?.kind === "money")
    .map(({ start, end }) => written.slice(start, end));
  const answered = earlier.flatMap(({ sources }) => sources);
  return [
    line("Countries named", places),
    line("Tracking numbers", numbers),
    line("Amounts", amounts.slice(-MAX_AMOUNTS)),
    ...asked.slice(-MAX_ASKED).map((text) => `Asked: ${quote(text)}`),
    line("Answered from", answered),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function line(name: string, values: readonly string[]): string {
  const distinct = [...new Set(values)];
  return distinct.length === 0 ? "" : `${name}: ${distinct.join("; ")}`;
}

function quote(text: string): string {
  const flat = [...text.replace(/\s+/g, " ").trim()];
  return flat.length <= QUOTE_CHARACTERS ? flat.join("") : `${flat.slice(0, QUOTE_CHARACTERS).join("")}…`;
}
