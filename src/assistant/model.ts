import type { z } from "zod";

export type ModelMessage =
  | { readonly role: "system" | "user"; readonly content: string }
  | { readonly role: "assistant"; readonly content: string; readonly toolCalls: readonly ToolCall[] }
  | { readonly role: "tool"; readonly toolCallId: string; readonly content: string };

export interface ToolCall {
  readonly id: string;
  readonly name: string;
  /** JSON as the model wrote it, not yet checked. */
  readonly arguments: string;
}

/** A tool as the model is told of it. */
export interface ToolOffer {
  readonly name: string;
  readonly description: string;
  readonly parameters: z.ZodType;
}

/** Why a model gave no usable answer. */
export type ModelFailure =
  | "timeout"
  | "rate_limited"
  | "server_error"
  | "unreachable"
  | "cut"
  | "refused_request"
  | "malformed"
  /** It only ever called tools. */
  | "too_many_steps"
  /** It said more than any answer has. */
  | "too_long"
  /** Not asked: its endpoint has failed too often just now. */
  | "circuit_open";

export type ModelEvent =
  | { readonly kind: "text"; readonly delta: string }
  | { readonly kind: "tool_call"; readonly call: ToolCall }
  | {
      readonly kind: "end";
      readonly tokens: { readonly prompt: number; readonly completion: number } | null;
    }
  /** Nothing follows. */
  | { readonly kind: "failed"; readonly reason: ModelFailure };

export interface ModelRequest {
  readonly messages: readonly ModelMessage[];
  readonly tools: readonly ToolOffer[];
  readonly stop: AbortSignal;
}

/** A chat model that streams. One call is one step: text, or calls of tools. */
export interface ChatModel {
  readonly stream: (request: ModelRequest) => AsyncIterable<ModelEvent>;
}
