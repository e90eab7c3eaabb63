import { findTrackingNumbers } from "../domain/shipments/find-tracking-numbers.ts";
import type { Question } from "./assistant.ts";
import type { Consulted } from "./consulted.ts";

/** Shorter than this a number could stand in any text by chance. */
const MIN_CHARACTERS = 6;

/**
 * Whether a tracking number belongs to this conversation: the seller or the desk wrote it, the case has it, or a
 * parcel that was shown goes by it. Articles and carriers' texts do not count: whoever writes there does not choose.
 */
export function isOfConversation(number: string, question: Question, consulted: Consulted): boolean {
  const wanted = bare(number);
  if (wanted.length < MIN_CHARACTERS) return false;
  const people = question.history.filter(({ author }) => author === "contact" || author === "agent");
  const written = [question.text, ...people.map(({ text }) => text), question.details.trackingNumber ?? ""];
  const known = [...question.history.flatMap(({ parcels }) => parcels), ...consulted.numbers()];
  return written.some((text) => bare(text).includes(wanted)) || known.some((other) => bare(other) === wanted);
}

/** Numbers of parcels and orders the seller wrote in this conversation. */
export function identifiersIn({ text, history }: Question): ReadonlySet<string> {
  const written = [text, ...history.filter(({ author }) => author === "contact").map((said) => said.text)];
  return new Set(
    written.flatMap((message) => {
      const { numbers, excluded } = findTrackingNumbers(message);
      const spans = [...numbers, ...excluded].map(({ start, end }) => message.slice(start, end));
      return [...numbers.map(({ number }) => number), ...spans.map(bare)];
    }),
  );
}

function bare(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s.-]/g, "")
    .toUpperCase();
}
