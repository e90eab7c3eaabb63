import { CitationFilter } from "./citation-filter.ts";
import type { Consulted } from "./consulted.ts";
import { Grounding, type GroundingOptions } from "./grounding.ts";
import { LeakFilter } from "./leak-filter.ts";
import { ClauseReleaser } from "./release-clauses.ts";

export interface VoiceOptions extends GroundingOptions {
  readonly consulted: Consulted;
  /** Words of the system's own text by their places. */
  readonly secret: ReadonlyMap<string, readonly number[]>;
  readonly onLeak: () => void;
}

/**
 * What stands between a model and the seller: figures are checked clause by clause, markers become citations, the
 * system's own text stays in. Each gate only ever holds text back or takes some away.
 */
export class ModelVoice {
  readonly #clauses: ClauseReleaser;
  readonly #citations: CitationFilter;
  readonly #leaks: LeakFilter;

  constructor(options: VoiceOptions) {
    this.#clauses = new ClauseReleaser(new Grounding(options));
    this.#citations = new CitationFilter((number) => options.consulted.cite(number));
    this.#leaks = new LeakFilter(options.secret, options.onLeak);
  }

  /** What may be shown now. */
  push(delta: string): string {
    return this.#leaks.push(this.#citations.push(this.#clauses.push(delta)));
  }

  /** The rest when the model has ended by itself. */
  end(): string {
    const rest = this.#leaks.push(this.#citations.push(this.#clauses.end()) + this.#citations.end());
    return rest + this.#leaks.end();
  }

  /** The rest when the model was cut off: a clause that waited for its end is given up. */
  cut(): string {
    return this.#leaks.end();
  }
}
