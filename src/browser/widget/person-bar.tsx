import { useState } from "preact/hooks";
import type { Chat } from "./chat.ts";
import type { ChatState } from "./chat-state.ts";
import { Icon } from "./icons.tsx";
import { useWords } from "./words.ts";

export interface PersonBarProps {
  readonly chat: Chat;
  readonly state: ChatState;
  /** The form has come up and wants to be filled in. */
  readonly onForm: () => void;
}

/** The way to a person, always in sight; once one has the case it says so. */
export function PersonBar({ chat, state, onForm }: PersonBarProps) {
  const { texts } = useWords();
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  if (state.owner === "desk") {
    return (
      <p class="person">
        <Icon name="person" />
        {state.ticket === null ? texts.person.hasIt : texts.person.has(state.ticket)}
      </p>
    );
  }
  const ask = async () => {
    setIsBusy(true);
    const refusal = state.form === null ? await chat.askForPerson({}) : null;
    setIsBusy(false);
    if (refusal === null) onForm();
    setTrouble(refusal === null ? null : refusal.status === 0 ? texts.trouble.unreachable : refusal.message);
  };
  return (
    <p class="person">
      <button type="button" class="link" disabled={isBusy} onClick={ask}>
        <Icon name="person" />
        {texts.person.ask}
      </button>
      {trouble !== null && (
        <span class="fault" role="alert">
          {trouble}
        </span>
      )}
    </p>
  );
}
