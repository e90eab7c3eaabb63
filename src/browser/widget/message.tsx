import type { MessageView } from "../../channels/widget/message-view.ts";
import type { Card, TicketCard as Ticket } from "../../domain/card.ts";
import { translatedFrom } from "../../texts/translated.ts";
import { ATTACH_TEXTS } from "../../texts/widget/attach.ts";
import type { Rating } from "./api.ts";
import { EstimateCard } from "./estimate-card.tsx";
import { Markdown } from "./markdown-view.tsx";
import { ParcelsCard } from "./parcels-card.tsx";
import { PlainText } from "./plain-text.tsx";
import { ShipmentCard } from "./shipment-card.tsx";
import { showNumber, showTime } from "./show-date.ts";
import { Sources } from "./sources.tsx";
import { Thumbs } from "./thumbs.tsx";
import { TicketCard } from "./ticket-card.tsx";
import { useWords } from "./words.ts";

export interface MessageProps {
  readonly message: MessageView;
  /** The case as it stands now, under the last message that told of it. */
  readonly ticket: Ticket | null;
  readonly onRate: (messageId: string, rating: Rating) => Promise<boolean>;
}

/** One saved message, drawn by who wrote it. */
export function Message({ message, ticket, onRate }: MessageProps) {
  const { texts, language } = useWords();
  const { author, text, parts, id } = message;
  switch (author) {
    case "contact":
      return <Bubble text={text} />;
    case "assistant":
      return (
        <article class="assistant">
          <span class="hidden">{texts.authors.assistant}</span>
          <Cards cards={parts.cards} />
          <Markdown text={text} citations={parts.citations} />
          {message.cut && <p class="soft">{texts.answer.cut}</p>}
          <Sources citations={parts.citations} />
          {!message.cut && <Thumbs receipt={message.receipt} onRate={(rating) => onRate(id, rating)} />}
        </article>
      );
    case "agent":
      return (
        <article class="agent">
          <p class="soft">
            <strong>{message.authorName ?? texts.authors.agent}</strong>
            {message.authorName === null ? "" : ` · ${texts.authors.agent}`} ·{" "}
            <time dateTime={message.createdAt}>{showTime(message.createdAt, language)}</time>
          </p>
          <PlainText text={text} />
          {parts.original !== undefined && (
            <details class="soft">
              <summary>{translatedFrom(language, parts.original.language)}</summary>
              <div lang={parts.original.language}>
                <PlainText text={parts.original.text} />
              </div>
            </details>
          )}
        </article>
      );
    case "notice":
      return (
        <article class="notice">
          <span class="hidden">{texts.authors.notice}</span>
          <PlainText text={text} />
          <Cards cards={parts.cards} />
          {ticket !== null && <TicketCard card={ticket} />}
        </article>
      );
  }
}

/** A pasted list would push everything else out of sight. */
const MANY_LINES = 12;
const FIRST_LINES = 4;

/** What the seller wrote. */
export function Bubble({ text }: { readonly text: string }) {
  const { texts, language } = useWords();
  const lines = text.split("\n");
  return (
    <article class="contact">
      <span class="hidden">{texts.authors.contact}</span>
      {lines.length <= MANY_LINES ? (
        text
      ) : (
        <>
          {lines.slice(0, FIRST_LINES).join("\n")}
          <details>
            <summary>{ATTACH_TEXTS[language].showAll(showNumber(lines.length, language))}</summary>
            {lines.slice(FIRST_LINES).join("\n")}
          </details>
        </>
      )}
    </article>
  );
}

/** Parcels and estimates. A case is drawn once as it stands now, and a handoff as one form at the end of the conversation. */
export function Cards({ cards }: { readonly cards: readonly Card[] }) {
  return (
    <>
      {cards.map((card, at) => {
        if (card.kind === "shipment") return <ShipmentCard key={card.number} card={card} />;
        // As it goes on it is drawn anew; the latest counts.
        const isLatest =
          card.kind === "parcels" && !cards.slice(at + 1).some(({ kind }) => kind === "parcels");
        if (card.kind === "parcels") return isLatest && <ParcelsCard key="parcels" card={card} />;
        return card.kind === "estimate" ? <EstimateCard key={at} card={card} /> : null;
      })}
    </>
  );
}
