import type { Card } from "../domain/card.ts";

/** What has been shown to the seller so far. */
export interface Shown {
  text: string;
  readonly cards: Card[];
}
