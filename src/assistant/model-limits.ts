/** How far one turn may go with a model. */
export interface ModelLimits {
  /** Requests: text, or calls of tools. */
  readonly maxSteps: number;
  /** One clock over all requests and attempts. */
  readonly turnTimeoutMs: number;
  /** What of the conversation is sent along; older messages are summed up. */
  readonly historyTokens: number;
}

export const MODEL_LIMITS: ModelLimits = { maxSteps: 5, turnTimeoutMs: 90_000, historyTokens: 2_000 };
