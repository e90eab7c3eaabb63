import { findClauseEnd } from "../../assistant/find-clause-end.ts";
import type { Act, ModelCall } from "./act.ts";
import { demoTranslation, wantedLanguage } from "./demo-translation.ts";

interface ShownPassage {
  readonly number: number;
  readonly text: string;
}

const MAX_PASSAGES = 2;
const MAX_SENTENCES = 2;

/**
 * What a well-behaved model answers: the first sentences of the passages it was shown, each with its marker; or the
 * translation it was asked for.
 */
export function demoAnswer(call: ModelCall): readonly Act[] {
  const { messages } = call;
  const language = wantedLanguage(call);
  if (language !== null) return demoTranslation(call, language);
  const passages = messages.flatMap(({ role, content }) => (role === "system" ? [] : passagesIn(content)));
  const parcels = messages.flatMap(({ content }) => [
    ...content.matchAll(/Parcel \S+:\n<<<\n([^\n]+)\n([^\n]+)/g),
  ]);
  const told = [
    ...parcels.map(([, status, move]) => `${status}. ${move}`),
    ...passages.slice(0, MAX_PASSAGES).map(({ number, text }) => `${opening(text)} [${number}]`),
  ];
  if (told.length === 0)
    return [{ text: "I do not have checked information on this. Shall I call a person?" }];
  return [{ text: told.join("\n\n") }];
}

function passagesIn(content: string): readonly ShownPassage[] {
  const shown = /\[(\d+)\] \([^\n]*\)\n<<<\n[^\n]*\n([\s\S]*?)\n>>>/g;
  return [...content.matchAll(shown)].map(([, number, text = ""]) => ({ number: Number(number), text }));
}

/** The first sentences of a text, without what a marker would break: lists and tables. */
function opening(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s*(?:[-*|#]|\d+\.)/.test(line));
  let rest = (lines[0] ?? text).replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
  const sentences: string[] = [];
  while (rest !== "" && sentences.length < MAX_SENTENCES) {
    const end = findClauseEnd(rest, "sentence", true);
    const at = end.kind === "end" ? end.at : rest.length;
    sentences.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return sentences.join(" ").replace(/[.。]$/, "");
}
