/** A number while it is read word by word: what is done, and the group below the next thousand. */
export type Growing = readonly [total: number, group: number];

/** The number with one more word: "two" "hundred" "fifty" "thousand". */
export function grown([total, group]: Growing, value: number): Growing {
  if (value >= 1000) return [total + timesOf(group) * value, 0];
  return value === 100 ? [total, timesOf(group) * 100] : [total, group + value];
}

/** How often: once where nothing is said; a quarter alone goes on top of one, as सवा सौ is 125. */
function timesOf(group: number): number {
  return group > 0 && group < 1 ? group + 1 : Math.max(1, group);
}
