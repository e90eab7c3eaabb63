import type { RetrievalDocument } from "./retrieval-set.ts";

/** A search library, or one way of setting it up. */
export interface Engine {
  readonly name: string;
  /** Indexes documents. The languages of texts are not told: an engine that wants them detects them. */
  open(documents: Iterable<RetrievalDocument>): Promise<OpenEngine> | OpenEngine;
}

export interface OpenEngine {
  /** Ids of documents, best first. */
  search(text: string, limit: number): Promise<readonly string[]> | readonly string[];
  close(): Promise<void> | void;
}
