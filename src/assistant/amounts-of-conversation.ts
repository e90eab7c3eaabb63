import type { Question } from "./assistant.ts";
import { findFigures } from "./figures/find-figures.ts";

/**
 * Whether the seller told this amount in the conversation, or two numbers of which it is the sum or the product
 * ("3 shirts at 20"). What else a model works with is made up, or comes from a text that wants it to.
 */
export function isToldAmount(value: number, { text, history }: Question): boolean {
  const written = [text, ...history.filter(({ author }) => author === "contact").map((said) => said.text)];
  const told = written.flatMap((message) =>
    findFigures(message, null).flatMap((figure) => (figure.kind === "number" ? figure.values : [])),
  );
  const isIt = (other: number) => Math.abs(other - value) < 0.005;
  return told.some((one) => isIt(one) || told.some((other) => isIt(one * other) || isIt(one + other)));
}
