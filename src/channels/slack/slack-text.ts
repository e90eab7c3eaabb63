/** Ids of people to their names. */
export type Names = ReadonlyMap<string, string>;

const TAG = /<([^<>]*)>|&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">" };
const USER = /<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>/g;
const ZERO_WIDTH_SPACE = "\u200b";

/** What somebody typed in Slack, as plain text: entities decoded, links spelled out, people by name. */
export function plainText(text: string, names: Names): string {
  return text
    .replace(TAG, (_all, tag: string | undefined, entity: string | undefined) =>
      tag === undefined ? (ENTITIES[entity ?? ""] ?? "") : spellOut(tag, names),
    )
    .trim();
}

/** Ids of the people a text mentions, each once. */
export function mentionedUsers(text: string): readonly string[] {
  return [...new Set([...text.matchAll(USER)].map((match) => match[1] ?? ""))];
}

/** Whether a text calls a group or everybody. */
export function callsMany(text: string): boolean {
  return /<!(?:here|channel|everyone|subteam\^)/.test(text);
}

export function withoutMention(text: string, userId: string): string {
  return text.replace(USER, (all, id: string) => (id === userId ? "" : all)).trim();
}

/** Plain text as a `text` field or a mrkdwn element takes it: nothing in it can become a mention or a link of its own making. */
export function escapeText(text: string): string {
  return silenceCalls(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"));
}

/** Markdown of ours as Slack's Markdown takes it: it may format, but never mention. */
export function escapeMarkdown(text: string): string {
  return silenceCalls(text.replace(/<(?=[!@#])/g, `<${ZERO_WIDTH_SPACE}`));
}

/**
 * How much of a growing Markdown text can be escaped by itself: the rest may be the first half of a mention.
 * Escaping piece by piece, cut here, gives the same as escaping the whole.
 */
export function escapableLength(text: string): number {
  return /(?:<(?:@[a-z]{0,7})?|@[a-z]{0,7})$/i.exec(text)?.index ?? text.length;
}

/** At most so many characters, the last an ellipsis when something was left out. */
export function shorten(text: string, characters: number): string {
  const all = [...text];
  return all.length <= characters ? text : `${all.slice(0, characters - 1).join("")}…`;
}

function silenceCalls(text: string): string {
  return text.replace(/@(?=channel|here|everyone)/gi, `@${ZERO_WIDTH_SPACE}`);
}

function spellOut(tag: string, names: Names): string {
  const bar = tag.indexOf("|");
  const target = decode(bar < 0 ? tag : tag.slice(0, bar));
  const label = bar < 0 ? "" : decode(tag.slice(bar + 1));
  switch (target[0]) {
    case "@":
      return `@${names.get(target.slice(1)) ?? (label || target.slice(1))}`;
    case "#":
      return `#${label || target.slice(1)}`;
    case "!":
      return label || `@${target.slice(1).split("^")[0]}`;
    default:
      return link(target.replace(/^(?:mailto|tel):/, ""), label);
  }
}

function link(address: string, label: string): string {
  if (label === "" || address === label) return address;
  // Slack labels what was typed without a scheme with the very text that was typed.
  return address.replace(/^https?:\/\//, "") === label ? label : `${label} (${address})`;
}

function decode(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_all, entity: string) => ENTITIES[entity] ?? "");
}
