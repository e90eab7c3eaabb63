import type { Figure, Unit } from "../figures/figure.ts";
import { findFigures } from "../figures/find-figures.ts";
import { covers } from "../figures/match-figures.ts";

/** Small numbers in words without a unit are often no count: "one of them", 一般, "le deux roues". */
const SMALL = 12;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"'）)\]，。；]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;
/** Numbers of parcels and orders, codes, telephone numbers: letters with digits, or many digits. */
const CODE = /(?=[\p{L}\d-]*\d)[A-Z\d][A-Z\d-]{5,}/giu;
const TAIL = /[.,;:!?]+$/;

/**
 * Whether a translation states exactly what its source states: every amount, share, measure, date, number, code and
 * link of either occurs in the other. Where a language writes a unit in a word that is not known here, the value
 * decides. That they stand in the same places is not checked.
 */
export function figuresKept(source: string, translation: string): boolean {
  return sameSet(linksIn(source), linksIn(translation)) && sameFigures(plain(source), plain(translation));
}

function sameFigures(source: string, translation: string): boolean {
  if (!sameSet(codesIn(source), codesIn(translation))) return false;
  const [stated, told] = [figuresIn(source), figuresIn(translation)];
  const occurs = (figure: Figure, among: readonly Figure[]) => among.some((other) => isSame(figure, other));
  const strict = (figures: readonly Figure[], text: string) =>
    figures.filter((figure) => !isLoose(figure, text));
  return (
    strict(stated, source).every((figure) => occurs(figure, told)) &&
    strict(told, translation).every((figure) => occurs(figure, stated))
  );
}

/** No day is "today" here: "next July" must stay as open as it was. */
function figuresIn(text: string): readonly Figure[] {
  return findFigures(text, null);
}

function isSame(one: Figure, other: Figure): boolean {
  const [forth, back] = [covers(one, other), covers(other, one)];
  // A date or a reference that says less than the other is not the same.
  if (one.kind !== "number" || other.kind !== "number") return forth && back;
  if (forth || back) return true;
  const isOpen = isUncertain(one.unit) || isUncertain(other.unit);
  return isOpen && covers({ ...one, unit: null }, { ...other, unit: null });
}

/** Nothing, or a word that is not known as a unit. */
function isUncertain(unit: Unit | null): boolean {
  return unit === null || (unit.kind === "measure" && (unit.name === "thing" || unit.name === "point"));
}

/** In words, and either one ("a day", "un día") or small and of nothing certain: languages differ in saying it. */
function isLoose(figure: Figure, text: string): boolean {
  if (figure.kind !== "number" || /\p{N}/u.test(text.slice(figure.start, figure.end))) return false;
  const [value = 0] = figure.values;
  return value === 1 || (value <= SMALL && isUncertain(figure.unit));
}

function linksIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(LINK)].map(([link]) => link.replace(TAIL, "")));
}

function plain(text: string): string {
  return text.replace(LINK, " ").normalize("NFKC");
}

function codesIn(text: string): ReadonlySet<string> {
  const codes = [...text.matchAll(CODE)].map(([code]) => code.replace(/-+$/, "").toUpperCase());
  return new Set(codes.filter((code) => /\p{L}.*\d|\d.*\p{L}|\d{7}/u.test(code)));
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((item) => other.has(item));
}
