import type { Rule } from "../domain/customs/rule.ts";

type Period = Pick<Rule, "id" | "validFrom" | "validTo">;

export interface PeriodFault {
  /** Of the rule in the list. */
  readonly place: number;
  readonly message: string;
}

/** Where periods do not follow each other without gap or overlap, or another than the last is open. */
export function periodFaults(periods: readonly Period[]): readonly PeriodFault[] {
  return periods.flatMap((period, place) => {
    const message = faultOf(period, periods[place + 1]);
    return message === null ? [] : [{ place, message }];
  });
}

function faultOf({ id, validFrom, validTo }: Period, next: Period | undefined): string | null {
  if (validTo !== null && validTo < validFrom) return `${id} ends before it begins; mend one of its days`;
  if (next === undefined) {
    return validTo === null
      ? null
      : `${id} ends on ${validTo} and nothing follows it; add what follows, or set validTo to null`;
  }
  const last = dayBeside(next.validFrom, -1);
  if (validTo === null) return `${id} has no end, but ${next.id} follows it; end it on ${last}`;
  if (validTo > last) {
    return `${id} ends on ${validTo}, but ${next.id} begins on ${next.validFrom} already; end it on ${last}`;
  }
  if (validTo === last) return null;
  const from = dayBeside(validTo, 1);
  return `nothing is in force from ${from} to ${last}, between ${id} and ${next.id}; close the gap`;
}

function dayBeside(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
