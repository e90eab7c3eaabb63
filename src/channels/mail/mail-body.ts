import type { Letter } from "../../texts/mail.ts";

/** The letter as plain text: quoted lines begin with ">". */
export function textBody(letter: Letter): string {
  const quote = letter.quote === "" ? [] : [letter.quote.replace(/^/gm, "> ")];
  const link = `${letter.link.label}:\n${letter.link.url}`;
  const stop = letter.stop === undefined ? [] : [`${letter.stop.label}:\n${letter.stop.url}`];
  return `${[...letter.paragraphs, ...quote, link, ...letter.closing, ...stop].join("\n\n")}\n`;
}

/** The letter as simple HTML that every mail reader shows: no picture, no script, nothing fetched. */
export function htmlBody(letter: Letter): string {
  const quote = letter.quote === "" ? "" : `<blockquote style="${QUOTE}">${lines(letter.quote)}</blockquote>`;
  const { label, url } = letter.link;
  return [
    `<!doctype html><html lang="${letter.language}"><head><meta charset="utf-8"><title>${escapeHtml(letter.subject)}</title></head>`,
    `<body style="${BODY}">`,
    ...letter.paragraphs.map(paragraph),
    quote,
    `<p><a href="${escapeHtml(url)}" style="${LINK}">${escapeHtml(label)}</a><br><span style="${SMALL}">${escapeHtml(url)}</span></p>`,
    ...letter.closing.map((words) => `<p style="${SMALL}">${lines(words)}</p>`),
    ...(letter.stop === undefined
      ? []
      : [
          `<p style="${SMALL}"><a href="${escapeHtml(letter.stop.url)}">${escapeHtml(letter.stop.label)}</a></p>`,
        ]),
    "</body></html>",
  ].join("\n");
}

const BODY = "margin:24px;max-width:36rem;font:15px/1.5 system-ui,'Segoe UI',Roboto,sans-serif";
const QUOTE = "margin:16px 0;padding:0 0 0 12px;border-left:3px solid #7f8c99";
const LINK = "font-weight:600;color:#0b5fa5";
const SMALL = "font-size:13px;color:#526070";

function paragraph(words: string): string {
  return `<p>${lines(words)}</p>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll("\n", "<br>\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
