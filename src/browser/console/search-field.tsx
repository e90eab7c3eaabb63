import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { useTexts } from "./desk-texts.ts";

const PAUSE_MS = 200;

interface SearchFieldProps {
  readonly query: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onSearch: (query: string) => void;
}

/** Searches when the typing pauses; a word that an input method is still composing waits. */
export function SearchField({ query, input, onSearch }: SearchFieldProps) {
  const { queue } = useTexts();
  const [typed, setTyped] = useState(query);
  useEffect(() => setTyped(query), [query]);
  useEffect(() => {
    if (typed.trim() === query) return;
    const timer = setTimeout(() => onSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <search class="search">
      <input
        {...{ ref: input, type: "search", value: typed, maxLength: 200 }}
        aria-label={queue.search}
        aria-keyshortcuts="/"
        placeholder={queue.searchHint}
        onInput={(event) => !event.isComposing && setTyped(event.currentTarget.value)}
        onCompositionEnd={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || event.isComposing) return;
          if (typed === "") event.currentTarget.blur();
          setTyped("");
          if (query !== "") onSearch("");
          event.preventDefault();
        }}
      />
    </search>
  );
}
