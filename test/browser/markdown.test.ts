import fc from "fast-check";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { Markdown } from "../../src/browser/widget/markdown-view.tsx";
import type { Citation } from "../../src/domain/citation.ts";

const CITATIONS: readonly Citation[] = [
  {
    ...{ number: 1, slug: "held", lang: "en", heading: null, title: "Held parcels", asOf: "2026-10-01" },
    url: "https://desk.example/help/en/held",
  },
];

const draw = (text: string, isGrowing = false) =>
  renderToString(h(Markdown, { text, citations: CITATIONS, isGrowing })).replace(
    /^<div class="prose">|<\/div>$/g,
    "",
  );

describe("what answers use", () => {
  test.each([
    ["Hello\nthere", "<p>Hello<br/>there</p>"],
    ["one\n\ntwo", "<p>one</p><p>two</p>"],
    ["a **bold** and *slanted* word", "<p>a <strong>bold</strong> and <em>slanted</em> word</p>"],
    ["清关需要**税号**和**发票**。", "<p>清关需要<strong>税号</strong>和<strong>发票</strong>。</p>"],
    ["***both***", "<p><strong><em>both</em></strong></p>"],
    ["*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>"],
    ["use `HS 6109`", "<p>use <code>HS 6109</code></p>"],
    ["## Costs", '<p class="heading">Costs</p>'],
    ["- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
    ["Text:\n- a", "<p>Text:</p><ul><li><p>a</p></li></ul>"],
    ["3. c\n4. d", '<ol start="3"><li><p>c</p></li><li><p>d</p></li></ol>'],
    ["1. a\n   - b\n2. c", '<ol start="1"><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>'],
    ["- a\n\n- b\n\nend", "<ul><li><p>a</p></li><li><p>b</p></li></ul><p>end</p>"],
    ["> said", "<blockquote><p>said</p></blockquote>"],
    ["---", "<hr/>"],
    ["```\n<b>&\n```\nafter", "<pre>&lt;b>&amp;</pre><p>after</p>"],
    ["2 * 3 * 4 and snake_case_name", "<p>2 * 3 * 4 and snake_case_name</p>"],
    ["\\*not\\* bold", "<p>*not* bold</p>"],
    ["cell<br>two", "<p>cell<br/>two</p>"],
    ["On 1. July 2026. Then", "<p>On 1. July 2026. Then</p>"],
  ])("%j", (text, html) => {
    expect(draw(text)).toBe(html);
  });

  test("a table has a head, rows, and numbers to the right", () => {
    const html = draw("Costs:\n| Value | Tax |\n|---|---:|\n| to 50 | **20** % |\n| a \\| b | |");
    expect(html).toBe(
      '<p>Costs:</p><div class="scroll"><table><thead><tr><th scope="col" class="start">Value</th><th scope="col" class="end">Tax</th></tr></thead>' +
        '<tbody><tr><td class="start">to 50</td><td class="end"><strong>20</strong> %</td></tr><tr><td class="start">a | b</td><td class="end"></td></tr></tbody></table></div>',
    );
  });

  test("links lead to http and https addresses, in a new tab that knows nothing of this one", () => {
    const attributes = 'target="_blank" rel="noopener noreferrer nofollow"';
    expect(draw("[site](https://a.example/x?y=1)")).toBe(
      `<p><a href="https://a.example/x?y=1" ${attributes}>site</a></p>`,
    );
    expect(draw("见https://a.example/x。")).toBe(
      `<p>见<a href="https://a.example/x" ${attributes}>https://a.example/x</a>。</p>`,
    );
    expect(draw("(http://a.example).")).toBe(
      `<p>(<a href="http://a.example/" ${attributes}>http://a.example</a>).</p>`,
    );
    expect(draw("[w](https://a.example/b_(c))")).toContain('href="https://a.example/b_(c)"');
  });

  test("a marker leads to its source, and stands without a link while the source is not known", () => {
    expect(draw("Held [1].")).toBe(
      '<p>Held<sup class="marker"><a href="https://desk.example/help/en/held" target="_blank" rel="noopener" title="Held parcels" aria-label="1: Held parcels">1</a></sup>.</p>',
    );
    expect(draw("Held [2].")).toBe('<p>Held<sup class="marker">2</sup>.</p>');
  });

  test("what is open while the text arrives is drawn as closed", () => {
    expect(draw("the **buyer's C", true)).toBe(
      "<p>the <strong>buyer&#39;s C</strong></p>".replace("&#39;", "'"),
    );
    expect(draw("the **buyer's C")).toBe("<p>the **buyer's C</p>");
  });
});

describe("any text", () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(..."*_`[]()!|<>#-+.:\\ \n\t1hH\"'&;/"),
      fc.constantFrom(
        "http://",
        "https://a.b",
        "javascript:",
        "<script>",
        "![x](",
        "](",
        "**",
        "```",
        "| - |",
        "[1]",
        "<br>",
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 60 },
  );

  test("is drawn with the elements and attributes of this renderer only, growing or not", () => {
    fc.assert(
      fc.property(noise, fc.boolean(), (pieces, isGrowing) => {
        const html = draw(pieces.join(""), isGrowing);
        for (const [, name, attributes] of html.matchAll(/<([a-zA-Z0-9]+)([^>]*)>/g)) {
          expect(ELEMENTS).toContain(name);
          for (const [, attribute] of (attributes ?? "").matchAll(/([^\s=/]+)="[^"]*"/g)) {
            expect(ATTRIBUTES).toContain(attribute);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("loses no letter that is not part of its markup", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab 税号ж.,?\n"), maxLength: 80 }), (text) => {
        const shown = draw(text).replaceAll(/<[^>]*>/g, "");
        expect(shown.replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
      }),
    );
  });

  test.each([
    "*a ",
    "**",
    "[",
    "[a](",
    "`",
    "<",
    "> ",
    "- ",
    "h",
    "http://",
    "|\n",
    "_a _",
    "![",
    "\\",
    "# ",
    " ",
  ])("of 20,000 characters of %j is drawn without hanging", (piece) => {
    expect(draw(piece.repeat(20_000 / piece.length)).length).toBeGreaterThanOrEqual(0);
  });
});

const ELEMENTS: readonly string[] = [
  ...["p", "br", "hr", "strong", "em", "code", "pre", "a", "sup", "ul", "ol", "li", "blockquote"],
  ...["div", "table", "thead", "tbody", "tr", "th", "td"],
];
const ATTRIBUTES: readonly string[] = [
  "class",
  "href",
  "target",
  "rel",
  "start",
  "scope",
  "title",
  "aria-label",
];
