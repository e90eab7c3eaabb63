import { conceptsIn } from "./glossary.ts";
import { jurisdictionsIn, unionOf } from "./jurisdictions.ts";
import { unitsOf } from "./phrases.ts";
import { type GoodsCategory, readGoods } from "./read-goods.ts";
import type { Token } from "./search/tokens.ts";

/** What a text is about, in no language. `start` and `end` are missing for what was given beside the text. */
export interface QuestionLabel {
  readonly name: string;
  readonly weight: number;
  readonly start?: number;
  readonly end?: number;
}

/** A text to be labelled; `tokens` are its tokens, where they are at hand. */
export interface Labelled {
  readonly text: string;
  readonly lang: string;
  readonly tokens?: readonly Token[] | undefined;
}

export interface Labels {
  readonly labels: readonly QuestionLabel[];
  /** Countries named or given, and the unions they belong to. */
  readonly countries: readonly string[];
}

/** A country decides which article is meant; a concept only helps. */
const COUNTRY_WEIGHT = 2.5;

/** The concepts and countries of a text, and the countries given beside it. */
export function labelsOf({ text, lang, tokens }: Labelled, given: readonly string[] = []): Labels {
  const units = unitsOf(text, tokens);
  const concepts = conceptsIn(units, [lang]);
  const sharing = new Map<string, number>();
  for (const { start, end } of concepts)
    sharing.set(`${start}-${end}`, (sharing.get(`${start}-${end}`) ?? 0) + 1);
  const named = jurisdictionsIn(text, units);
  const countries = new Set([...given, ...named.map(({ code }) => code)].flatMap((code) => withUnion(code)));
  return {
    countries: [...countries],
    labels: [
      ...concepts.map(({ concept, start, end }) => ({
        name: `concept:${concept}`,
        // Words that name several concepts say less of each.
        weight: 1 / Math.sqrt(sharing.get(`${start}-${end}`) ?? 1),
        start,
        end,
      })),
      ...named.flatMap(({ code, start, end }) =>
        withUnion(code).map((name) => ({ name: `country:${name}`, weight: COUNTRY_WEIGHT, start, end })),
      ),
      ...given.flatMap(withUnion).map((name) => ({ name: `country:${name}`, weight: COUNTRY_WEIGHT })),
    ],
  };
}

/** Concepts of the goods that a question names and that rules of their own hold for: lipstick asks for cosmetics. */
export function goodsLabelsOf(text: string): readonly QuestionLabel[] {
  return readGoods(text).flatMap(({ category, start, end }) => {
    const concept = REGULATED[category];
    return concept === undefined ? [] : [{ name: `concept:${concept}`, weight: 1, start, end }];
  });
}

const REGULATED: Readonly<Partial<Record<GoodsCategory, string>>> = {
  alcohol: "tobacco-alcohol",
  batteries: "battery",
  beauty: "cosmetics",
  cosmetics: "cosmetics",
  food: "food",
  "medical-devices": "medical-device",
  medicine: "medicine",
  perfume: "cosmetics",
  plants: "plant-animal",
  supplements: "supplement",
  tobacco: "tobacco-alcohol",
  toys: "toy",
  weapons: "weapon",
};

function withUnion(code: string): readonly string[] {
  const union = unionOf(code);
  return union === null ? [code] : [code, union];
}
