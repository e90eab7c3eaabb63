import { useEffect, useState } from "preact/hooks";
import type { DeskApi } from "./desk-api.ts";
import type { DeskRoute } from "./desk-route.ts";
import { type Loaded, useLoaded } from "./use-loaded.ts";
import type { Queue } from "./wire.ts";

const ROWS = 200;
/** The server shows no more than this. */
const MOST_ROWS = 1_000;

export interface LoadedQueue extends Loaded<Queue> {
  readonly showMore: () => void;
}

/** The cases of the view and search that the address names. */
export function useQueue(api: DeskApi, { view, query }: Pick<DeskRoute, "view" | "query">): LoadedQueue {
  const [limit, setLimit] = useState(ROWS);
  useEffect(() => setLimit(ROWS), [view, query]);
  const loaded = useLoaded(JSON.stringify([view, query, limit]), (signal) =>
    api.queue({ view, query, limit }, signal),
  );
  return { ...loaded, showMore: () => setLimit((rows) => Math.min(rows + ROWS, MOST_ROWS)) };
}
