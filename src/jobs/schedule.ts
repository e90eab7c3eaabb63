import type { Logger } from "../log.ts";

/** What is done again and again, and how often. */
export interface RecurringJob {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<unknown>;
}

/**
 * Runs each job at once and then at its interval, never twice at the same time in this process. Every job
 * here is harmless when several processes run it.
 */
export function schedule(jobs: readonly RecurringJob[], log: Logger): { readonly stop: () => void } {
  const timers = jobs.map((job) => {
    let isRunning = false;
    const run = async () => {
      if (isRunning) return;
      isRunning = true;
      await job
        .run()
        .catch((error: unknown) => log.error({ err: error, job: job.name }, "a recurring job failed"));
      isRunning = false;
    };
    void run();
    return setInterval(() => void run(), job.everyMs).unref();
  });
  return { stop: () => timers.forEach(clearInterval) };
}
