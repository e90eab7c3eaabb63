import { join } from "node:path";
import type { Config } from "../config.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { createMeanings, type Meanings, type MeaningsDeps, NO_MEANINGS } from "../knowledge/meanings.ts";
import type { Logger } from "../log.ts";
import type { Metrics } from "../metrics.ts";

export interface MeaningsSettings {
  /** Undefined: search goes by words alone. */
  readonly apiKey: string | undefined;
  readonly model: string | undefined;
  readonly baseUrl: string;
  readonly timeoutMs: number;
  /** Where vectors are kept between starts. */
  readonly folder: string;
}

/** What the environment says of vectors. */
export function meaningsSettings(config: Config): MeaningsSettings {
  return {
    apiKey: config.OPENAI_API_KEY,
    model: config.OPENAI_EMBEDDING_MODEL,
    baseUrl: config.OPENAI_BASE_URL,
    timeoutMs: config.OPENAI_TIMEOUT_MS,
    folder: join(config.CLEARWAY_DATA, "embeddings"),
  };
}

/** The client is loaded only where there are a key and a model. Nothing is asked before `fill`. */
export async function openMeanings(
  { passages }: Knowledge,
  settings: MeaningsSettings,
  { metrics, log }: { readonly metrics: Metrics; readonly log: Logger },
): Promise<Meanings> {
  const { apiKey, model, baseUrl, timeoutMs, folder } = settings;
  if (apiKey === undefined || model === undefined) return NO_MEANINGS;
  const { createOpenAIEmbeddings } = await import("./openai-embeddings.ts");
  const embed = createOpenAIEmbeddings({ apiKey, baseUrl, model, timeoutMs });
  return createMeanings({ passages, model, folder, embed, onFailure: reportOnce(metrics, log) });
}

/** Every failure is counted; one is logged, and another only once its reason changes. */
function reportOnce(metrics: Metrics, log: Logger): MeaningsDeps["onFailure"] {
  const last = new Map<string, string>();
  return (what, reason) => {
    metrics.embeddingFailed(what, reason);
    if (last.get(what) === reason) return;
    last.set(what, reason);
    log.warn({ what, reason }, "no vectors from the embedding model; search goes by words alone");
  };
}
