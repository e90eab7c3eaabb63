/** One pattern that fits where any of the given ones does: an alternative per language keeps long patterns readable. */
export function anyOf(...alternatives: readonly RegExp[]): RegExp {
  return new RegExp(alternatives.map(({ source }) => source).join("|"));
}
