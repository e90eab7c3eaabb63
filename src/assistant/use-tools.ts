import type { z } from "zod";
import type { Reason } from "../domain/answer.ts";
import type { Parcel } from "../domain/customs/parcel.ts";
import { isToldAmount } from "./amounts-of-conversation.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import { EVIDENCE_FLOOR } from "./choose-passages.ts";
import type { Draft } from "./draft.ts";
import { estimateInWords } from "./estimate-in-words.ts";
import type { ToolCall } from "./model.ts";
import { isOfConversation } from "./numbers-of-conversation.ts";
import { rulePassage } from "./tell-estimate.ts";
import { describeShipment, drawShipment } from "./tell-shipments.ts";
import { watchWishOf } from "./tell-watches.ts";
import {
  describeEstimate,
  estimateDuty,
  estimateDutyOffer,
  estimateDutyParameters,
  parcelOf,
} from "./tools/estimate-duty.ts";
import { handOffOffer, handOffParameters } from "./tools/hand-off.ts";
import { lookUpShipmentOffer, lookUpShipmentParameters } from "./tools/look-up-shipment.ts";
import {
  describePassages,
  searchArticles,
  searchArticlesOffer,
  searchArticlesParameters,
} from "./tools/search-articles.ts";
import { watchParcelOffer, watchParcelParameters } from "./tools/watch-parcel.ts";
import type { Understanding } from "./understand.ts";

export const TOOLS = [
  searchArticlesOffer,
  lookUpShipmentOffer,
  estimateDutyOffer,
  watchParcelOffer,
  handOffOffer,
] as const;

/** The tools of one turn in the hands of a model: every call is checked, and what it draws is kept for the seller. */
export class ToolUse {
  readonly #deps: AssistantDeps;
  readonly #question: Question;
  readonly #understanding: Understanding;
  readonly #draft: Draft;
  readonly #stop: AbortSignal;
  #drawn: AnswerEvent[] = [];
  #hasFound = false;
  /** Why the model called for a person; null when it did not. */
  handoffReason: Reason | null = null;
  #watches = new Map<string, boolean>();

  constructor(
    deps: AssistantDeps,
    question: Question,
    understanding: Understanding,
    draft: Draft,
    stop: AbortSignal,
  ) {
    this.#deps = deps;
    this.#question = question;
    this.#understanding = understanding;
    this.#draft = draft;
    this.#stop = stop;
  }

  /** Cards that calls have drawn since this was asked last. */
  takeDrawn(): readonly AnswerEvent[] {
    const drawn = this.#drawn;
    this.#drawn = [];
    return drawn;
  }

  /** Whether anything was found that an answer can rest on. */
  get hasEvidence(): boolean {
    return this.#hasFound || this.#draft.consulted.materialFigures().length > 0;
  }

  /** Parcels whose watch begins (true) or ends with the answer. */
  get watches(): ReadonlyMap<string, boolean> {
    return this.#watches;
  }

