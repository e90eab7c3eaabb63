import type { Passage } from "../knowledge/passages.ts";
import type { Consulted } from "./consulted.ts";
import type { Figure } from "./figures/figure.ts";
import { findFigures } from "./figures/find-figures.ts";
import { covers } from "./figures/match-figures.ts";
import { passageFigures, sentenceWith } from "./passage-figures.ts";
import type { ClauseJudge, Verdict } from "./release-clauses.ts";

/** What became of a clause whose figures nothing covers. */
export type Ungrounded = (figure: Figure["kind"], outcome: "replaced" | "dropped") => void;

export interface GroundingOptions {
  readonly consulted: Consulted;
  /** Numbers of parcels and orders the seller wrote: they may be repeated. */
  readonly identifiers: ReadonlySet<string>;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly lang: string;
  readonly onUngrounded: Ungrounded;
}

/** "Step 2", "第 2 步": numbers the steps of the answer itself. */
const STEP = /(?:steps?|шаг\p{L}*|passos?|pasos?|étapes?|schritte?|第|步骤|步驟)[\s*]*$/iu;
const MAX_STEP = 12;

/**
 * Judges the clauses of a model: every amount, share, measure, date and reference to a law must stand in a passage
 * that the sentence or this answer cites, or in material of this turn. Where it does not, the passage's own sentence
 * takes its place, or nothing.
 */
export class Grounding implements ClauseJudge {
  readonly #options: GroundingOptions;
  readonly #cited = new Set<number>();
  readonly #said = new Set<string>();

  constructor(options: GroundingOptions) {
    this.#options = options;
  }

  /** Notes the markers that leave: what they point at is cited from now on. */
  released(piece: string): void {
    for (const number of markersIn(piece)) this.#cited.add(number);
  }

  judge(clause: string, before: string, isSentence: boolean): Verdict {
    const claims = this.#claims(clause, before);
    const markers = markersIn(clause).filter((number) => this.#options.consulted.shown(number) !== null);
    const open = claims.filter((claim) => !this.#isCovered(claim, [...markers, ...this.#cited]));
    if (open.length === 0) return { kind: "pass" };
    if (!isSentence) return { kind: "wait" };
    const silent = markers.length === 0 ? this.#passageFor(open) : null;
    if (silent !== null) return { kind: "instead", text: withMarker(clause, silent) };
    return { kind: "instead", text: this.#instead(open, markers, before) };
  }

  #claims(clause: string, before: string): readonly Figure[] {
    const text = `${before}${clause}`;
    return findFigures(blankMarkers(text), this.#options.today).filter(
      (figure) => figure.end > before.length && !this.#isExempt(figure, text),
    );
  }

  #isExempt(figure: Figure, text: string): boolean {
    const written = text
      .slice(figure.start, figure.end)
      .replace(/[\s*_-]/g, "")
      .toUpperCase();
    if (this.#options.identifiers.has(written)) return true;
    if (figure.kind !== "number") return false;
    if (figure.unit?.kind === "measure" && figure.unit.name === "point") return true;
    return (figure.values[0] ?? MAX_STEP + 1) <= MAX_STEP && STEP.test(text.slice(0, figure.start));
  }

  #isCovered(claim: Figure, numbers: readonly number[]): boolean {
    const { consulted, today } = this.#options;
    if (claim.kind === "date" && claim.readings.some((reading) => isDay(reading, today))) return true;
    if (consulted.materialFigures().some((figure) => covers(figure, claim))) return true;
    // A name claims nothing beyond itself: it is enough that it was shown.
    const passages =
      claim.kind === "name" ? consulted.allShown() : numbers.map((number) => consulted.shown(number));
    return passages.some((passage) => passage !== null && states(passage, claim));
  }

  /** The number of the one shown passage that states all of a sentence which cites none. */
  #passageFor(claims: readonly Figure[]): number | null {
    const index = this.#options.consulted
      .allShown()
      .findIndex((passage) => claims.every((claim) => states(passage, claim)));
    return index < 0 ? null : index + 1;
  }

  #instead(open: readonly Figure[], markers: readonly number[], before: string): string {
    const [first] = open;
    if (first === undefined) return "";
    const [number, wording] = this.#wording(first, markers) ?? [0, null];
    this.#options.onUngrounded(first.kind, wording === null ? "dropped" : "replaced");
    const broken = /(?:^|[.!?…。！？：:\n])[\s*_\])-]*$/u.test(before) ? "" : "…";
    if (wording === null) return broken;
    this.#said.add(wording);
    return `${broken === "" ? "" : "… "}${wording} [${number}]`;
  }

  /** What the cited passage itself says with such a figure, unless it was said or is in another language. */
  #wording(wanted: Figure, markers: readonly number[]): readonly [number, string] | null {
    for (const number of markers) {
      const passage = this.#options.consulted.shown(number);
      if (passage === null || !this.#options.lang.startsWith(passage.lang)) continue;
      const sentence = sentenceWith(passage, wanted);
      if (sentence !== null && !this.#said.has(sentence)) return [number, sentence];
    }
    return null;
  }
}

function states(passage: Passage, claim: Figure): boolean {
  return passageFigures(passage).some((figure) => covers(figure, claim));
}

function isDay(
  { year, month, day }: { year: number | null; month: number | null; day: number | null },
  today: string,
): boolean {
  const pad = (part: number | null) => String(part).padStart(2, "0");
  return `${year}-${pad(month)}-${pad(day)}` === today;
}

const MARKER = /\[([\d,\s]{1,16})\]/g;

function markersIn(text: string): readonly number[] {
  return [...text.matchAll(MARKER)].flatMap(([, numbers = ""]) => numbers.split(",").map(Number));
}

/** Markers are no figures; the places of the others stay. */
function blankMarkers(text: string): string {
  return text.replace(MARKER, (marker) => "\u0000".repeat(marker.length));
}

function withMarker(sentence: string, number: number): string {
  const end = /[.!?。！？]?["”’»)*_]*\s*$/u.exec(sentence)?.index ?? sentence.length;
  const gap = /\p{Script=Han}$/u.test(sentence.slice(0, end)) ? "" : " ";
  return `${sentence.slice(0, end)}${gap}[${number}]${sentence.slice(end)}`;
}
