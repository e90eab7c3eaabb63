import { beforeAll, expect, test } from "vitest";
import { Consulted } from "../../src/assistant/consulted.ts";
import { covers } from "../../src/assistant/figures/match-figures.ts";
import { findClauseEnd } from "../../src/assistant/find-clause-end.ts";
import { Grounding } from "../../src/assistant/grounding.ts";
import { openArticles } from "../../src/assistant/open-assistant.ts";
import { passageFigures } from "../../src/assistant/passage-figures.ts";
import { ClauseReleaser } from "../../src/assistant/release-clauses.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import type { Passage } from "../../src/knowledge/passages.ts";

/** Few sentences may be misread: a strange table, a figure that goes on in the next line. */
const MISREAD = 0.001;
/** Translations word some figures away ("twice", "from the first euro on"). */
const SHARED = 0.94;

let knowledge: Knowledge;
beforeAll(() => {
  knowledge = openArticles("knowledge/articles");
}, 60_000);

test("a model that repeats an article with its marker is never struck out", () => {
  const sentences = knowledge.passages.flatMap((passage) =>
    sentencesOf(plain(passage.text)).map((sentence) => ({ passage, sentence: `${sentence} [1]` })),
  );
  const struck = sentences.filter(({ passage, sentence }) => released(passage, sentence) !== sentence);
  expect(sentences.length).toBeGreaterThan(2_000);
  expect(
    struck.map(({ sentence }) => sentence).slice(0, sentences.length * MISREAD > struck.length ? 0 : 20),
  ).toEqual([]);
}, 120_000);

test("the figures of a translation are those of the English article", () => {
  const english = new Map(of("en").map((passage) => [sectionOf(passage), passage]));
  for (const lang of ["zh", "ru", "pt", "es"]) {
    const pairs = of(lang).flatMap((passage) => {
      const original = english.get(sectionOf(passage));
      return original === undefined ? [] : [{ passage, original }];
    });
    const figures = pairs.flatMap(({ passage, original }) =>
      passageFigures(passage).map((figure) =>
        passageFigures(original).some((other) => covers(other, figure)),
      ),
    );
    expect([lang, figures.filter(Boolean).length / figures.length > SHARED]).toEqual([lang, true]);
  }
}, 120_000);

function of(lang: string): readonly Passage[] {
  return knowledge.passages.filter((passage) => passage.lang === lang);
}

function sectionOf({ id }: Passage): string {
  return id.slice(id.indexOf("/"));
}

function released(passage: Passage, sentence: string): string {
  const consulted = new Consulted("https://desk.example");
  consulted.show(passage);
  const options = { consulted, identifiers: new Set<string>(), today: "2026-11-22", lang: passage.lang };
  const releaser = new ClauseReleaser(new Grounding({ ...options, onUngrounded: () => undefined }));
  return releaser.push(sentence) + releaser.end();
}

function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, "$1");
}

function sentencesOf(text: string): readonly string[] {
  const end = findClauseEnd(text, "sentence", true);
  if (end.kind === "open" || end.at >= text.length) return text.trim() === "" ? [] : [text];
  const rest = text.slice(end.at).trimStart();
  return [text.slice(0, end.at), ...sentencesOf(rest)].filter((sentence) => sentence.trim() !== "");
}
