import { type Inline, readInline } from "./markdown-inline.ts";

export type Block =
  | { readonly kind: "paragraph" | "heading"; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly first: number | null; readonly items: readonly (readonly Block[])[] }
  | {
      readonly kind: "table";
      readonly columns: readonly ("start" | "end")[];
      readonly head: Row;
      readonly rows: readonly Row[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" };
export type Row = readonly (readonly Inline[])[];

const MAX_DEPTH = 5;
const FENCE = /^ {0,3}(```|~~~)/;
const HEADING = /^ {0,3}#{1,6}\s+(.*)$/;
const RULE = /^ {0,3}(?:-(?:\s*-){2,}|\*(?:\s*\*){2,}|_(?:\s*_){2,})\s*$/;
const QUOTE = /^ {0,3}> ?/;
const ITEM = /^( *)([-*+•]|\d{1,3}[.)])(?:\s+|$)/;
const TABLE_LINE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/;

/**
 * Reads the Markdown that answers use into blocks to draw. Never HTML, never images. `isGrowing` is for a
 * text that is still arriving: what is open at its end is drawn as if it were closed.
 */
export function readMarkdown(text: string, isGrowing = false): readonly Block[] {
  return readBlocks(text.replaceAll(/\r\n?/g, "\n").split("\n"), isGrowing, 0);
}

interface Taken {
  readonly block: Block;
  /** How many lines it took, at least one. */
  readonly lines: number;
}

function readBlocks(lines: readonly string[], isGrowing: boolean, depth: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    if (lines[at]?.trim() === "") {
      at += 1;
      continue;
    }
    const rest = lines.slice(at);
    const taken = depth < MAX_DEPTH ? takeBlock(rest, isGrowing, depth) : takeParagraph(rest, isGrowing);
    blocks.push(taken.block);
    at += taken.lines;
  }
  return blocks;
}

function takeBlock(lines: readonly string[], isGrowing: boolean, depth: number): Taken {
  const first = lines[0] ?? "";
  const heading = HEADING.exec(first)?.[1];
  if (heading !== undefined) {
    const words = heading.trim().replace(/ #{1,6}$/, "");
    return { block: { kind: "heading", children: readInline(words, isGrowing) }, lines: 1 };
  }
  if (RULE.test(first)) return { block: { kind: "rule" }, lines: 1 };
  if (FENCE.test(first)) return takeCode(lines);
  if (QUOTE.test(first)) return takeQuote(lines, isGrowing, depth);
  if (ITEM.test(first)) return takeList(lines, isGrowing, depth);
  if (isTable(lines)) return takeTable(lines, isGrowing);
  return takeParagraph(lines, isGrowing);
}

function takeCode(lines: readonly string[]): Taken {
  const fence = FENCE.exec(lines[0] ?? "")?.[1] ?? "```";
  const close = lines.findIndex((line, at) => at > 0 && line.trim() === fence);
  const end = close === -1 ? lines.length : close;
  return {
    block: { kind: "code", text: lines.slice(1, end).join("\n") },
    lines: Math.min(end + 1, lines.length),
  };
}

function takeQuote(lines: readonly string[], isGrowing: boolean, depth: number): Taken {
  const count = countWhile(lines, (line) => QUOTE.test(line));
  const inner = lines.slice(0, count).map((line) => line.replace(QUOTE, ""));
  return { block: { kind: "quote", blocks: readBlocks(inner, isGrowing, depth + 1) }, lines: count };
}

function takeList(lines: readonly string[], isGrowing: boolean, depth: number): Taken {
  const first = ITEM.exec(lines[0] ?? "");
  const indent = first?.[1]?.length ?? 0;
  const isNumbered = /^\d/.test(first?.[2] ?? "");
  const startsItem = (line: string): boolean => {
    const item = ITEM.exec(line);
    return item !== null && (item[1]?.length ?? 0) <= indent + 1 && /^\d/.test(item[2] ?? "") === isNumbered;
  };
  const count = listLength(lines, indent, startsItem);
  const items: string[][] = [];
  for (const line of lines.slice(0, count)) {
    if (startsItem(line) && !RULE.test(line)) items.push([line.replace(ITEM, "")]);
    else items.at(-1)?.push(dedent(line, indent));
  }
  const number = isNumbered ? Number.parseInt(first?.[2] ?? "1", 10) : null;
  const blocks = items.map((item) => readBlocks(item, isGrowing, depth + 1));
  return { block: { kind: "list", first: number, items: blocks }, lines: count };
}

/** A list goes on over indented lines, and over an empty line when an item or an indented line follows. */
function listLength(lines: readonly string[], indent: number, startsItem: (line: string) => boolean): number {
  for (let at = 1; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const belongs = (other: string) => startsItem(other) || leading(other) > indent + 1;
    if (line.trim() === "" ? !belongs(lines[at + 1] ?? "") : !belongs(line)) return at;
  }
  return lines.length;
}

function leading(line: string): number {
  return line.length - line.trimStart().length;
}

function dedent(line: string, indent: number): string {
  return line.slice(Math.min(leading(line), indent + 3));
}

function isTable(lines: readonly string[], at = 0): boolean {
  return (lines[at] ?? "").includes("|") && TABLE_LINE.test(lines[at + 1] ?? "");
}

function takeTable(lines: readonly string[], isGrowing: boolean): Taken {
  const count = countWhile(lines, (line) => line.includes("|"));
  const row = (line: string): Row => splitCells(line).map((cell) => readInline(cell, isGrowing));
  const head = row(lines[0] ?? "");
  const rows = lines.slice(2, count).map(row);
  const columns = splitCells(lines[1] ?? "").map((rule) => (rule.endsWith(":") ? "end" : "start"));
  return { block: { kind: "table", columns, head, rows }, lines: Math.max(count, 2) };
}

function splitCells(line: string): readonly string[] {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function takeParagraph(lines: readonly string[], isGrowing: boolean): Taken {
  const count = countWhile(lines, (line, at) => at === 0 || !(endsParagraph(line) || isTable(lines, at)));
  const text = lines
    .slice(0, count)
    .map((line) => line.trim())
    .join("\n");
  return { block: { kind: "paragraph", children: readInline(text, isGrowing) }, lines: count };
}

function endsParagraph(line: string): boolean {
  return line.trim() === "" || [HEADING, RULE, FENCE, QUOTE, ITEM].some((start) => start.test(line));
}

function countWhile(lines: readonly string[], holds: (line: string, at: number) => boolean): number {
  const end = lines.findIndex((line, at) => !holds(line, at));
  return end === -1 ? lines.length : end;
}
