import { remembered } from "../remembered.ts";
import { FIELD_EVIDENCE, NO_EVIDENCE, type NumberEvidence } from "./evidence.ts";
import { EvidenceReader } from "./evidence-reader.ts";
import { displayOf, type FoundNumber, judge, type Verdict } from "./found-number.ts";
import { type Link, linksIn } from "./links.ts";
import { type LookAlike, writtenLookAlikes } from "./look-alikes.ts";
import { type PlainText, plainText } from "./plain-text.ts";
import { type Interval, offerSpans, type Span } from "./word-spans.ts";

/** Something in a text that looks like a tracking number and is another thing, e.g. an AliExpress order id. */
export interface Excluded extends Interval {
  readonly kind: LookAlike;
}

/**
 * What a text holds, each list in the order of the text. Near misses are typing errors: ask, do not look up.
 * `excluded` lets an answer say "that is an order number" instead of "no tracking number".
 */
export interface TrackingFindings {
  readonly numbers: readonly FoundNumber[];
  readonly nearMisses: readonly FoundNumber[];
  readonly excluded: readonly Excluded[];
}

/**
 * Finds the tracking numbers of a chat message in any of our languages, with spaces, hyphens, full-width characters and
 * links as people paste them. Takes time linear in the length of the text. A number written twice is found twice.
 */
export const findTrackingNumbers: (written: string) => TrackingFindings = remembered(find, 20);

function find(written: string): TrackingFindings {
  if (!/[\d０-９]/.test(written)) return { numbers: [], nearMisses: [], excluded: [] };
  const plain = plainText(written);
  const links = linksIn(plain.text);
  const alikes = outside(links, writtenLookAlikes(plain.text));
  const masks = [...links.map(({ start, end }) => ({ kind: "link" as const, start, end })), ...alikes];
  const judged = [...judgedLinks(plain.text, links), ...judgedWords(plain, masks.sort(inOrder))];
  const found = judged.flatMap((span) => foundNumber(span, plain)).sort(inOrder);
  const unlike = judged.flatMap(({ verdict, start, end }) =>
    verdict.kind === "look_alike" ? [{ kind: verdict.what, start, end }] : [],
  );
  return {
    numbers: found.filter(({ nearMiss }) => !nearMiss),
    nearMisses: found.filter(({ nearMiss }) => nearMiss),
    excluded: [...masks, ...unlike]
      .map(({ kind, ...span }) => ({ kind, ...placeOf(span, plain) }))
      .sort(inOrder),
  };
}

interface Judged extends Interval {
  readonly compact: string;
  readonly verdict: Verdict;
}

function judgedLinks(text: string, links: readonly Link[]): readonly Judged[] {
  return links.flatMap(({ parts }) =>
    parts.map(({ start, end, labelled }) => {
      const compact = text.slice(start, end).toUpperCase();
      return {
        start,
        end,
        compact,
        verdict: judge(compact, () => (labelled ? FIELD_EVIDENCE : NO_EVIDENCE)),
      };
    }),
  );
}

function judgedWords(plain: PlainText, masks: readonly Interval[]): readonly Judged[] {
  const judged: Judged[] = [];
  const reader = new EvidenceReader(plain);
  offerSpans(plain.text, masks, (span) => {
    let evidence: NumberEvidence | null = null;
    const verdict = judge(span.compact, () => {
      evidence ??= reader.read(span);
      return evidence;
    });
    if (verdict.kind === "nothing" || isAccident(plain.text, span, verdict, reader)) return false;
    if (verdict.kind === "number") reader.accept(span, evidence);
    judged.push({ ...span, verdict });
    return true;
  });
  return judged;
}

/**
 * A word that stands before or behind a number may make up another thing with it: "es 7140296380" an EORI number of
 * Spain, "to 123456789 us" a postal number. In capitals, in more groups or labelled the postal number is meant.
 */
function isAccident(text: string, span: Span, verdict: Verdict, reader: EvidenceReader): boolean {
  if (!span.pieced) return false;
  const written = text.slice(span.start, span.end);
  if (verdict.kind === "look_alike") return verdict.what !== "iban" && /^[a-z]+[ -]/i.test(written);
  if (!/^[a-z]{2}[ -]?\d{9}[ -]?[a-z]{2}$/i.test(written)) return false;
  return written !== written.toUpperCase() && !reader.around(span).tracking;
}

function foundNumber({ compact, verdict, ...span }: Judged, plain: PlainText): readonly FoundNumber[] {
  if (verdict.kind !== "number" && verdict.kind !== "near_miss") return [];
  const { kind, checksum, candidates } = verdict;
  const { start, end } = placeOf(span, plain);
  const nearMiss = kind === "near_miss";
  return [{ number: compact, display: displayOf(compact), start, end, checksum, nearMiss, candidates }];
}

/** The same place in the text as it was written; invisible characters behind the last one stay outside. */
function placeOf({ start, end }: Interval, { originalIndex }: PlainText): Interval {
  return { start: originalIndex(start), end: originalIndex(end - 1) + 1 };
}

/** What does not lie in a link; both lists are in order. */
function outside<Found extends Interval>(
  links: readonly Interval[],
  found: readonly Found[],
): readonly Found[] {
  let next = 0;
  return found.filter(({ start, end }) => {
    while ((links[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return (links[next]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
}

function inOrder(a: Interval, b: Interval): number {
  return a.start - b.start;
}
