import { type Connection, createSend } from "./provider-request.ts";
import { envelopeSchema } from "./seventeen-track-answer.ts";
import type { Outage } from "./tracking-provider.ts";

export type Answer =
  | { readonly kind: "answer"; readonly accepted: readonly unknown[]; readonly rejected: readonly unknown[] }
  /** The request as a whole was refused with one of 17TRACK's codes. */
  | { readonly kind: "refused"; readonly code: number }
  | { readonly kind: "failed"; readonly reason: Outage };

export type Post = (endpoint: string, body: unknown, signal: AbortSignal) => Promise<Answer>;

/** Sends requests to 17TRACK one after another: requests at the same time come back empty. */
export function createPost(connection: Connection): Post {
  const send = createSend(connection);
  let line: Promise<unknown> = Promise.resolve();

  async function post(endpoint: string, body: unknown, signal: AbortSignal): Promise<Answer> {
    const answer = await send({ path: `/${endpoint}`, body }, signal);
    if (answer.kind === "failed") return answer;
    if (answer.status === 401 || answer.status === 403) return { kind: "failed", reason: "key_refused" };
    const parsed = envelopeSchema.safeParse(answer.body);
    if (!parsed.success) return { kind: "failed", reason: "malformed" };
    const { code, data } = parsed.data;
    if (code !== 0) return { kind: "refused", code };
    return { kind: "answer", accepted: data?.accepted ?? [], rejected: data?.rejected ?? [] };
  }

  return (endpoint, body, signal) => {
    const turn = line.then(() => post(endpoint, body, signal));
    // Who comes next waits for the end, good or bad.
    line = turn.catch(() => {});
    return turn;
  };
}
