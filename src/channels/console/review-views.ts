import MarkdownIt from "markdown-it";
import { type ComponentChild, h } from "preact";
import { FEEDBACK_REASONS } from "../../domain/feedback.ts";
import type { Message } from "../../domain/message.ts";
import type { Receipt } from "../../storage/receipts.ts";
import type { Review, ReviewState } from "../../storage/reviews.ts";
import { dateInWords, momentInWords } from "../../texts/dates.ts";
import { agentLanguage, roomTexts } from "../../texts/rooms/room-texts.ts";
import type { RoomTexts } from "../../texts/rooms/texts.ts";

type Words = RoomTexts["reviews"];
type Language = string | undefined;

const STATES = ["open", "settled", "withdrawn"] as const satisfies readonly ReviewState[];
const QUESTION_CHARACTERS = 200;
/** Raw HTML in an answer is shown as text, and pictures are not fetched. */
const MARKDOWN = new MarkdownIt({ html: false, linkify: false, breaks: true }).disable("image");

/** The answers in one state, and links to the other states. */
export function reviewListView(
  reviews: readonly Review[],
  state: ReviewState,
  language: Language,
): readonly ComponentChild[] {
  const words = roomTexts(language).reviews;
  const states = STATES.map((one) =>
    one === state
      ? h("strong", { key: one, "aria-current": "true" }, words.states[one])
      : h("a", { key: one, href: `/desk/reviews?state=${one}` }, words.states[one]),
  );
  return [
    h("p", { class: "muted" }, words.lead),
    h("p", { class: "row" }, ...states),
    reviews.length === 0 ? h("p", { class: "card" }, words.empty[state]) : null,
    ...reviews.map((review) => rowView(review, words, language)),
  ];
}

export interface ReviewPage {
  readonly review: Review;
  readonly receipt: Receipt;
  /** Up to the answer, oldest first. */
  readonly transcript: readonly Message[];
  /** What the agent wanted to do came too late. */
  readonly isGone: boolean;
}

/** One answer that did not help, with what was said before it, what it rested on, and what to do about it. */
export function reviewView(page: ReviewPage, language: Language): readonly ComponentChild[] {
  const { review, receipt, transcript, isGone } = page;
  const words = roomTexts(language).reviews;
  return [
    isGone ? h("p", { class: "notice notice-waiting", role: "status" }, words.gone) : null,
    h("p", { class: "row" }, ...factsOf(review, words, language)),
    h("h2", null, words.why),
    h("p", null, reasonOf(review, words)),
    review.comment === null
      ? null
      : h("blockquote", { class: "card message-body", dir: "auto" }, review.comment),
    h("h2", null, words.transcript),
    h("ol", { class: "thread" }, ...transcript.map((message) => messageView(message, words, language))),
    h("p", null, h("a", { href: `/desk/answers/${review.messageId}` }, words.receipt)),
    h("h2", null, words.rests),
    restsView(receipt, words, language),
    review.state === "open" ? moveForm(review, words) : noteView(review, words),
    h("p", null, h("a", { href: "/desk/reviews" }, words.back)),
  ];
}

function rowView(review: Review, words: Words, language: Language): ComponentChild {
  const question = [...review.question];
  const shown =
    question.length > QUESTION_CHARACTERS
      ? `${question.slice(0, QUESTION_CHARACTERS).join("")}…`
      : review.question;
  return h(
    "div",
    { class: "card", key: review.messageId },
    h("p", { dir: "auto" }, h("a", { href: `/desk/reviews/${review.messageId}` }, shown)),
    h("p", { class: "row muted" }, reasonOf(review, words), ...factsOf(review, words, language)),
  );
}

function factsOf(
  { state, openedAt, agentName }: Review,
  words: Words,
  language: Language,
): readonly ComponentChild[] {
  return [
    h("span", { class: state === "open" ? "chip tone-waiting" : "chip tone-unknown" }, words.states[state]),
    h("span", null, words.opened(momentInWords(openedAt, agentLanguage(language)))),
    agentName === null ? null : h("span", null, words.takenBy(agentName)),
  ];
}

/** A tapped reason in our words, any other in the seller's. */
function reasonOf({ reason }: Review, words: Words): string {
  const known = FEEDBACK_REASONS.find((one) => one === reason);
  return known === undefined ? (reason ?? words.noReason) : words.reasons[known];
}

function messageView(message: Message, words: Words, language: Language): ComponentChild {
  const { id, author, authorName, text, createdAt } = message;
  const lang = message.language === null ? {} : { lang: message.language };
  return h(
    "li",
    { class: `message message-${author}`, key: id },
    h("div", { class: "message-author" }, authorName ?? words.authors[author]),
    author === "assistant"
      ? h("div", { dir: "auto", ...lang, dangerouslySetInnerHTML: { __html: MARKDOWN.render(text) } })
      : h("div", { class: "message-body", dir: "auto", ...lang }, text),
    h(
      "time",
      { class: "message-time", datetime: createdAt.toISOString() },
      momentInWords(createdAt, agentLanguage(language)),
    ),
  );
}

function restsView({ passages, rules }: Receipt, words: Words, language: Language): ComponentChild {
  const rows = [
    ...passages.map(({ id, version }) => [words.passage, id, version] as const),
    ...rules.map(({ id, asOf }) => [words.rule, id, dateInWords(asOf, agentLanguage(language))] as const),
  ];
  if (rows.length === 0) return h("p", { class: "muted" }, words.restsOnNothing);
  const cells = rows.map(([kind, id, version]) =>
    h(
      "tr",
      { key: id },
      h("td", null, kind),
      h("td", null, h("span", { class: "number" }, id)),
      h("td", null, h("span", { class: "number" }, version)),
    ),
  );
  const head = ["", "", words.version].map((title, at) =>
    title === "" ? h("td", { key: at }) : h("th", { key: at, scope: "col" }, title),
  );
  return h("table", { class: "table" }, h("thead", null, h("tr", null, ...head)), h("tbody", null, ...cells));
}

function moveForm({ messageId, note }: Review, words: Words): ComponentChild {
  const button = (move: string, name: string, label: string) =>
    h("button", { class: name, type: "submit", name: "move", value: move }, label);
  return h(
    "form",
    { class: "form card", method: "post", action: `/desk/reviews/${messageId}` },
    h(
      "div",
      { class: "field" },
      h("label", { for: "note" }, words.note),
      h("p", { class: "field-help", id: "note-help" }, words.noteHelp),
      h("textarea", { id: "note", name: "note", rows: 3, "aria-describedby": "note-help" }, note ?? ""),
    ),
    h(
      "div",
      { class: "form-actions" },
      button("settle", "button", words.settle),
      button("take", "button-quiet", words.take),
    ),
  );
}

function noteView({ note }: Review, words: Words): ComponentChild {
  if (note === null) return null;
  return h(
    "div",
    { class: "card" },
    h("p", { class: "message-author" }, words.note),
    h("p", { class: "message-body" }, note),
  );
}
