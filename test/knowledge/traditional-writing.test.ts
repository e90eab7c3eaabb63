import fc from "fast-check";
import { expect, test } from "vitest";
import { openArticles } from "../../src/assistant/open-assistant.ts";
import { fold } from "../../src/knowledge/search/fold.ts";
import { inTraditional } from "../../src/knowledge/traditional-writing.ts";

test.each([
  ["海关放行后联系买家", "海關放行後聯繫買家"],
  ["手表和台灯", "手錶和檯燈"],
  ["重复征税，请回复", "重複徵稅，請回覆"],
  ["面单上写发票号", "面單上寫發票號"],
  ["公里以内", "公里以內"],
  ["复制品会被销毁", "複製品會被銷毀"],
  ["CN22 or CN23, 150 EUR", "CN22 or CN23, 150 EUR"],
])("%j is written %j", (text, written) => {
  expect(inTraditional(text)).toBe(written);
});

test("what is quoted in Traditional characters is found like the article", () => {
  const chinese = openArticles("knowledge/articles").passages.filter(({ lang }) => lang === "zh");
  expect(chinese.length).toBeGreaterThan(500);
  for (const { text } of chinese) {
    const written = inTraditional(text);
    expect(written).not.toBe(text);
    expect(written.length).toBe(text.length);
    // 回覆 is folded to itself: 覆 is a Simplified character, too.
    expect(fold(written).replaceAll("覆", "复")).toBe(fold(text).replaceAll("覆", "复"));
  }
});

test("text that is not Chinese stays as it is", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme-ascii" }), (text) => inTraditional(text) === text));
});
