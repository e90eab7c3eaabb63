import { fileAsMessage, readParcelFile } from "../../shipping/read-parcel-file.ts";
import type { FetchFile } from "./fetch-file.ts";
import type { SlackFile } from "./slack-message.ts";

const TABLE = /\.(csv|tsv|txt)$/i;
/** More are rarely sent at once; the others keep their names. */
const MOST_FILES = 3;

/** What each file says, as the seller could have typed it; null for one that holds no list of tracking numbers. */
export function readFiles(
  fetchFile: FetchFile,
  files: readonly SlackFile[],
): Promise<readonly (string | null)[]> {
  return Promise.all(files.map((file, at) => (at < MOST_FILES ? readFile(fetchFile, file) : null)));
}

async function readFile(fetchFile: FetchFile, file: SlackFile): Promise<string | null> {
  if (!TABLE.test(file.name)) return null;
  const text = await fetchFile(file);
  const read = text === null ? null : readParcelFile(text);
  return read?.kind === "list" ? fileAsMessage(file.name, read.lines) : null;
}
