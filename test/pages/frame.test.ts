import { expect, test } from "vitest";
import { type Frame, inEveryLanguage, renderFrame } from "../../src/pages/frame.ts";

const FRAME: Frame = {
  ...{ language: "zh", title: "包裹", look: "reading", isHidden: true, main: ["Text"] },
  words: { skip: "跳到正文", languages: "语言" },
  versions: inEveryLanguage((language) => `/here?lang=${language}`),
};

test("a page names its language as browsers know it, and leads to itself in the others", () => {
  const page = renderFrame(FRAME);
  expect(page).toMatch(/^<!doctype html><html lang="zh-Hans">/);
  expect(page).toContain('<strong lang="zh-Hans" aria-current="true">简体中文</strong>');
  expect(page).toContain('<a href="/here?lang=ru" lang="ru" hreflang="ru">Русский</a>');
  expect(page.match(/hreflang/g)).toHaveLength(5);
});

test("a page in one language has no choice of languages, and one without a foot has no footer", () => {
  const page = renderFrame({ ...FRAME, versions: [] });
  expect(page).not.toContain("<nav");
  expect(page).not.toContain("<footer");
});

test("only a hidden page asks search engines to stay away", () => {
  expect(renderFrame(FRAME)).toContain('content="noindex, nofollow"');
  expect(renderFrame({ ...FRAME, isHidden: false })).not.toContain("noindex");
});
