import type { Question } from "./assistant.ts";
import type { AssistantDeps } from "./assistant-deps.ts";
import { choosePassages, EVIDENCE_FLOOR } from "./choose-passages.ts";
import type { Draft } from "./draft.ts";
import { type FoundPassage, searchArticles } from "./tools/search-articles.ts";
import type { Understanding } from "./understand.ts";

/**
 * Share of a message that a passage must speak of, by what the message is about: chat words that no article has make it
 * small, and a country or an amount makes it large for a hotel, too. Found by questions of both kinds in five languages.
 */
const FLOORS = { trade: 0.15, conversation: 0.25, anything: 0.7 };
/** More passages than this are no answer but a reading list. */
const MOST_TOLD = 4;
/** A part of a message is answered for itself when a passage speaks of so much of it. */
const PART_SHARE = 0.5;
/** Shorter parts, in characters, do not stand alone. */
const SHORTEST_PART = 12;

/** The best passages for a message, best first. */
export function search(
  deps: AssistantDeps,
  question: Question,
  { query, jurisdictions, alike = [] }: Understanding,
  draft: Draft,
): readonly FoundPassage[] {
  const on = question.now.toISOString().slice(0, 10);
  return searchArticles(deps.knowledge, draft.consulted, {
    query,
    lang: draft.lang,
    jurisdictions,
    alike,
    on,
  });
}

/**
 * The passages that answer a message, of which `whole` is what was found for it. One that goes on talking is searched for by itself first, and where nothing is
 * found, together with what was asked before it.
 */
export function findAnswer(
  deps: AssistantDeps,
  question: Question,
  understanding: Understanding,
  draft: Draft,
  whole: readonly FoundPassage[],
): readonly FoundPassage[] {
  const { widerQuery } = understanding;
  const floor = floorOf(understanding);
  const find = (asked: Understanding, found: readonly FoundPassage[], least: number) =>
    findAmong(found, least, asked, (part) => search(deps, question, { ...asked, ...part }, draft));
  if (widerQuery === null) return find(understanding, whole, floor);
  const own = find(understanding, whole, Math.max(EVIDENCE_FLOOR, floor));
  if (own.length > 0) return own;
  const wider = { ...understanding, query: widerQuery, alike: [] };
  return find(wider, search(deps, question, wider, draft), floor);
}

/** Whoever names the trade is told the best there is; what may be about anything must fit well. */
function floorOf({ isOfTrade, wasOfTrade }: Understanding): number {
  if (isOfTrade) return FLOORS.trade;
  return wasOfTrade ? FLOORS.conversation : FLOORS.anything;
}

/** Those of `whole` that answer; one for each country where a message names several, one for each of its questions. */
function findAmong(
  whole: readonly FoundPassage[],
  floor: number,
  { jurisdictions, query }: Understanding,
  found: (part: Partial<Understanding>) => readonly FoundPassage[],
): readonly FoundPassage[] {
  if (jurisdictions.length > 1 && isOfSome(whole[0]) && !tellsOfAll(whole[0], jurisdictions)) {
    const ofEach = jurisdictions.slice(0, MOST_TOLD).flatMap((code) => {
      const own = found({ jurisdictions: [code] }).find((hit) => isEvidence(hit) && isOf(hit, code));
      return own === undefined ? [] : [own];
    });
    if (ofEach.length > 1) return distinct(ofEach);
  }
  const parts = partsOf(query);
  const more = parts.length < 2 ? [] : parts.flatMap((part) => found({ query: part, alike: [] }).slice(0, 1));
  const chosen = choosePassages(whole, jurisdictions, floor);
  return distinct([...chosen, ...more.filter(({ share }) => share >= PART_SHARE)]).slice(0, MOST_TOLD);
}

function isEvidence({ share }: FoundPassage): boolean {
  return share >= EVIDENCE_FLOOR;
}

/** A passage on a subject answers for all countries; one on a country only for its own. */
function isOfSome(best: FoundPassage | undefined): boolean {
  return best !== undefined && best.passage.jurisdictions.length > 0;
}

function tellsOfAll(best: FoundPassage | undefined, codes: readonly string[]): boolean {
  return best !== undefined && codes.every((code) => isOf(best, code));
}

function isOf({ passage }: FoundPassage, code: string): boolean {
  return passage.jurisdictions.includes(code);
}

function distinct(found: readonly FoundPassage[]): readonly FoundPassage[] {
  return [...new Map(found.map((hit) => [hit.passage.id, hit])).values()];
}

/** The questions of a message: what stands between question marks, where each says enough to be asked alone. */
function partsOf(text: string): readonly string[] {
  const parts = text.split(/[?？]+/u).map((part) => part.trim());
  return parts.filter((part) => lengthOf(part) >= SHORTEST_PART);
}

/** In Latin letters: an ideograph says as much as two or three. */
function lengthOf(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}
