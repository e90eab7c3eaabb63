import * as z from "zod";
import documents from "../../knowledge/glossary/documents.json" with { type: "json" };
import goods from "../../knowledge/glossary/goods.json" with { type: "json" };
import money from "../../knowledge/glossary/money.json" with { type: "json" };
import parcels from "../../knowledge/glossary/parcels.json" with { type: "json" };
import { NameBook, namedThing } from "./name-book.ts";
import { type Unit, unitsOf } from "./phrases.ts";

/** A concept of the trade, named in a text. Offsets are in that text. */
export interface FoundConcept {
  readonly concept: string;
  readonly start: number;
  readonly end: number;
}

/** Number of concepts that the glossary knows. */
export function glossarySize(): number {
  return CONCEPTS.length;
}

/**
 * The customs concepts that a text names, in the words of any of `langs`; English, Chinese and Russian are always tried,
 * because trade words cross languages and scripts cannot be mistaken. A phrase within a phrase counts too.
 */
export function findConcepts(text: string, langs: readonly string[]): readonly FoundConcept[] {
  return conceptsIn(unitsOf(text), langs);
}

/** The same for a text already cut into units. */
export function conceptsIn(units: readonly Unit[], langs: readonly string[]): readonly FoundConcept[] {
  return BOOK.findIn(units, langs).map(({ id, start, end }) => ({ concept: id, start, end }));
}

const CONCEPTS = z.array(namedThing).parse([...money, ...parcels, ...documents, ...goods]);
const BOOK = new NameBook(CONCEPTS);
