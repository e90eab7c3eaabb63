/** What stands right before and behind a figure and belongs to it: nothing beyond a mark or another figure. */
export interface Surroundings {
  readonly before: string;
  readonly behind: string;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The surroundings of one of the figures of a text. */
export function surroundingsOf(text: string, figures: readonly Span[], at: number): Surroundings {
  const { start = 0, end = 0 } = figures[at] ?? {};
  const before =
    text
      .slice(figures[at - 1]?.end ?? 0, start)
      .split(CLAUSE_MARKS)
      .at(-1) ?? "";
  const behind = text.slice(end, figures[at + 1]?.start).split(CLAUSE_MARKS)[0] ?? "";
  return { before: before.slice(-BEFORE), behind: behind.slice(0, BEHIND) };
}

const BEFORE = 40;
const BEHIND = 30;
const CLAUSE_MARKS = /[,，、;；:：()（）—]/;
