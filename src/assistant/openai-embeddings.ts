import OpenAI from "openai";
import type { Embed } from "../knowledge/meanings.ts";

export interface OpenAIEmbeddingsOptions {
  readonly apiKey: string;
  readonly baseUrl: string;
  readonly model: string;
  /** For a batch of passages; a question brings a limit of its own. */
  readonly timeoutMs: number;
}

/** Any endpoint that speaks OpenAI's Embeddings. Never throws. */
export function createOpenAIEmbeddings({
  apiKey,
  baseUrl,
  model,
  timeoutMs,
}: OpenAIEmbeddingsOptions): Embed {
  const client = new OpenAI({
    ...{ apiKey, baseURL: baseUrl, timeout: timeoutMs },
    ...{ maxRetries: 0, logLevel: "off" },
  });
  return async (texts, signal) => {
    try {
      // Numbers as numbers: not every compatible endpoint knows the packed form that the client asks for by itself.
      const { data } = await client.embeddings.create(
        { model, input: [...texts], encoding_format: "float" },
        { signal },
      );
      const inOrder = data.toSorted((one, other) => one.index - other.index);
      return { kind: "vectors", vectors: inOrder.map(({ embedding }) => Float32Array.from(embedding)) };
    } catch (error) {
      return { kind: "failed", reason: reasonOf(error) };
    }
  };
}

function reasonOf(error: unknown): string {
  if (error instanceof OpenAI.APIUserAbortError) return "timeout";
  if (error instanceof OpenAI.APIConnectionTimeoutError) return "timeout";
  if (error instanceof OpenAI.APIConnectionError) return "unreachable";
  if (error instanceof OpenAI.RateLimitError) return "rate_limited";
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) return "malformed";
  return error.status >= 500 ? "server_error" : "refused_request";
}
