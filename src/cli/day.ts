/**
 * The day that `--on` names, at noon UTC; now when it is left out.
 * @throws Error when it names no day.
 */
export function dayFrom(on: string | undefined): Date {
  if (on === undefined) return new Date();
  const day = new Date(`${on}T12:00:00Z`);
  const isReal =
    /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(on);
  if (!isReal) throw new Error(`--on takes a day such as 2026-11-22, not "${on}".`);
  return day;
}
