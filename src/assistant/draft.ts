import type { Answer, AnswerKind, Basis, HandoffRequest, ModelUse, Reason } from "../domain/answer.ts";
import { type Card, withCard } from "../domain/card.ts";
import type { AnswerEvent } from "./assistant.ts";
import type { Consulted } from "./consulted.ts";

/** An answer in the making: what is said through it is shown at once and is what will be saved. */
export class Draft {
  readonly consulted: Consulted;
  readonly lang: string;
  kind: AnswerKind = "answer";
  reason: Reason | null = null;
  answeredBy: Answer["answeredBy"] = "without_model";
  missing: readonly string[] = [];
  suggestions: readonly string[] = [];
  handoff: HandoffRequest | null = null;
  watches: NonNullable<Answer["watches"]> = [];
  modelUse: ModelUse | null = null;
  #text = "";
  #cards: readonly Card[] = [];

  constructor(consulted: Consulted, lang: string) {
    this.consulted = consulted;
    this.lang = lang;
  }

  get hasSpoken(): boolean {
    return this.#text !== "";
  }

  /** Whether the card of this parcel was drawn already. */
  hasShipment(number: string): boolean {
    return this.#cards.some((card) => card.kind === "shipment" && card.number === number);
  }

  /** Whether exactly this card was drawn already. */
  hasDrawn(card: Card): boolean {
    return this.#cards.some((drawn) => JSON.stringify(drawn) === JSON.stringify(card));
  }

  say(delta: string): AnswerEvent {
    this.#text += delta;
    return { kind: "text", delta };
  }

  /** A paragraph of its own after what was said before. */
  paragraph(text: string): AnswerEvent {
    return this.say(this.#text === "" ? text : `\n\n${text}`);
  }

  draw(card: Card): AnswerEvent {
    this.#cards = withCard(this.#cards, card);
    return { kind: "card", card };
  }

  /** Ends it unfinished. */
  stop(): AnswerEvent {
    return { kind: "stopped", basis: this.#basis() };
  }

  finish(): AnswerEvent {
    const { kind, reason, lang, missing, suggestions, handoff, watches, answeredBy } = this;
    const answer: Answer = {
      ...{ kind, reason, lang, missing, suggestions, handoff, answeredBy },
      ...(watches.length === 0 ? {} : { watches }),
      ...this.#basis(),
      text: this.#text,
      cards: this.#cards,
    };
    return { kind: "answer", answer };
  }

  #basis(): Basis {
    const { consulted, modelUse } = this;
    return { citations: consulted.citations(), evidence: consulted.evidence(), modelUse };
  }
}
