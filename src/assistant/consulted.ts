import type { Evidence } from "../domain/answer.ts";
import type { Citation } from "../domain/citation.ts";
import type { Estimate } from "../domain/customs/estimate.ts";
import type { Shipment } from "../domain/shipments/shipment.ts";
import { headingAnchor } from "../knowledge/heading-anchor.ts";
import type { Passage } from "../knowledge/passages.ts";
import type { Figure } from "./figures/figure.ts";
import { findFigures } from "./figures/find-figures.ts";

/**
 * What one answer has consulted. Only a passage that was shown to the answerer can be cited; citations are
 * numbered 1, 2, 3 in the order in which the text first uses them.
 */
export class Consulted {
  readonly #shown: Passage[] = [];
  readonly #cited: Passage[] = [];
  readonly #shipments: Shipment[] = [];
  readonly #estimates: Estimate[] = [];
  readonly #material: Figure[] = [];
  readonly #publicUrl: string;

  constructor(publicUrl: string) {
    this.#publicUrl = publicUrl;
  }

  /** Shows a passage to the answerer; returns the number by which it may be cited in this turn. */
  show(passage: Passage): number {
    const known = this.#shown.findIndex((shown) => shown.id === passage.id);
    return known >= 0 ? known + 1 : this.#shown.push(passage);
  }

  /** The number that the seller sees for a shown passage; null when no passage has that number. */
  cite(shownNumber: number): number | null {
    const passage = this.#shown[shownNumber - 1];
    if (passage === undefined) return null;
    const known = this.#cited.indexOf(passage);
    return known >= 0 ? known + 1 : this.#cited.push(passage);
  }

  /** The passage shown under a number; null when none was. */
  shown(shownNumber: number): Passage | null {
    return this.#shown[shownNumber - 1] ?? null;
  }

  /** All passages shown, the first under number 1. */
  allShown(): readonly Passage[] {
    return this.#shown;
  }

  /**
   * Registers a text of this turn whose figures may be told without citing an article: what a carrier said of a
   * parcel, what an estimate came to.
   */
  addMaterial(text: string): void {
    this.#material.push(...findFigures(text, null));
  }

  /** The figures of all registered material. */
  materialFigures(): readonly Figure[] {
    return this.#material;
  }

  addShipment(shipment: Shipment): void {
    this.#shipments.push(shipment);
  }

  addEstimate(estimate: Estimate): void {
    this.#estimates.push(estimate);
  }

  /** The numbers under which the parcels of this turn go. */
  numbers(): readonly string[] {
    return this.#shipments.flatMap(({ number, aliases }) => [number, ...aliases]);
  }

  /** Where the parcels of this turn come from and go to. */
  countries(): readonly string[] {
    return this.#shipments.flatMap(({ origin, destination }) =>
      [origin, destination].filter((country) => country !== null),
    );
  }

  citations(): readonly Citation[] {
    return this.#cited.map((passage, index) => ({
      number: index + 1,
      slug: passage.slug,
      lang: passage.lang,
      heading: passage.heading,
      title: passage.title,
      url: this.address(passage),
      asOf: passage.asOf,
    }));
  }

  evidence(): Evidence {
    return {
      passages: this.#cited.map(({ id, version }) => ({ id, version })),
      shipments: this.#shipments,
      estimates: this.#estimates,
    };
  }

  address(passage: Pick<Passage, "lang" | "slug" | "heading">): string {
    const anchor = passage.heading === null ? "" : `#${headingAnchor(passage.heading)}`;
    return `${this.#publicUrl}/help/${passage.lang}/${passage.slug}${anchor}`;
  }
}
