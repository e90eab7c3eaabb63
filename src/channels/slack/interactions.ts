import type { Logger } from "../../log.ts";
import type { BoltApp } from "./bolt-app.ts";
import type { SlackAnswer } from "./routes.ts";
import { faultName, unwrapped } from "./slack-error.ts";

/** Clicks, forms and commands: answered at once, worked on to their end. */
export interface Interactions {
  /** Resolves with the answer as soon as a listener gives one. @throws what kept it from being given. */
  readonly interact: (body: Readonly<Record<string, unknown>>) => Promise<SlackAnswer>;
  /** Waits for what goes on after the answers. */
  readonly settle: () => Promise<void>;
}

export function createInteractions(app: BoltApp, log: Logger): Interactions {
  const running = new Set<Promise<void>>();
  return {
    interact: (body) => {
      const answer = Promise.withResolvers<SlackAnswer>();
      let isAnswered = false;
      const ack = async (given?: SlackAnswer) => {
        isAnswered = true;
        answer.resolve(given);
      };
      const done = app
        .processEvent({ body, ack })
        // What nobody listens to is taken all the same: Slack would show the user an error.
        .then(() => ack())
        .catch((error: unknown) => {
          const cause = unwrapped(error);
          if (isAnswered) log.error({ err: cause, code: faultName(cause) }, "a Slack interaction broke off");
          else answer.reject(cause);
        })
        .finally(() => running.delete(done));
      running.add(done);
      return answer.promise;
    },
    settle: async () => void (await Promise.allSettled(running)),
  };
}
