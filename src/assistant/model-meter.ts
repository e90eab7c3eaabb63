import type { ModelUse } from "../domain/answer.ts";

/** What a million tokens cost, in the operator's own currency; null: not known. */
export interface ModelPrices {
  readonly promptPerMillion: number | null;
  readonly completionPerMillion: number | null;
}

/** Counts what one turn uses of the model, over all its steps and attempts. */
export class ModelMeter {
  readonly #prices: ModelPrices;
  #prompt = 0;
  #completion = 0;

  constructor(prices: ModelPrices) {
    this.#prices = prices;
  }

  add(tokens: { readonly prompt: number; readonly completion: number }): void {
    this.#prompt += tokens.prompt;
    this.#completion += tokens.completion;
  }

  use(): ModelUse {
    const { promptPerMillion, completionPerMillion } = this.#prices;
    const isPriced = promptPerMillion !== null || completionPerMillion !== null;
    const cost =
      (this.#prompt * (promptPerMillion ?? 0) + this.#completion * (completionPerMillion ?? 0)) / 1e6;
    return { promptTokens: this.#prompt, completionTokens: this.#completion, cost: isPriced ? cost : null };
  }
}
