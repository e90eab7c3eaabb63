import type { Logger } from "../../log.ts";
import { MOST_FILE_BYTES } from "../../shipping/read-parcel-file.ts";
import type { SlackConfig } from "./slack-client.ts";
import type { SlackFile } from "./slack-message.ts";

/** The text of a file that was shared with us; null when it is too large, is none of Slack's, or cannot be had. Never throws. */
export type FetchFile = (file: SlackFile) => Promise<string | null>;

const PATIENCE_MS = 10_000;

/** Fetches with our token, and so only from Slack itself, or from the emulator that is configured. */
export function createFetchFile({ botToken, apiUrl }: SlackConfig, log: Logger): FetchFile {
  return async ({ url, bytes }) => {
    if (url === null || (bytes ?? 0) > MOST_FILE_BYTES || !isSlacks(url, apiUrl)) return null;
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${botToken}` },
        // Without the right scope Slack leads to a page to sign in.
        redirect: "error",
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return response.ok ? await textOf(response) : null;
    } catch (error) {
      log.warn({ err: error }, "a file could not be fetched from Slack");
      return null;
    }
  };
}

function isSlacks(url: string, apiUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, origin } = new URL(url);
  const isEmulators = new URL(apiUrl).origin === origin;
  return isEmulators || (protocol === "https:" && /(^|\.)slack\.com$/.test(hostname));
}

/** No more of it than is read; a page that came instead of the file is none. */
async function textOf(response: Response): Promise<string | null> {
  if (response.body === null || /\bhtml\b/.test(response.headers.get("content-type") ?? "")) return null;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body) {
    bytes += chunk.length;
    if (bytes > MOST_FILE_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8").replaceAll("\0", "").toWellFormed();
}
