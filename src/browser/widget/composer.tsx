import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { showNumber } from "./show-date.ts";
import { useWords } from "./words.ts";

/** As many as the server takes. */
const MAX_CHARACTERS = 20_000;
const COUNT_FROM = 18_000;

export interface ComposerProps {
  readonly onSend: (text: string) => void;
  /** A text to begin with, put in by the page; a new object each time. */
  readonly begin: { readonly text: string } | null;
  /** What stands before the field. */
  readonly children?: ComponentChildren;
}

/** Where the seller writes. Enter sends, Shift+Enter breaks the line, choosing a word in an input method does neither. */
export function Composer({ onSend, begin, children }: ComposerProps) {
  const { texts } = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState("");
  const over = countCharacters(text) - MAX_CHARACTERS;

  useEffect(() => {
    if (begin !== null) setText(begin.text);
  }, [begin]);
  useEffect(() => grow(field.current), [text]);

  const send = () => {
    if (text.trim() === "" || over > 0) return;
    onSend(text);
    setText("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Safari ends the composition before it reports the key, but still names it 229.
    const isComposing = event.isComposing || event.keyCode === 229;
    if (event.key !== "Enter" || event.shiftKey || isComposing) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
        field.current?.focus();
      }}
    >
      {children}
      <textarea
        ref={field}
        rows={1}
        value={text}
        aria-label={texts.composer.label}
        placeholder={texts.composer.placeholder}
        aria-invalid={over > 0}
        aria-describedby="characters"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        class="send"
        disabled={text.trim() === "" || over > 0}
        aria-label={texts.composer.send}
      >
        <Icon name="send" />
      </button>
      <Characters over={over} />
    </form>
  );
}

function Characters({ over }: { readonly over: number }) {
  const { texts, language } = useWords();
  const count = (number: number) => showNumber(number, language);
  const isNear = over > COUNT_FROM - MAX_CHARACTERS;
  const used = isNear ? texts.composer.used(count(MAX_CHARACTERS + over), count(MAX_CHARACTERS)) : "";
  return (
    <p
      id="characters"
      class={over > 0 ? "fault" : "soft"}
      role={over > 0 ? "alert" : undefined}
      hidden={!isNear}
    >
      {over > 0 ? texts.composer.tooLong(count(over)) : used}
    </p>
  );
}

/** Counts as the server does, where it could matter. */
function countCharacters(text: string): number {
  return text.length < COUNT_FROM ? text.length : Array.from(text).length;
}

/** Up to five lines by style; then it scrolls. */
function grow(field: HTMLTextAreaElement | null): void {
  if (field === null) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}
