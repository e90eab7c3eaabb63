/**
 * True for a section that helps on the side: when to contact us, or a worked example. Where another section fits nearly
 * as well, that one answers; a question that asks for an example or for us is asked in words that such a section has.
 */
export function isAside(heading: string | null): boolean {
  return heading !== null && ASIDES.some((words) => words.test(heading));
}

const ASIDES: readonly RegExp[] = [
  /^when (?:should|do) i contact\b|^worked example|\bexamples?\b/iu,
  /^[^，,]*什么时候(?:找|联系)你们|例/u,
  /^когда обращаться к вам|пример/iu,
  /^quando (?:devo falar|falo) com vocês|exemplo/iu,
  /^¿?cu[áa]ndo los contacto|ejemplo/iu,
];
