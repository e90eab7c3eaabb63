import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { useWords } from "./words.ts";

/** This near to its end the reader is taken to be reading along. */
const NEAR_PX = 80;
/** What stays visible above an answer that grows beyond the window. */
const MARGIN_PX = 12;

export interface LogProps {
  readonly isBusy: boolean;
  readonly isVisible: boolean;
  /** Changes whenever something is added. */
  readonly version: unknown;
  /** Changes when the seller does something, which brings the end back into sight. */
  readonly acts: number;
  readonly children: ComponentChildren;
}

/** The conversation; follows its end while the reader is there, but never past the beginning of an answer. */
export function Log({ isBusy, isVisible, version, acts, children }: LogProps) {
  const { texts } = useWords();
  const log = useRef<HTMLDivElement>(null);
  const talk = useRef<HTMLDivElement>(null);
  const isFollowing = useRef(true);
  const [isBehind, setIsBehind] = useState(false);

  useLayoutEffect(() => {
    isFollowing.current = true;
    setIsBehind(false);
  }, [acts]);
  useLayoutEffect(() => {
    if (log.current === null || !isVisible) return;
    if (isFollowing.current) follow(log.current);
    else setIsBehind(true);
  }, [version, isVisible]);

  useEffect(() => {
    const observer = new ResizeObserver(() => {
      if (log.current !== null && isFollowing.current) follow(log.current);
    });
    // The end also moves without news: a part arrives, a card is opened, a phone shows its keyboard.
    for (const { current } of [log, talk]) if (current !== null) observer.observe(current);
    return () => observer.disconnect();
  }, []);

  const onScroll = () => {
    const element = log.current;
    if (element === null) return;
    isFollowing.current =
      element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX || isHeld(element);
    if (isFollowing.current) setIsBehind(false);
  };
  const toEnd = () => log.current?.scrollTo({ top: log.current.scrollHeight });

  return (
    <div class="log-frame">
      <div
        class="log"
        role="log"
        aria-label={texts.conversation}
        aria-busy={isBusy}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        <div class="talk" ref={talk}>
          {children}
        </div>
      </div>
      {isBehind && (
        <button type="button" class="to-end" onClick={toEnd}>
          {texts.newMessages} <Icon name="arrow" />
        </button>
      )}
    </div>
  );
}

function follow(log: HTMLElement): void {
  const end = Math.min(log.scrollHeight - log.clientHeight, heldAt(log));
  // Never up: who reads on in a long answer stays there when something opens under it.
  if (end > log.scrollTop) log.scrollTop = end;
}

/** Where scrolling stops so that the top of the latest answer stays in sight. */
function heldAt(log: HTMLElement): number {
  const answers = log.querySelectorAll<HTMLElement>(".talk > article, .handoff");
  const latest = answers[answers.length - 1];
  return latest === undefined ? Number.POSITIVE_INFINITY : Math.max(0, latest.offsetTop - MARGIN_PX);
}

function isHeld(log: HTMLElement): boolean {
  return Math.abs(log.scrollTop - heldAt(log)) < MARGIN_PX;
}
