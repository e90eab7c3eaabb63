import { watch } from "node:fs";
import { join } from "node:path";
import type { Logger } from "../log.ts";
import { type Library, openLibrary } from "./open-assistant.ts";

/** A library that changes with its files. */
export interface WatchedLibrary {
  readonly current: () => Library;
  readonly stop: () => void;
}

const FOLDERS = ["knowledge", "prompts"];
/** An editor writes a file in several steps, and often several files at once. */
const SETTLE_MS = 100;

/**
 * Opens the library under `root` anew whenever a file of it changes, for people who write articles. When the new files
 * have faults these are logged, with file and line, and the library stays as it was.
 */
export function watchLibrary(
  first: Library,
  { root, log }: { readonly root: string; readonly log: Logger },
): WatchedLibrary {
  let current = first;
  let settling: NodeJS.Timeout | undefined;
  let opening = Promise.resolve();
  const open = async () => {
    try {
      current = await openLibrary(root);
      log.info("articles, rules and prompts were read anew");
    } catch (error) {
      log.error(
        { faults: String(error) },
        "the changed articles, rules or prompts have faults; the former stay in use",
      );
    }
  };
  const changed = () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      opening = opening.then(open);
    }, SETTLE_MS);
  };
  const watchers = FOLDERS.map((folder) => watch(join(root, folder), { recursive: true }, changed));
  return {
    current: () => current,
    stop: () => {
      clearTimeout(settling);
      for (const watcher of watchers) watcher.close();
    },
  };
}
