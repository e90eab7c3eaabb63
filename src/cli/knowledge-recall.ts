import { join } from "node:path";
import { parseArgs } from "node:util";
import { openRuleBook } from "../customs/rule-book.ts";
import { sourceNames } from "../domain/source-names.ts";
import { ticketNumber } from "../domain/tickets/ticket.ts";
import { loadArticles } from "../knowledge/load-articles.ts";
import { passagesOf } from "../knowledge/passages.ts";
import type { Database } from "../storage/database.ts";
import { liveTicketsOf, parcelsOf, type RecalledAnswer, recallAnswers, type Use } from "../storage/recall.ts";
import { visit } from "./visit.ts";

const USAGE =
  "npm run knowledge:recall -- <rule | slug | lang/slug | lang/slug#section> [--version x] [--json]";
const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");
const QUESTION_LENGTH = 100;

// Lists what rested on an article or a rule: answers, the open tickets of their conversations, parcels looked up there.
await visit(async (database) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { version: { type: "string" }, json: { type: "boolean", default: false } },
  });
  const [source, ...more] = positionals;
  if (source === undefined || more.length > 0) throw new Error(`Recall what? Usage: ${USAGE}`);
  const recall = await recallOf(database, source, values.version ?? null);
  return values.json ? JSON.stringify(recall) : inWords(recall);
});

type Recall = Awaited<ReturnType<typeof recallOf>>;
/** `changed`: the text or the rule was written anew since; `gone`: there is none of that name any more. */
type State = "present" | "changed" | "gone";

async function recallOf(database: Database, source: string, version: string | null) {
  const present = presentVersions();
  const found = await recallAnswers(database, source);
  const isKnown = [...present.keys()].some((id) => sourceNames(id).includes(source));
  if (found.length === 0 && !isKnown)
    throw new Error(`No article or rule is called ${source}, and no answer rested on one. Usage: ${USAGE}`);
  const answers = found.flatMap((answer) => {
    const uses = answer.uses.filter((use) => version === null || use.version === version);
    return uses.length === 0 ? [] : [viewOf(answer, uses, present)];
  });
  const conversations = [...new Set(answers.map(({ conversation }) => conversation))];
  const tickets = await liveTicketsOf(database, conversations);
  const parcels = await parcelsOf(database, conversations);
  return {
    ...{ source, version, answers },
    tickets: tickets.map(({ number, conversationId: conversation, ...ticket }) => ({
      ...{ number: ticketNumber(number), conversation, ...ticket },
    })),
    parcels: parcels.map(({ conversationId: conversation, ...parcel }) => ({ conversation, ...parcel })),
  };
}

/** Passage ids with the version of their article, rule ids with the day they were last confirmed. */
function presentVersions(): ReadonlyMap<string, string> {
  const passages = loadArticles(join(KNOWLEDGE, "articles")).articles.flatMap(passagesOf);
  const { jurisdictions } = openRuleBook(join(KNOWLEDGE, "rules"));
  const rules = jurisdictions.flatMap((own) => own.rules);
  return new Map([
    ...passages.map(({ id, version }) => [id, version] as const),
    ...rules.map(({ id, asOf }) => [id, asOf] as const),
  ]);
}

function viewOf(answer: RecalledAnswer, uses: readonly Use[], present: ReadonlyMap<string, string>) {
  const { conversationId: conversation, at, channel, kind, question } = answer;
  const stated = uses.map((use) => ({ ...use, state: stateOf(use, present) }));
  return { at, channel, conversation, kind, question, uses: stated };
}

function stateOf({ id, version }: Use, present: ReadonlyMap<string, string>): State {
  const now = present.get(id);
  if (now === undefined) return "gone";
  return now === version ? "present" : "changed";
}

function inWords({ source, version, answers, tickets, parcels }: Recall): string {
  const old = answers.filter(({ uses }) => uses.some(({ state }) => state !== "present")).length;
  const watched = parcels.filter(({ isWatched }) => isWatched).length;
  const of = version === null ? source : `version ${version} of ${source}`;
  return [
    `Answers that rest on ${of}: ${answers.length}, of which ${old} on a version that is not the present one`,
    ...answers.flatMap(({ at, channel, conversation, kind, question, uses }) => [
      `  ${minute(at)} ${channel} ${kind}, conversation ${conversation}`,
      `    ${oneLine(question)}`,
      ...uses.map(({ id, version: used, state }) => `    ${id}, version ${used}, ${state}`),
    ]),
    `Open tickets of these conversations: ${tickets.length}`,
    ...tickets.map(
      ({ number, state, subject, conversation }) =>
        `  ${number} ${state}, conversation ${conversation}: ${oneLine(subject)}`,
    ),
    `Parcels looked up in these conversations: ${parcels.length}, of which ${watched} are watched now`,
    ...parcels.map(
      ({ number, destination, lookedUpAt, isWatched, conversation }) =>
        `  ${number} to ${destination ?? "?"}${isWatched ? ", watched" : ""}, last looked up ${minute(lookedUpAt)}, conversation ${conversation}`,
    ),
  ].join("\n");
}

function minute(at: Date): string {
  return at.toISOString().slice(0, 16).replace("T", " ");
}

/** What a stranger wrote must not look like lines of ours, nor steer the terminal. */
function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ").trim();
  return plain.length <= QUESTION_LENGTH ? plain : `${plain.slice(0, QUESTION_LENGTH - 1)}…`;
}
