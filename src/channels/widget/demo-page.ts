import type { FastifyPluginAsync } from "fastify";
import { type ComponentChild, h } from "preact";
import { z } from "zod";
import { htmlDocument } from "../../pages/html-document.ts";
import {
  INTERFACE_LANGUAGES,
  type InterfaceLanguage,
  interfaceLanguage,
  LANGUAGE_NAMES,
  languageTag,
} from "../../texts/language.ts";
import { type DemoTexts, demoTexts } from "../../texts/widget/demo-page.ts";

/** A parcel a newcomer can ask about. */
export interface SampleNumber {
  readonly number: string;
  readonly route: string;
  readonly status: string;
}

export interface DemoDeps {
  readonly publicUrl: string;
  /** Empty once the samples are removed. */
  readonly sampleNumbers: (language: InterfaceLanguage) => Promise<readonly SampleNumber[]>;
}

const query = z.object({ lang: z.string().max(35).optional().catch(undefined) });

/** `GET /`: what this is, with the widget on it. Works under a policy without inline scripts and styles. */
export function demoPage({ publicUrl, sampleNumbers }: DemoDeps): FastifyPluginAsync {
  return async (app) => {
    app.get("/", { schema: { hide: true } }, async (request, reply) => {
      const asked = query.parse(request.query).lang ?? request.headers["accept-language"];
      const language = interfaceLanguage(asked);
      const page = drawPage({ language, publicUrl, samples: await sampleNumbers(language) });
      return reply
        .type("text/html; charset=utf-8")
        .headers({ "cache-control": "no-cache", vary: "Accept-Language" })
        .send(page);
    });
  };
}

interface DemoPage {
  readonly language: InterfaceLanguage;
  readonly publicUrl: string;
  readonly samples: readonly SampleNumber[];
}

function drawPage({ language, publicUrl, samples }: DemoPage): string {
  const texts = demoTexts(language);
  return htmlDocument({
    lang: languageTag(language),
    title: `Clearway · ${texts.title}`,
    isHidden: false,
    // The open chat reaches into the corners of a phone.
    viewport: "width=device-width, initial-scale=1, viewport-fit=cover",
    head: [
      h("meta", { name: "description", content: texts.what }),
      h("link", { rel: "canonical", href: new URL("/", publicUrl).href }),
      h("script", { src: "/widget.js", "data-inbox": "default", async: true }),
    ],
    body: h("body", { class: "page" }, header(texts), main(texts, samples), footer(texts, language)),
  });
}

function header({ nav }: DemoTexts): ComponentChild {
  return h(
    "header",
    { class: "page-header" },
    h("a", { class: "brand", href: "/" }, "Clearway"),
    h(
      "nav",
      { "aria-label": nav.label },
      h("a", { href: "/help" }, nav.help),
      h("a", { href: "/contact" }, nav.contact),
      h("a", { href: "/desk" }, nav.desk),
    ),
  );
}

function main(texts: DemoTexts, samples: readonly SampleNumber[]): ComponentChild {
  return h(
    "main",
    { class: "page-main" },
    h("h1", null, texts.title),
    h("p", null, texts.what),
    h("p", null, texts.how),
    h("p", null, h("button", { type: "button", class: "button", "data-clearway-open": "" }, texts.open)),
    h("noscript", null, h("p", { class: "notice" }, h("a", { href: "/contact" }, texts.noScript))),
    h("h2", null, texts.questions.title),
    h("p", null, texts.questions.lead),
    h(
      "ul",
      { class: "stack plain-list" },
      texts.questions.list.map((question) => h("li", { key: question }, opener(question, question))),
    ),
    samples.length === 0 ? null : sampleTable(texts.samples, samples),
  );
}

function sampleTable(texts: DemoTexts["samples"], samples: readonly SampleNumber[]): ComponentChild {
  const head = [texts.number, texts.route, texts.status].map((word) =>
    h("th", { key: word, scope: "col" }, word),
  );
  const row = ({ number, route, status }: SampleNumber) =>
    h(
      "tr",
      { key: number },
      h("td", null, h("span", { class: "number" }, number)),
      h("td", null, route),
      h("td", null, status),
      h("td", null, opener(texts.question(number), texts.ask, `${texts.ask}: ${number}`)),
    );
  return [
    h("h2", { key: "title" }, texts.title),
    h("p", { key: "lead" }, texts.lead),
    h(
      "table",
      { key: "table", class: "table sample-table" },
      h("thead", null, h("tr", null, head, h("td", null))),
      h("tbody", null, samples.map(row)),
    ),
  ];
}

/** The launcher opens the chat with this text when the button is used. */
function opener(text: string, label: string, name?: string): ComponentChild {
  const named = name === undefined ? {} : { "aria-label": name };
  return h("button", { type: "button", class: "button-link", "data-clearway-open": text, ...named }, label);
}

function footer(texts: DemoTexts, current: InterfaceLanguage): ComponentChild {
  const links = INTERFACE_LANGUAGES.filter((language) => language !== current).map((language) =>
    h(
      "a",
      { key: language, href: `/?lang=${language}`, lang: language, hreflang: language },
      LANGUAGE_NAMES[language],
    ),
  );
  return h(
    "footer",
    { class: "page-footer" },
    h("nav", { class: "row", "aria-label": texts.languages }, links),
  );
}
