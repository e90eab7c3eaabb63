/** One thing a scripted model does, in order. */
export type Act =
  | { readonly text: string }
  | { readonly call: { readonly name: string; readonly arguments: string } }
  | { readonly pauseMs: number }
  /** Waits until somebody lets it go on. */
  | { readonly until: Promise<unknown> }
  | { readonly status: number }
  /** Answers nothing any more. */
  | { readonly stall: true }
  /** Hangs up in the middle of the stream. */
  | { readonly cut: true }
  /** Sends bytes that are no JSON. */
  | { readonly garbage: true };

/** What a request asks for, as far as a scripted model reads it. */
export interface ModelCall {
  readonly messages: readonly { readonly role: string; readonly content: string }[];
  readonly tools: readonly string[];
}

/** How fast text comes. Without an interval it comes as it was scripted, piece by piece. */
export interface Pace {
  readonly firstTokenMs: number;
  /** Null: all at once. */
  readonly tokensPerSecond: number | null;
}

/** Text as a model sends it: some letters or one Chinese character at a time. */
export function tokensOf(text: string): readonly string[] {
  return text.match(/\p{Script=Han}|\s?[^\s\p{Script=Han}]{1,6}|\s+/gu) ?? [];
}

/** How long a model of this pace needs for what it does, in milliseconds. */
export function plannedMs(acts: readonly Act[], { firstTokenMs, tokensPerSecond }: Pace): number {
  const tokens = acts.flatMap((act) => ("text" in act ? tokensOf(act.text) : [])).length;
  return firstTokenMs + (tokensPerSecond === null ? 0 : (Math.max(0, tokens - 1) * 1000) / tokensPerSecond);
}
