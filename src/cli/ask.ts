import { parseArgs } from "node:util";
import type { Answer } from "../domain/answer.ts";
import { dayFrom } from "./day.ts";
import { type Asked, openTerminalDesk } from "./terminal-desk.ts";

const USAGE = `npm run --silent ask -- [--json] [--lang xx] [--on YYYY-MM-DD] [--then "next turn"]… "question"`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      lang: { type: "string" },
      on: { type: "string" },
      then: { type: "string", multiple: true, default: [] },
    },
  });
  const question = positionals.join(" ").trim();
  if (question === "") throw new Error(`Nothing was asked. Usage: ${USAGE}`);
  const desk = await openTerminalDesk(process.env);
  const options = { lang: values.lang ?? null, now: dayFrom(values.on) };
  const turns = await desk.converse([question, ...values.then], options);
  process.stdout.write(values.json ? `${JSON.stringify({ turns: turns.map(turnView) })}\n` : plain(turns));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

function turnView({ question, answer, elapsedMs }: Asked) {
  const { kind, lang, text, citations, missing, reason } = answer;
  return {
    ...{ question, kind, lang, text },
    citations: citations.map(({ slug, lang: of, heading, title, url }) => ({
      slug,
      lang: of,
      heading,
      title,
      url,
    })),
    estimate: answer.evidence.estimates.at(-1) ?? null,
    shipments: answer.evidence.shipments,
    ...{ missing, reason, elapsedMs },
  };
}

function plain(turns: readonly Asked[]): string {
  return turns
    .map(({ question, answer }) => `> ${question}\n\n${answer.text}\n\n${sources(answer)}`)
    .join("\n");
}

function sources({ citations }: Answer): string {
  return citations
    .map(({ number, title, asOf, url }) => `[${number}] ${title} · ${asOf}\n    ${url}\n`)
    .join("");
}
