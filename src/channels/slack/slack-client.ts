import { type Logger as BoltLogger, LogLevel, webApi } from "@slack/bolt";
import type { Logger } from "../../log.ts";

export type SlackClient = webApi.WebClient;

/** Slack for one workspace. Several workspaces need an installation each: they come with OAuth. */
export interface SlackConfig {
  readonly signingSecret: string;
  readonly botToken: string;
  /** Id of the private channel where agents see tickets; null shows them nowhere in Slack. */
  readonly deskChannel: string | null;
  /** Slack itself, or an emulator on this machine. */
  readonly apiUrl: string;
}

const CALL_TIMEOUT_MS = 10_000;

/**
 * How every client calls Slack. A call that is told to wait fails at once, because one waiting call holds up all
 * others of its client; whoever called tries again. `headers` stays unset: clients share and overwrite it.
 *
 * @throws Error when the token would travel in the clear.
 */
export function clientOptions(config: SlackConfig, log: Logger): webApi.WebClientOptions {
  assertPrivate(config.apiUrl);
  return {
    slackApiUrl: config.apiUrl,
    timeout: CALL_TIMEOUT_MS,
    rejectRateLimitedCalls: true,
    retryConfig: { retries: 1, minTimeout: 200 },
    allowAbsoluteUrls: false,
    logger: slackLog(log),
  };
}

export function createSlackClient(config: SlackConfig, log: Logger): SlackClient {
  return new webApi.WebClient(config.botToken, clientOptions(config, log));
}

/** Slack's libraries into our log: warnings and worse only, since their finer lines quote messages. */
export function slackLog(log: Logger): BoltLogger {
  const quiet = () => undefined;
  return {
    debug: quiet,
    info: quiet,
    warn: (...parts: unknown[]) => log.warn({ part: "slack" }, inWords(parts)),
    error: (...parts: unknown[]) => log.error({ part: "slack" }, inWords(parts)),
    setLevel: quiet,
    getLevel: () => LogLevel.WARN,
    setName: quiet,
  };
}

function inWords(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(" ");
}

function assertPrivate(apiUrl: string): void {
  const { protocol, hostname } = new URL(apiUrl);
  const isLocal = ["127.0.0.1", "localhost", "[::1]"].includes(hostname);
  if (protocol !== "https:" && !isLocal) {
    throw new Error(
      `SLACK_API_URL must be https, or on this machine: ${apiUrl} would send the token in the clear.`,
    );
  }
}
