import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Answer } from "../domain/answer.ts";
import type { TerminalDesk } from "./terminal-desk.ts";

const EXPECTATIONS = ["answer", "refuse", "escalate", "clarify"] as const;

const rowSchema = z.object({
  id: z.string(),
  lang: z.string(),
  turns: z.array(z.string()).min(1),
  expect: z.enum(EXPECTATIONS),
  slugs: z.array(z.string()),
  mustContain: z.array(z.string()).default([]),
  mustNotContain: z.array(z.string()).default([]),
});
export type QuestionRow = z.infer<typeof rowSchema>;

interface Judged {
  readonly row: QuestionRow;
  /** Why it failed; empty when it passed. */
  readonly faults: readonly string[];
  readonly answer: Answer;
  readonly elapsedMs: number;
}

/** Asks every question of a set and judges the last answer of each. */
export async function evaluateQuestions(path: string, desk: TerminalDesk, now: Date) {
  const rows = parseQuestions(await readFile(path, "utf8"), path);
  const judged: Judged[] = [];
  for (const row of rows) {
    const asked = await desk.converse(row.turns, { lang: row.lang, now });
    const last = asked.at(-1);
    if (last === undefined) throw new Error(`Question ${row.id} has no turn.`);
    judged.push({ row, answer: last.answer, elapsedMs: last.elapsedMs, faults: faultsOf(row, last.answer) });
  }
  return { report: reportOf(judged), lines: linesOf(judged) };
}

/** @throws Error naming the line of the first row that is not one. */
export function parseQuestions(text: string, path: string): readonly QuestionRow[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    const parsed = rowSchema.safeParse(readJson(line));
    if (parsed.success) return [parsed.data];
    throw new Error(`${path}:${index + 1} is no question: ${z.prettifyError(parsed.error)}`);
  });
}

/** What is wrong with an answer by the rules of its row; the field's own contract, not a matter of taste. */
export function faultsOf(row: QuestionRow, answer: Answer): readonly string[] {
  const isAnswer = ["answer", "estimate", "shipment"].includes(answer.kind);
  const fits = row.expect === "answer" ? isAnswer : answer.kind === row.expect;
  const cited = answer.citations.map((citation) => citation.slug);
  return [
    ...(fits ? [] : [`is ${answer.kind}, not ${row.expect}`]),
    ...row.mustContain.filter((wanted) => !contains(answer.text, wanted)).map((wanted) => `lacks ${wanted}`),
    ...row.mustNotContain
      .filter((banned) => contains(answer.text, banned))
      .map((banned) => `contains ${banned}`),
    ...(row.expect !== "answer" || row.slugs.length === 0 || row.slugs.some((slug) => cited.includes(slug))
      ? []
      : [`cites ${cited.join(", ") || "nothing"}, not ${row.slugs.join(" or ")}`]),
  ];
}

function contains(text: string, wanted: string): boolean {
  const expression = /^\/(.*)\/([a-z]*)$/s.exec(wanted);
  if (expression === null) return text.toLowerCase().includes(wanted.toLowerCase());
  return new RegExp(expression[1] ?? "", expression[2]).test(text);
}

function reportOf(judged: readonly Judged[]) {
  const times = judged.map(({ elapsedMs }) => elapsedMs).sort((one, other) => one - other);
  return {
    questions: judged.length,
    passed: judged.filter(isPassed).length,
    byExpectation: Object.fromEntries(
      EXPECTATIONS.map((expect) => [expect, share(judged, ({ row }) => row.expect === expect)]),
    ),
    byLanguage: Object.fromEntries(
      [...new Set(judged.map(({ row }) => row.lang))].map((lang) => [
        lang,
        share(judged, ({ row }) => row.lang === lang),
      ]),
    ),
    milliseconds: { median: quantile(times, 0.5), p99: quantile(times, 0.99) },
    failures: judged.filter((one) => !isPassed(one)).map(({ row, faults }) => ({ id: row.id, faults })),
  };
}

function linesOf(judged: readonly Judged[]): readonly string[] {
  const { questions, passed, byExpectation, byLanguage, milliseconds } = reportOf(judged);
  const table = (shares: Readonly<Record<string, Share>>) =>
    Object.entries(shares).map(([name, { passed: good, of }]) => `  ${name}: ${good} of ${of}`);
  return [
    `${passed} of ${questions} passed; ${milliseconds.median} ms median, ${milliseconds.p99} ms p99`,
    ...table(byExpectation),
    ...table(byLanguage),
    ...judged
      .filter((one) => !isPassed(one))
      .map(({ row, faults }) => `✗ ${row.id} "${row.turns.at(-1)}": ${faults.join("; ")}`),
  ];
}

interface Share {
  readonly passed: number;
  readonly of: number;
}

function share(judged: readonly Judged[], belongs: (one: Judged) => boolean): Share {
  const group = judged.filter(belongs);
  return { passed: group.filter(isPassed).length, of: group.length };
}

function isPassed({ faults }: Judged): boolean {
  return faults.length === 0;
}

function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function readJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
