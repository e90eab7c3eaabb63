import { type Logger as PinoLogger, pino } from "pino";

export type Logger = PinoLogger;

/** Logs as JSON lines on standard error, so that standard output stays free for what a command answers. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: ["req.headers.authorization", "req.headers.cookie"] },
    pino.destination(2),
  );
}
