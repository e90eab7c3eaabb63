import { type ComponentChild, h } from "preact";
import { renderToString } from "preact-render-to-string";

export interface HtmlDocument {
  /** As browsers name it: `zh-Hans`. */
  readonly lang: string;
  readonly title: string;
  /** Search engines are asked to stay away. */
  readonly isHidden: boolean;
  readonly viewport?: string;
  /** What the head holds besides. */
  readonly head?: readonly ComponentChild[];
  /** The shared style sheet, where nothing else is named. */
  readonly styles?: readonly string[];
  /** The `body` element. */
  readonly body: ComponentChild;
}

/** The text of a whole HTML document. Nothing of script or style stands in it: our policy would not let it run. */
export function htmlDocument(page: HtmlDocument): string {
  const { lang, title, isHidden, viewport = VIEWPORT, head = [], styles = [PAGE_STYLES], body } = page;
  const document = h(
    "html",
    { lang },
    h(
      "head",
      null,
      h("meta", { charset: "utf-8" }),
      h("meta", { name: "viewport", content: viewport }),
      isHidden ? h("meta", { name: "robots", content: "noindex, nofollow" }) : null,
      h("title", null, title),
      ...styles.map((href) => h("link", { key: href, rel: "stylesheet", href })),
      ...head,
    ),
    body,
  );
  return `<!doctype html>${renderToString(document)}`;
}

const VIEWPORT = "width=device-width, initial-scale=1";
/** Brings the tokens along. */
export const PAGE_STYLES = "/assets/pages.css";
