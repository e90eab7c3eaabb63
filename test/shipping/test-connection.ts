import { createCircuitBreaker } from "../../src/circuit-breaker.ts";
import type { Connection } from "../../src/shipping/provider-request.ts";
import type { PaceTurn } from "../../src/storage/tracking-pace.ts";

export interface TestConnection {
  /** All of a connection but where it leads. */
  readonly connection: Omit<Connection, "headers" | "baseUrl">;
  /** How long each wait was. */
  readonly waits: readonly number[];
  /** How long the provider told everybody to stay away. */
  readonly holds: readonly number[];
  readonly turnsTaken: () => number;
  readonly retries: () => number;
  /** What the line says to who comes next. */
  readonly sayTurn: (turn: PaceTurn) => void;
  readonly states: readonly string[];
  readonly passTime: (milliseconds: number) => void;
}

/** A connection without PostgreSQL and without waiting: its clock moves when somebody sleeps. */
export function testConnection(timeoutMs = 2_000): TestConnection {
  let clock = Date.parse("2026-11-22T12:00:00Z");
  let turn: PaceTurn = { kind: "go", waitMs: 0 };
  let [turnsTaken, retries] = [0, 0];
  const waits: number[] = [];
  const holds: number[] = [];
  const states: string[] = [];
  return {
    connection: {
      pace: {
        take: async () => {
          turnsTaken += 1;
          return turn;
        },
        hold: async (milliseconds) => void holds.push(milliseconds),
      },
      breaker: createCircuitBreaker({ now: () => clock, onState: (state) => states.push(state) }),
      now: () => new Date(clock),
      onRetry: () => {
        retries += 1;
      },
      random: () => 0.5,
      sleep: async (milliseconds) => {
        waits.push(milliseconds);
        clock += milliseconds;
      },
      timeoutMs,
    },
    ...{ waits, holds, states },
    turnsTaken: () => turnsTaken,
    retries: () => retries,
    sayTurn: (next) => {
      turn = next;
    },
    passTime: (milliseconds) => {
      clock += milliseconds;
    },
  };
}
