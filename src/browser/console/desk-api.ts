import type * as z from "zod/mini";
import type { ConsoleTexts } from "../../texts/console.ts";
import type { DeskRoute } from "./desk-route.ts";
import {
  type CaseFile,
  caseFileSchema,
  type DraftTranslation,
  draftSchema,
  type Me,
  meSchema,
  problemSchema,
  type Queue,
  queueSchema,
} from "./wire.ts";

/** `gone` when nobody waits for the answer any more: the request was given up, or the page leaves for the sign-in. */
export type Answer<Value> =
  | { readonly kind: "ok"; readonly value: Value }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "gone" };

export type Move = "claim" | "release" | "resolve" | "hand-back";

export interface Reply {
  readonly text: string;
  /** The language of the translation that was shown, where it is what the seller gets. */
  readonly translatedInto?: string | undefined;
  /** That translation as it was when it was sent: as shown, or as the agent edited it. */
  readonly translation?: string | undefined;
  readonly clientId: string;
}

/** The desk's API as this page calls it; a refusal comes back as the sentence to show. */
export interface DeskApi {
  readonly me: () => Promise<Answer<Me>>;
  readonly queue: (
    request: Pick<DeskRoute, "view" | "query"> & { readonly limit: number },
    signal: AbortSignal,
  ) => Promise<Answer<Queue>>;
  readonly caseFile: (number: string, signal: AbortSignal) => Promise<Answer<CaseFile>>;
  readonly move: (number: string, move: Move) => Promise<Answer<CaseFile>>;
  /** `clientId` stays the same when the same reply is sent again. */
  readonly reply: (number: string, reply: Reply) => Promise<Answer<CaseFile>>;
  /** Asks for what is not translated yet; answers with the case when it is there. */
  readonly translate: (number: string, signal: AbortSignal) => Promise<Answer<CaseFile>>;
  readonly draft: (number: string, text: string) => Promise<Answer<DraftTranslation>>;
  readonly readLanguages: (reads: readonly string[]) => Promise<boolean>;
  readonly note: (number: string, text: string) => Promise<Answer<CaseFile>>;
}

export function createDeskApi(refusals: ConsoleTexts["refusals"]): DeskApi {
  const ask = <Value>(path: string, schema: z.ZodMiniType<Value>, init: RequestInit = {}) =>
    call(`/api/desk${path}`, schema, init, refusals);
  const post = (path: string, body: object, more: RequestInit = {}) =>
    ask(path, caseFileSchema, { ...sending(body), ...more });
  const ticket = (number: string) => `/tickets/${encodeURIComponent(number)}`;
  return {
    me: () => ask("/me", meSchema),
    queue: ({ view, query, limit }, signal) => {
      const words = new URLSearchParams({ view, q: query, limit: String(limit) });
      return ask(`/tickets?${words}`, queueSchema, { signal });
    },
    caseFile: (number, signal) => ask(ticket(number), caseFileSchema, { signal }),
    move: (number, move) => post(`${ticket(number)}/${move}`, {}),
    reply: (number, reply) => post(`${ticket(number)}/reply`, reply),
    translate: (number, signal) => post(`${ticket(number)}/translations`, {}, { signal }),
    draft: (number, text) => ask(`${ticket(number)}/draft`, draftSchema, sending({ text })),
    readLanguages: async (reads) => {
      const saved = fetch("/api/desk/me/languages", sending({ reads }));
      return saved.then(
        ({ ok }) => ok,
        () => false,
      );
    },
    note: (number, text) => post(`${ticket(number)}/note`, { text }),
  };
}

function sending(body: object): RequestInit {
  return {
    ...{ method: "POST", headers: { "content-type": "application/json" } },
    body: JSON.stringify(body),
  };
}

/** Whoever is not signed in any more signs in and comes back to where they were. */
export function leaveForSignIn(): void {
  const here = location.pathname + location.search;
  location.assign(`/desk/sign-in?${new URLSearchParams({ next: here })}`);
}

async function call<Value>(
  path: string,
  schema: z.ZodMiniType<Value>,
  init: RequestInit,
  refusals: ConsoleTexts["refusals"],
): Promise<Answer<Value>> {
  try {
    const response = await fetch(path, init);
    if (response.status === 401) {
      leaveForSignIn();
      return { kind: "gone" };
    }
    const body: unknown = await response.json();
    if (response.ok) return { kind: "ok", value: schema.parse(body) };
    const problem = problemSchema.safeParse(body);
    const isTheirs = response.status < 500 && problem.success;
    return { kind: "refused", sentence: isTheirs ? problem.data.detail : refusals.unexpected };
  } catch (error) {
    if (init.signal?.aborted === true) return { kind: "gone" };
    return {
      kind: "refused",
      sentence: error instanceof TypeError ? refusals.unreachable : refusals.unexpected,
    };
  }
}
