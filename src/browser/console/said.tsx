import type { ComponentChildren } from "preact";
import { languageName } from "../../texts/language-names.ts";
import { Markdown } from "../widget/markdown-view.tsx";
import { safeHref } from "../widget/safe-href.ts";
import { useTexts } from "./desk-texts.ts";
import { plainDayOf, timeOf } from "./desk-time.ts";
import { ParcelList } from "./parcel-list.tsx";
import { Shipment } from "./shipment.tsx";
import type { CaseEvent, CaseMessage } from "./wire.ts";

interface SaidProps {
  readonly message: CaseMessage;
  readonly contactName: string | null;
}

/** One message. Only answers of the assistant are read as Markdown; what people wrote is shown as they wrote it. */
export function Said({ message, contactName }: SaidProps) {
  const texts = useTexts();
  const { conversation } = texts;
  const { author, parts, language } = message;
  return (
    <li class={`said by-${author}`}>
      {author !== "notice" && (
        <p class="said-head">
          <strong>
            <bdi>{authorOf(message, contactName, texts)}</bdi>
          </strong>{" "}
          <Time at={message.createdAt} />
        </p>
      )}
      <Words language={language}>
        {author === "assistant" ? <Markdown text={message.text} citations={parts.citations} /> : message.text}
      </Words>
      <Translation message={message} contactName={contactName} />
      {author === "notice" && <Time at={message.createdAt} />}
      {parts.cards.map((card) => {
        if (card.kind === "shipment") return <Shipment key={card.number} card={card} />;
        return card.kind === "parcels" ? <ParcelList key={card.title} card={card} /> : null;
      })}
      {author === "assistant" && !message.cut && (
        <p class="as-of">
          <a href={`/desk/answers/${message.id}`} target="_blank" rel="noopener">
            {conversation.receipt}
          </a>
        </p>
      )}
      {message.cut && <p class="cut">{conversation.cut}</p>}
      {parts.citations.length > 0 && <Sources message={message} />}
    </li>
  );
}

/** What a seller wrote in a language the agent does not read; and what an agent wrote where the seller got a translation. */
function Translation({ message, contactName }: SaidProps) {
  const texts = useTexts();
  const { conversation, lang } = texts;
  const { translation, parts } = message;
  if (parts.original !== undefined) {
    const { language, text } = parts.original;
    const name = authorOf(message, contactName, texts);
    return <Beside label={conversation.wrote(name, languageName(language, lang))} {...{ language, text }} />;
  }
  if (translation === null) return null;
  if (translation.kind === "unfaithful") return <p class="as-of">{conversation.unfaithful}</p>;
  const { language, text } = translation;
  return <Beside label={conversation.translatedInto(languageName(language, lang))} {...{ language, text }} />;
}

function Beside(shown: { readonly label: string; readonly language: string; readonly text: string }) {
  return (
    <div class="beside">
      <p class="as-of">{shown.label}</p>
      <Words language={shown.language}>{shown.text}</Words>
    </div>
  );
}

/** Written by an agent for agents; looks unlike anything a seller can see. */
export function Note({ event, text }: { readonly event: CaseEvent; readonly text: string }) {
  const { conversation } = useTexts();
  return (
    <li class="said by-note">
      <p class="said-head">
        <strong>{conversation.noteBy(event.agentName ?? conversation.agent)}</strong> <Time at={event.at} />
      </p>
      <Words language={null}>{text}</Words>
    </li>
  );
}

function Words({
  language,
  children,
}: {
  readonly language: string | null;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="words" dir="auto" {...(language === null ? {} : { lang: language })}>
      {children}
    </div>
  );
}

function Time({ at }: { readonly at: string }) {
  const { dateLocale } = useTexts();
  return <time dateTime={at}>{timeOf(at, dateLocale)}</time>;
}

function Sources({ message }: { readonly message: CaseMessage }) {
  const { conversation, dateLocale } = useTexts();
  return (
    <ol class="sources" aria-label={conversation.sources}>
      {message.parts.citations.map(({ number, title, heading, url, asOf }) => {
        const href = safeHref(url);
        const words = heading === null ? title : `${title}: ${heading}`;
        return (
          <li key={number} value={number}>
            {href === null ? (
              words
            ) : (
              <a href={href} target="_blank" rel="noopener noreferrer">
                {words}
              </a>
            )}{" "}
            <span class="as-of">{conversation.asOf(plainDayOf(asOf, dateLocale))}</span>
          </li>
        );
      })}
    </ol>
  );
}

function authorOf(
  { author, authorName }: CaseMessage,
  contactName: string | null,
  { conversation, queue }: ReturnType<typeof useTexts>,
): string {
  switch (author) {
    case "contact":
      return contactName ?? queue.unnamed;
    case "assistant":
      return conversation.assistant;
    case "agent":
      return authorName ?? conversation.agent;
    case "notice":
      return conversation.system;
  }
}
