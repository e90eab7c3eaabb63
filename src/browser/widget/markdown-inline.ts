import { safeHref } from "./safe-href.ts";

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  /** `[n]`: points at the source with that number. */
  | { readonly kind: "marker"; readonly number: number }
  | { readonly kind: "break" };

const MAX_DEPTH = 4;
/** Nobody emphasises more; keeps a text full of lonely fences from taking quadratic time. */
const MAX_SPAN_CHARACTERS = 600;
const ADDRESS = /https?:\/\/[^\s<>"'`\\|，。；：！？、（）【】「」『』《》]{1,2000}/iy;
const ADDRESS_END = /[.,;:!?*_~)\]}]+$/;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** How a span of text starts, and what it becomes; null when it is plain text after all. */
type Span = { readonly node: Inline; readonly end: number } | null;

/** Reads the inline part of Markdown. What is not understood stays text; HTML is text. Time is linear in practice. */
export function readInline(text: string, isGrowing = false, depth = 0): readonly Inline[] {
  const nodes: Inline[] = [];
  let plain = "";
  for (let at = 0; at < text.length; ) {
    const escaped = text[at] === "\\" ? text[at + 1] : undefined;
    if (escaped !== undefined && ESCAPABLE.test(escaped)) {
      plain += escaped;
      at += 2;
      continue;
    }
    const span = readSpan(text, at, isGrowing, depth);
    if (span === null) {
      plain += text[at] ?? "";
      at += 1;
      continue;
    }
    // A marker stands at its word, as a footnote does.
    const before = span.node.kind === "marker" ? plain.trimEnd() : plain;
    if (before !== "") nodes.push({ kind: "text", text: before });
    plain = "";
    nodes.push(span.node);
    at = span.end;
  }
  return plain === "" ? nodes : [...nodes, { kind: "text", text: plain }];
}

function readSpan(text: string, at: number, isGrowing: boolean, depth: number): Span {
  switch (text[at]) {
    case "\n":
      return { node: { kind: "break" }, end: at + 1 };
    case "`":
      return readCode(text, at, isGrowing);
    case "*":
    case "_":
      return depth < MAX_DEPTH ? readEmphasis(text, at, isGrowing, depth) : null;
    case "!":
      // An image would be fetched from wherever the text says: only its words and its address are kept.
      return text[at + 1] === "[" ? readLink(text, at + 1) : null;
    case "[":
      return readMarker(text, at) ?? readLink(text, at);
    case "<":
      return readLineBreak(text, at);
    case "h":
    case "H":
      return readAddress(text, at);
    default:
      return null;
  }
}

function readCode(text: string, at: number, isGrowing: boolean): Span {
  const close = text.indexOf("`", at + 1);
  const end = close === -1 && isGrowing ? text.length : close;
  if (end <= at + 1) return null;
  return { node: { kind: "code", text: text.slice(at + 1, end) }, end: end + 1 };
}

function readEmphasis(text: string, at: number, isGrowing: boolean, depth: number): Span {
  const sign = text[at] ?? "";
  const isStrong = text[at + 1] === sign;
  const fence = isStrong ? sign + sign : sign;
  const start = at + fence.length;
  if (/^\s?$/.test(text[start] ?? "") || (sign === "_" && isWord(text[at - 1]))) return null;
  const close = findClose(text, fence, start);
  const end = close === -1 && isStrong && isGrowing ? text.length : close;
  if (end <= start) return null;
  const children = readInline(text.slice(start, end), isGrowing, depth + 1);
  return { node: { kind: isStrong ? "strong" : "emphasis", children }, end: end + fence.length };
}

/** A fence closes after something that is no space; `_` only at the end of a word; a sign not as part of a longer fence. */
function findClose(text: string, fence: string, start: number): number {
  const limit = Math.min(text.length, start + MAX_SPAN_CHARACTERS);
  for (let at = text.indexOf(fence, start); at !== -1 && at < limit; at = text.indexOf(fence, at + 1)) {
    const after = text[at + fence.length];
    const isTight = at > start && !/\s/.test(text[at - 1] ?? " ") && text[at - 1] !== "\\";
    const isPart = after === fence[0] || (fence.length === 1 && text[at - 1] === fence);
    if (isTight && !isPart && !(fence.startsWith("_") && isWord(after))) return at;
  }
  return -1;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

const MARKER = /\[(\d{1,3})\](?!\()/y;

function readMarker(text: string, at: number): Span {
  MARKER.lastIndex = at;
  const digits = MARKER.exec(text)?.[1];
  if (digits === undefined) return null;
  return { node: { kind: "marker", number: Number(digits) }, end: at + digits.length + 2 };
}

const LINK =
  /\[([^\][\n]{0,500})\]\(<?([^\s()<>]{1,2000}(?:\([^\s()<>]{0,200}\)[^\s()<>]{0,2000})?)>?(?:\s+"[^"\n]{0,200}")?\)/y;

function readLink(text: string, at: number): Span {
  LINK.lastIndex = at;
  const match = LINK.exec(text);
  const href = match?.[2] === undefined ? null : safeHref(match[2]);
  if (match === null || href === null) return null;
  const label = match[1]?.trim() || href;
  return { node: { kind: "link", href, children: readLabel(label) }, end: LINK.lastIndex };
}

/** A label has no links and no markers of its own. */
function readLabel(label: string): readonly Inline[] {
  return [{ kind: "text", text: label.replaceAll(/[*`]/g, "") }];
}

function readAddress(text: string, at: number): Span {
  if (isWord(text[at - 1]) && !isIdeograph(text[at - 1])) return null;
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(text)?.[0].replace(ADDRESS_END, "");
  const href = address === undefined ? null : safeHref(address);
  if (address === undefined || href === null) return null;
  return {
    node: { kind: "link", href, children: [{ kind: "text", text: address }] },
    end: at + address.length,
  };
}

function isIdeograph(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character);
}

const LINE_BREAK = /<br\s?\/?>/iy;

function readLineBreak(text: string, at: number): Span {
  LINE_BREAK.lastIndex = at;
  return LINE_BREAK.test(text) ? { node: { kind: "break" }, end: LINE_BREAK.lastIndex } : null;
}
