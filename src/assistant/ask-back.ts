import { assistantTexts } from "../texts/assistant/assistant-texts.ts";
import { askForSum } from "./answer-duty.ts";
import type { AnswerEvent } from "./assistant.ts";
import type { Draft } from "./draft.ts";
import type { FoundPassage } from "./tools/search-articles.ts";
import type { Understanding } from "./understand.ts";

/** So many of the best passages tell whether a country is meant without being named. */
const LOOKED_AT = 4;

/**
 * What points at something it does not name, in this conversation neither; a country and a word of limits or duty are
 * enough for the rule.
 */
export function isIncomplete(understanding: Understanding): boolean {
  const { intent, isAboutDuty, asksSum, isAboutLimit, asksAmount, destinations, goesOn } = understanding;
  const isKnown = destinations.length > 0 || !isAboutDuty;
  if (goesOn && isKnown && !asksSum && !asksAmount) return false;
  return (
    intent === "incomplete" &&
    (!isKnown || !isAboutDuty || asksSum || (goesOn && asksAmount && !isAboutLimit))
  );
}

/** Asks which parcel, country or goods is meant, once, by what the message points at. */
export function askWhatIsMeant(understanding: Understanding, draft: Draft): AnswerEvent {
  const { isAboutDuty, destinations } = understanding;
  const texts = assistantTexts(draft.lang);
  draft.kind = "clarify";
  if (isAboutDuty) return askForSum(understanding, draft);
  draft.missing = destinations.length === 0 ? ["goods", "destination"] : ["goods"];
  return draft.paragraph(destinations.length === 0 ? texts.askGoodsAndDestination : texts.askWhatAbout);
}

/** What depends on a country that is spoken of and not named; limits and rates asked for a country that is not named, or for none, where the best passage is of one that nothing else found speaks of. */
export function scatters(
  found: readonly FoundPassage[],
  { isAboutDuty, isElsewhere, destinations, worth }: Understanding,
): boolean {
  if (destinations.length > 0) return false;
  if (isElsewhere) return true;
  if (isAboutDuty && worth?.isPrice === true) return true;
  if (!isAboutDuty) return false;
  const [best, ...others] = found.slice(0, LOOKED_AT).map(({ passage }) => passage.jurisdictions.join());
  return best !== undefined && best !== "" && !others.includes(best);
}

/** Asks where the parcel goes, with the countries most often meant to tap. */
export function askDestination(draft: Draft): AnswerEvent {
  const texts = assistantTexts(draft.lang);
  draft.kind = "clarify";
  draft.missing = ["destination"];
  draft.suggestions = texts.usualDestinations;
  return draft.paragraph(texts.askDestination);
}
