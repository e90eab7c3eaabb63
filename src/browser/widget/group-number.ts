/** A tracking number in groups that an eye can follow: `LP 0012 3456 7890 12`, `RR 123 456 785 CN`. */
export function groupNumber(number: string): readonly string[] {
  return (number.match(/[A-Za-z]+|\d+|[^A-Za-z\d]+/g) ?? []).flatMap((run) => {
    if (!/^\d{6,}$/.test(run)) return [run];
    return run.match(run.length === 9 ? /.{3}/g : /.{1,4}/g) ?? [run];
  });
}
