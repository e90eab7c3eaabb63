/** More different codes than this are no codes, but something that changes each time. */
const MOST_CODES = 1_000;

/** Tells `report` of each code of each provider once in this process. Codes only: never a number. */
export function reportUnknownCodes(
  report: (provider: string, code: string) => void,
): (provider: string, code: string) => void {
  const seen = new Set<string>();
  return (provider, code) => {
    const key = `${provider} ${code}`;
    if (seen.has(key) || seen.size >= MOST_CODES) return;
    seen.add(key);
    report(provider, code.slice(0, 60));
  };
}
