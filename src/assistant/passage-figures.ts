import type { Passage } from "../knowledge/passages.ts";
import type { Figure } from "./figures/figure.ts";
import { findFigures } from "./figures/find-figures.ts";
import { findClauseEnd } from "./find-clause-end.ts";

/** Passages live as long as the articles do, so their figures are read once. */
const known = new WeakMap<Passage, readonly Figure[]>();

/** The figures a passage states, with those of its title and heading and the day it stands for. */
export function passageFigures(passage: Passage): readonly Figure[] {
  const read = known.get(passage);
  if (read !== undefined) return read;
  const { title, heading, text, asOf } = passage;
  const figures = findFigures(`${title}\n${heading ?? ""}\n${text}\n${asOf}`, null);
  known.set(passage, figures);
  return figures;
}

/** The first sentence of a passage with a figure like this one; null when it has none. */
export function sentenceWith(passage: Passage, wanted: Figure): string | null {
  const lines = passage.text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1").split("\n");
  const sentences = lines.filter((line) => !line.startsWith("|")).flatMap(sentencesOf);
  return (
    sentences
      .find((sentence) => findFigures(sentence, null).some((figure) => isLike(figure, wanted)))
      ?.trim() ?? null
  );
}

function isLike(figure: Figure, wanted: Figure): boolean {
  if (figure.kind !== "number" || wanted.kind !== "number") return figure.kind === wanted.kind;
  return wanted.unit === null || figure.unit?.kind === wanted.unit.kind;
}

function sentencesOf(line: string): readonly string[] {
  const text = line.replace(/^\s*(?:[-*]|\d+\.)\s+/, "");
  const end = findClauseEnd(text, "sentence", true);
  if (end.kind === "open" || end.at >= text.length) return [text];
  return [text.slice(0, end.at), ...sentencesOf(text.slice(end.at).trimStart())];
}
