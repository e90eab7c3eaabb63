import type { ChatState } from "./chat-state.ts";
import { useWords } from "./words.ts";

export interface SuggestionsProps {
  readonly state: ChatState;
  readonly onPick: (text: string) => void;
}

/** The next steps under the latest answer; gone once something else was said. */
export function Suggestions({ state, onPick }: SuggestionsProps) {
  const { texts } = useWords();
  const suggestions = state.outgoing.length === 0 ? (state.messages.at(-1)?.parts.suggestions ?? []) : [];
  if (suggestions.length === 0 || state.form !== null) return null;
  return (
    <ul class="suggestions" aria-label={texts.answer.nextSteps}>
      {suggestions.slice(0, MOST).map((text) => (
        <li key={text}>
          <button type="button" class="chip" onClick={() => onPick(text)}>
            {text}
          </button>
        </li>
      ))}
    </ul>
  );
}

const MOST = 3;
