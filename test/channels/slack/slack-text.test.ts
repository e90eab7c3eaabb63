import fc from "fast-check";
import { expect, test } from "vitest";
import {
  callsMany,
  escapableLength,
  escapeMarkdown,
  escapeText,
  mentionedUsers,
  plainText,
  shorten,
  withoutMention,
} from "../../../src/channels/slack/slack-text.ts";

const names = new Map([["U1", "Ada & Bo"]]);

test("what is escaped reads the same again", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "<", ">", "&", "amp;", "lt;", "@", "U1", "|", " ", "!") }),
      (text) => {
        expect(plainText(escapeText(text), names)).toBe(text.trim());
      },
    ),
  );
});

test("nothing that is escaped can call anybody", () => {
  const parts = fc.constantFrom(
    "<!channel>",
    "<@U1>",
    "@here",
    "@Channel",
    "@everyone",
    "<#C1>",
    "&lt;",
    "x",
    "<",
    "@",
  );
  fc.assert(
    fc.property(fc.array(parts), (array) => {
      const text = array.join("");
      expect(escapeText(text)).not.toMatch(/<|@(?:here|channel|everyone)/i);
      expect(escapeMarkdown(text)).not.toMatch(/<[!@#]|@(?:here|channel|everyone)/i);
    }),
  );
});

test("every cut of a stream escapes to the same text", () => {
  const parts = fc.constantFrom("<", "!", "@", "here", "ever", "yone", "chan", "nel", "#", " ", "ß", "a<b");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 40 }), (deltas) => {
      let waiting = "";
      let shown = "";
      for (const delta of deltas) {
        waiting += delta;
        const length = escapableLength(waiting);
        shown += escapeMarkdown(waiting.slice(0, length));
        waiting = waiting.slice(length);
      }
      expect(shown + escapeMarkdown(waiting)).toBe(escapeMarkdown(deltas.join("")));
    }),
  );
});

test.each([
  ["Fees &amp; duties &lt; 5", "Fees & duties < 5"],
  ["&amp;lt; stays", "&lt; stays"],
  ["see <https://example.com/a?b=1&amp;c=2>", "see https://example.com/a?b=1&c=2"],
  [
    "see <http://example.com|example.com>",
    "see http://example.com".replace("http://example.com", "example.com"),
  ],
  ["see <https://example.com/x|the page>", "see the page (https://example.com/x)"],
  ["<mailto:sam@example.com|sam@example.com>", "sam@example.com"],
  ["<tel:+8613800138000|+86 138 0013 8000>", "+86 138 0013 8000 (+8613800138000)"],
  ["<@U1> and <@U2> and <@U3|cy>", "@Ada & Bo and @U2 and @cy"],
  ["<#C1|general> <#C2>", "#general #C2"],
  ["<!here> <!subteam^S1|@crew> <!date^1^{date}|1 Jan>", "@here @crew 1 Jan"],
  ["a < b", "a < b"],
])("%s is read as %s", (slack, plain) => {
  expect(plainText(slack, names)).toBe(plain);
});

test("mentions are found once each, ours can be taken out, and calls to many are seen", () => {
  expect(mentionedUsers("<@U1> <@U2|bo> <@U1>")).toEqual(["U1", "U2"]);
  expect(withoutMention("<@U1> hello <@U2>", "U1")).toBe("hello <@U2>");
  expect(callsMany("<!channel> look")).toBe(true);
  expect(callsMany("<!subteam^S1>")).toBe(true);
  expect(callsMany("<!date^1^{date}|x>")).toBe(false);
});

test("shortening counts characters as people do", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 20 }), (text, limit) => {
      expect([...shorten(text, limit)].length).toBeLessThanOrEqual(limit);
    }),
  );
  expect(shorten("包裹在海关", 3)).toBe("包裹…");
});
