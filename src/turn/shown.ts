import type { Basis } from "../domain/answer.ts";
import type { Card } from "../domain/card.ts";

/** What has been shown to the seller so far. */
export interface Shown {
  text: string;
  cards: readonly Card[];
  /** What it rests on, once the answer has ended or was stopped. */
  basis: Basis | null;
}
