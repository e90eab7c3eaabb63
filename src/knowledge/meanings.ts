import { setTimeout } from "node:timers/promises";
import { EmbeddingFile } from "./embedding-file.ts";
import { PassageVectors } from "./passage-vectors.ts";
import type { Passage } from "./passages.ts";
import { type SmallVector, smallVector } from "./small-vector.ts";

/** What became of a wish for vectors, one for each text in their order. */
export type Embedded =
  | { readonly kind: "vectors"; readonly vectors: readonly Float32Array[] }
  | { readonly kind: "failed"; readonly reason: string };

export type Embed = (texts: readonly string[], stop: AbortSignal) => Promise<Embedded>;

/** Passages by what they mean, beside the search by words. */
export interface Meanings {
  /**
   * Ids of the passages closest in meaning to a text, best first. Empty while there are no vectors, when the text's own
   * does not come in time, and for a while after a failure: search then goes by words alone.
   */
  readonly alike: (text: string) => Promise<readonly string[]>;
  /** Reads the kept vectors and has the missing ones made, trying again after a failure. Ends when all are there. */
  readonly fill: () => Promise<void>;
  readonly stop: () => void;
}

export interface MeaningsDeps {
  readonly passages: readonly Passage[];
  readonly model: string;
  /** Where vectors are kept between starts. */
  readonly folder: string;
  readonly embed: Embed;
  /** The making of vectors or the reading of a question failed; told each time. */
  readonly onFailure: (what: Asked, reason: string) => void;
  /** How long a question may wait, and how long nobody is asked after a failure. */
  readonly questionMs?: number;
  readonly pauseMs?: number;
}

export type Asked = "passages" | "question";

export const NO_MEANINGS: Meanings = { alike: async () => [], fill: async () => {}, stop: () => {} };

export function createMeanings(deps: MeaningsDeps): Meanings {
  const { passages, folder, model, questionMs = QUESTION_MS, pauseMs = PAUSE_MS } = deps;
  const stopping = new AbortController();
  let vectors: PassageVectors | null = null;
  let restUntil = 0;
  return {
    async alike(text) {
      if (vectors === null || vectors.isEmpty || performance.now() < restUntil) return [];
      const inTime = AbortSignal.any([stopping.signal, AbortSignal.timeout(questionMs)]);
      const [vector] = (await ask(deps, "question", [text.slice(0, LONGEST_QUESTION)], inTime)) ?? [];
      if (vector === undefined) restUntil = performance.now() + pauseMs;
      return vector === undefined ? [] : vectors.closest(vector, MOST_ALIKE);
    },
    fill: () => {
      vectors = new PassageVectors(passages, new EmbeddingFile(folder, model));
      return fill(deps, vectors, pauseMs, stopping.signal);
    },
    stop: () => stopping.abort(),
  };
}

const QUESTION_MS = 300;
/** While passages are made the pause doubles. */
const PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 3_600_000;
/** Texts sent at once. */
const BATCH = 64;
const LONGEST_QUESTION = 2_000;
/** Passages named for a question. */
const MOST_ALIKE = 50;

/** What cannot be kept is used all the same. */
async function fill(
  deps: MeaningsDeps,
  vectors: PassageVectors,
  pauseMs: number,
  stop: AbortSignal,
): Promise<void> {
  const isFaulty = () => deps.onFailure("passages", "file");
  await vectors.load().catch(isFaulty);
  let patienceMs = pauseMs;
  for (let texts = vectors.missing(BATCH); texts.length > 0; texts = vectors.missing(BATCH)) {
    const made = await ask(deps, "passages", texts, stop);
    if (stop.aborted) return;
    if (made !== null) {
      await vectors.add(texts, made).catch(isFaulty);
      continue;
    }
    // Stopped while pausing: the next request is refused before it is sent.
    await setTimeout(patienceMs, undefined, { signal: stop, ref: false }).catch(() => {});
    patienceMs = Math.min(patienceMs * 2, LONGEST_PAUSE_MS);
  }
  await vectors.tidy().catch(isFaulty);
}

/** Null after a failure, which is told. */
async function ask(
  { embed, onFailure }: MeaningsDeps,
  what: Asked,
  texts: readonly string[],
  stop: AbortSignal,
): Promise<readonly SmallVector[] | null> {
  const embedded = await embed(texts, stop);
  const vectors = embedded.kind === "failed" ? [] : embedded.vectors.map(smallVector);
  const sound = vectors.filter((vector) => vector !== null);
  const lengths = new Set(sound.map(({ values }) => values.length));
  if (sound.length === texts.length && lengths.size === 1) return sound;
  const isStopped = what === "passages" && stop.aborted;
  if (!isStopped) onFailure(what, embedded.kind === "failed" ? embedded.reason : "malformed");
  return null;
}
