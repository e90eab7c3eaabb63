import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { useTexts } from "./desk-texts.ts";
import { dayOf } from "./desk-time.ts";
import { Note, Said } from "./said.tsx";
import { type TimelineItem, timelineOf } from "./timeline.ts";
import type { CaseFile } from "./wire.ts";

/** Within this distance of the end the reader is following along. */
const NEAR_END_PX = 80;

/** Opens at its end and stays there while the agent reads the end; elsewhere it says that something came. */
export function Transcript({ file }: { readonly file: CaseFile }) {
  const { conversation, dateLocale } = useTexts();
  const items = timelineOf(file, (at) => dayOf(at, dateLocale));
  const box = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const [hasNews, setNews] = useState(false);
  const last = keyOf(items.at(-1));
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  useLayoutEffect(() => {
    if (isFollowing.current) toEnd();
    else setNews(true);
  }, [last]);
  useEffect(() => {
    const place = box.current;
    if (place === null) return;
    // The composer below grows and shrinks, translations join what was said; the end stays in sight.
    const watcher = new ResizeObserver(() => isFollowing.current && toEnd());
    for (const part of [place, ...place.children]) watcher.observe(part);
    return () => watcher.disconnect();
  }, []);
  const onScroll = () => {
    const place = box.current;
    if (place === null) return;
    isFollowing.current = place.scrollHeight - place.scrollTop - place.clientHeight < NEAR_END_PX;
    if (isFollowing.current) setNews(false);
  };
  return (
    <div class="transcript-frame">
      <div
        class="transcript"
        ref={box}
        role="log"
        aria-label={conversation.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        tabIndex={0}
        onScroll={onScroll}
      >
        {items.length === 0 && <p class="empty">{conversation.noMessages}</p>}
        <ol>
          {items.map((item) => (
            <Item key={keyOf(item)} item={item} file={file} />
          ))}
        </ol>
      </div>
      {hasNews && (
        <button type="button" class="news" onClick={toEnd}>
          {conversation.newBelow}
        </button>
      )}
    </div>
  );
}

function Item({ item, file }: { readonly item: TimelineItem; readonly file: CaseFile }) {
  const { dateLocale } = useTexts();
  switch (item.kind) {
    case "day":
      return <li class="day">{dayOf(item.at, dateLocale)}</li>;
    case "message":
      return <Said message={item.message} contactName={file.ticket.contactName} />;
    case "note":
      return <Note event={item.event} text={item.text} />;
  }
}

function keyOf(item: TimelineItem | undefined): string {
  switch (item?.kind) {
    case "day":
      return `day ${item.at}`;
    case "message":
      return item.message.id;
    case "note":
      return item.event.id;
    default:
      return "";
  }
}
