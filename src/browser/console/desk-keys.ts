export type DeskKey = "next" | "previous" | "claim" | "reply" | "note" | "resolve" | "search" | "help";

/** Which key does what, in the order the help shows it. */
export const DESK_KEYS = [
  ["j", "next"],
  ["k", "previous"],
  ["c", "claim"],
  ["r", "reply"],
  ["n", "note"],
  ["e", "resolve"],
  ["/", "search"],
  ["?", "help"],
] as const satisfies readonly (readonly [string, DeskKey])[];

export interface PressedKey {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly repeat: boolean;
  readonly isComposing: boolean;
}

/** What a key press asks of the desk; null for none. Only J and K repeat while held down. */
export function deskKey(pressed: PressedKey): DeskKey | null {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey || pressed.isComposing) return null;
  const key = letterOf(pressed);
  if (pressed.shiftKey && /^[a-z]$/.test(key)) return null;
  const meant = DESK_KEYS.find(([known]) => known === key)?.[1] ?? null;
  return pressed.repeat && meant !== "next" && meant !== "previous" ? null : meant;
}

/** On a Cyrillic or other keyboard the place of the key decides, as it is printed there too. */
function letterOf({ key, code }: PressedKey): string {
  if (/^[ -~]$/.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "";
}
