/** A source as an answer cited it. */
export interface CitedSource {
  /** Article, language and section: `en/brazil-import#2`. */
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly url: string;
  /** YYYY-MM-DD */
  readonly asOf: string;
}

/** What of an answer can be compared. */
export interface ComparableAnswer {
  /** Markdown. */
  readonly text: string;
  readonly sources: readonly CitedSource[];
  /** Parcels by number, sums by title, with what was said of them in a line. */
  readonly findings: readonly { readonly name: string; readonly said: string }[];
  /** Rules of the estimates, with the day by which each was known. */
  readonly rules: readonly { readonly id: string; readonly asOf: string }[];
}

/** Null where one of the two says nothing. */
export interface Change<Value> {
  readonly before: Value | null;
  readonly now: Value | null;
}

/** How an answer differs from an earlier one; every list is empty when they are the same. */
export interface AnswerDifference {
  readonly isSame: boolean;
  /** Sentences that only the new one says, in its order. */
  readonly added: readonly string[];
  /** Sentences that only the old one said. */
  readonly gone: readonly string[];
  /** Cited by one only, or in another version. */
  readonly sources: readonly Change<CitedSource>[];
  readonly findings: readonly (Change<string> & { readonly name: string })[];
  readonly rules: readonly (Change<string> & { readonly id: string })[];
}

/** Compares by sentences and sources: order, markers and emphasis do not count. */
export function answerDifference(before: ComparableAnswer, now: ComparableAnswer): AnswerDifference {
  const said = sentencesOf(before.text);
  const says = sentencesOf(now.text);
  const difference = {
    added: says.filter((sentence) => !said.includes(sentence)),
    gone: said.filter((sentence) => !says.includes(sentence)),
    sources: changes(before.sources, now.sources, ({ id }) => id)
      .filter((change) => change.before?.version !== change.now?.version)
      .map(({ before, now }) => ({ before, now })),
    findings: changes(before.findings, now.findings, ({ name }) => name)
      .map((change) => ({ name: change.key, ...saidIn(change, ({ said }) => said) }))
      .filter((change) => change.before !== change.now),
    rules: changes(before.rules, now.rules, ({ id }) => id)
      .map((change) => ({ id: change.key, ...saidIn(change, ({ asOf }) => asOf) }))
      .filter((change) => change.before !== change.now),
  };
  return { isSame: Object.values(difference).every((list) => list.length === 0), ...difference };
}

/** The sentences of a Markdown text, each once, as plain words. */
export function sentencesOf(markdown: string): readonly string[] {
  const lines = markdown.split(/\n+/).map(plain);
  const sentences = lines.flatMap((line) => Array.from(SEGMENTER.segment(line), ({ segment }) => segment));
  return [
    ...new Set(sentences.map((sentence) => sentence.trim()).filter((sentence) => HAS_WORD.test(sentence))),
  ];
}

const SEGMENTER = new Intl.Segmenter(undefined, { granularity: "sentence" });
const HAS_WORD = /[\p{L}\p{N}]/u;

function plain(line: string): string {
  return line
    .replace(/\[\d{1,2}\]/g, "")
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, "$1")
    .replace(/^\s*(?:#{1,6}|>|[-*+]|\d+[.)])\s+/, "")
    .replace(/[*_`]+/g, "")
    .replace(/\s*\|\s*/g, " · ")
    .replace(/\s+([.,;:!?。，；：！？])/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

function changes<Value>(
  before: readonly Value[],
  now: readonly Value[],
  keyOf: (value: Value) => string,
): readonly (Change<Value> & { readonly key: string })[] {
  const old = new Map(before.map((value) => [keyOf(value), value]));
  const young = new Map(now.map((value) => [keyOf(value), value]));
  const keys = [...new Set([...old.keys(), ...young.keys()])];
  return keys.map((key) => ({ key, before: old.get(key) ?? null, now: young.get(key) ?? null }));
}

function saidIn<Value>({ before, now }: Change<Value>, said: (value: Value) => string): Change<string> {
  return { before: before === null ? null : said(before), now: now === null ? null : said(now) };
}
