import type { TurnEvent } from "./turn-event.ts";

/**
 * The events of one running turn. The turn writes at its own pace; any number of readers, early or late, see
 * all events from the first on. A reader that leaves or dawdles does not hold the turn up.
 */
export class EventLog {
  readonly #events: TurnEvent[] = [];
  #isClosed = false;
  #waiting: (() => void)[] = [];

  push(event: TurnEvent): void {
    this.#events.push(event);
    this.#wake();
  }

  close(): void {
    this.#isClosed = true;
    this.#wake();
  }

  async *read(): AsyncGenerator<TurnEvent> {
    for (let next = 0; ; next += 1) {
      while (next >= this.#events.length) {
        if (this.#isClosed) return;
        await new Promise<void>((wake) => this.#waiting.push(wake));
      }
      const event = this.#events[next];
      if (event !== undefined) yield event;
    }
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}
