import type { RuleBook } from "../customs/rule-book.ts";
import { ruleOn } from "../domain/customs/choose-rule.ts";
import { Decimal } from "../domain/customs/decimal.ts";
import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import type { AnswerEvent, Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import type { Draft } from "./draft.ts";
import { parcelTo, wayTo } from "./read-parcel.ts";
import { tellEstimate } from "./tell-estimate.ts";
import { estimateDuty } from "./tools/estimate-duty.ts";
import type { Understanding } from "./understand.ts";
import type { Worth } from "./worth.ts";

/** More destinations than this in one message are worked out in part. */
export const MAX_ESTIMATES = 3;
/** A longer message, in characters, is a story. */
const STORY = 140;

/** True when a message asks for a sum and tells enough to work it out. */
export function asksForSum(
  { rules }: Pick<AssistantDeps, "rules">,
  { intent, isAboutDuty, isAboutLimit, asksAmount, worth, destinations, said }: Understanding,
): boolean {
  const [destination] = destinations;
  if (worth === null || destination === undefined || isKnownFigure(rules, worth, destination)) return false;
  if (intent === "duty_amount") return true;
  // Who tells a story names amounts in it, and asks something else than a sum.
  const isStory = (said[0] ?? "").length > STORY;
  return isAboutDuty && (asksAmount || (!isStory && (!isAboutLimit || worth.isPrice)));
}

/**
 * True when a sum is wanted and cannot be worked out without asking: for no country, or for one without a price, where the
 * rule alone would be no answer.
 */
export function lacksForSum(understanding: Understanding): boolean {
  const { intent, worth, destinations, asksSum, isAboutDuty } = understanding;
  if (intent !== "duty_amount" && !(asksSum && isAboutDuty)) return false;
  return destinations.length === 0 || (worth === null && asksSum);
}

/** "The 3 euros" to the EU are what is charged, "the 135 pounds" to Britain a limit: not what the goods cost. */
function isKnownFigure(rules: RuleBook, { goods, currency, isPrice }: Worth, destination: string): boolean {
  if (isPrice) return false;
  const own = (rules.rulesOf(destination)?.rules ?? []).filter((rule) => rule.currency === currency);
  const limits = own.flatMap(({ dutyFreeUpTo, taxFreeUpTo }) => [dutyFreeUpTo, taxFreeUpTo]);
  const charges = own.flatMap(({ regimes }) => regimes.flatMap((regime) => regime.charges));
  const amounts = charges.flatMap((charge) => ("amount" in charge ? [charge.amount] : []));
  return [...limits, ...amounts].some((figure) => figure !== null && new Decimal(figure).equals(goods));
}

/** Works the parcel out for each country that was named. */
export function* answerDuty(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
): Generator<AnswerEvent> {
  const { worth, destinations, details, said } = understanding;
  if (worth === null) return;
  const on = understanding.day ?? question.now.toISOString().slice(0, 10);
  for (const to of destinations.slice(0, MAX_ESTIMATES)) {
    const parcel = parcelTo(wayTo(to, said), worth, details);
    const outcome = estimateDuty(deps.rules, draft.consulted, parcel, on);
    const isOfToday = understanding.day === null || isPresentRule(deps, to, { on, now: question.now });
    yield* tellEstimate(deps.knowledge, draft, outcome, isOfToday);
  }
}

function isPresentRule(
  { rules }: AssistantDeps,
  to: string,
  { on, now }: { readonly on: string; readonly now: Date },
): boolean {
  const own = rules.rulesOf(to);
  return own !== null && ruleOn(own, on) === ruleOn(own, now.toISOString().slice(0, 10));
}

/** What is missing for a sum, asked once; `missing` names it. */
export function askForSum({ destinations }: Understanding, draft: Draft): AnswerEvent {
  const texts = assistantTexts(draft.lang);
  draft.kind = "clarify";
  if (destinations.length > 0) {
    draft.missing = ["value"];
    return draft.paragraph(texts.askValue);
  }
  draft.missing = ["destination", "value"];
  draft.suggestions = texts.usualDestinations;
  return draft.paragraph(texts.askDestinationAndValue);
}