  /** Runs one call and says what the model is told. A faulty call is told as such, so that it can be mended. */
  readonly use = async (call: ToolCall): Promise<string> => {
    switch (call.name) {
      case searchArticlesOffer.name:
        return checked(searchArticlesParameters, call, async ({ query, country }) =>
          this.searchFor(query, country, await this.#deps.meanings.alike(query)),
        );
      case lookUpShipmentOffer.name:
        return checked(lookUpShipmentParameters, call, ({ number }) => this.#lookUp(number));
      case estimateDutyOffer.name:
        return checked(estimateDutyParameters, call, async (asked) => {
          const parcel = parcelOf(asked);
          if (parcel === null) return describeEstimate({ kind: "bad_value" });
          if (!isToldAmount(parcel.value.toNumber(), this.#question))
            return "The seller named no such price. Ask for the price of the goods with its currency.";
          return this.estimate(parcel, asked.on);
        });
      case watchParcelOffer.name:
        return checked(watchParcelParameters, call, (wish) => this.#watch(wish));
      case handOffOffer.name:
        return checked(handOffParameters, call, async ({ reason }) => {
          this.handoffReason = reason;
          return "The system passes the conversation to a person and asks for what is missing. Say nothing more about it.";
        });
      default:
        return `There is no tool ${call.name}.`;
    }
  };

  /** Works a parcel out, draws the card, and says what the model is told of it. */
  estimate(parcel: Parcel, day?: string): string {
    const on = day ?? this.#understanding.day ?? this.#question.now.toISOString().slice(0, 10);
    const { consulted, lang } = this.#draft;
    const outcome = estimateDuty(this.#deps.rules, consulted, parcel, on);
    if (outcome.kind !== "estimate") return describeEstimate(outcome);
    const { card } = estimateInWords(outcome.estimate, lang);
    this.#draft.kind = "estimate";
    this.#drawn.push(this.#draft.draw(card));
    const told = describeEstimate(outcome);
    consulted.addMaterial(told);
    const passage = rulePassage(this.#deps.knowledge, outcome.estimate, lang);
    return passage === null ? told : `${told}\nThe rule is told in passage [${consulted.show(passage)}].`;
  }

  /** What the model is told of the passages that fit. */
  searchFor(query: string, country?: string, alike = this.#understanding.alike ?? []): string {
    const { knowledge } = this.#deps;
    const jurisdictions = country === undefined ? this.#understanding.jurisdictions : [country];
    const on = this.#question.now.toISOString().slice(0, 10);
    const search = { query, lang: this.#draft.lang, jurisdictions, alike, on };
    const found = searchArticles(knowledge, this.#draft.consulted, search);
    this.#hasFound ||= found.some(({ share }) => share >= EVIDENCE_FLOOR);
    return describePassages(found);
  }

  /** A model may look up what this conversation is about and nothing else: other numbers may be other sellers'. */
  async #lookUp(number: string): Promise<string> {
    if (!isOfConversation(number, this.#question, this.#draft.consulted))
      return "This number is not part of the conversation. Ask the seller for the tracking number.";
    const looked = await drawShipment(this.#deps, this.#question, this.#draft, number, this.#stop);
    this.#drawn.push(...looked.events);
    return describeShipment(looked);
  }

  /** Kept until the answer is whole: only then is it told and done. */
  async #watch(wish: { readonly number: string; readonly wanted: boolean }): Promise<string> {
    const found = await watchWishOf(this.#question, this.#understanding, wish);
    switch (found.kind) {
      case "not_here":
        return "Nobody could be told here: parcels are watched in Slack and in the widget.";
      case "not_meant":
        return "The seller has not spoken of this parcel. Ask for the tracking number.";
      case "not_watched":
        return "This parcel is not watched.";
      case "may":
        return this.#keepWish(found.number, wish.wanted);
    }
  }

  /** A watch begins from the parcel as the seller sees it now. */
  async #keepWish(number: string, wanted: boolean): Promise<string> {
    if (wanted && !this.#draft.hasShipment(number)) {
      const looked = await drawShipment(this.#deps, this.#question, this.#draft, number, this.#stop);
      if (looked.lookup?.kind === "mistyped")
        return "This number is mistyped: its check digit is wrong. Ask the seller to check it.";
      this.#drawn.push(...looked.events);
    }
    this.#watches.set(number, wanted);
    return "Done with this answer, and the system says so below it. Say nothing of it yourself.";
  }
}

async function checked<Schema extends z.ZodType>(
  schema: Schema,
  call: ToolCall,
  use: (parameters: z.infer<Schema>) => Promise<string>,
): Promise<string> {
  const parsed = schema.safeParse(readJson(call.arguments));
  return parsed.success
    ? use(parsed.data)
    : `The call of ${call.name} is not valid: ${parsed.error.issues[0]?.message}.`;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text === "" ? "{}" : text);
  } catch {
    return null;
  }
}
