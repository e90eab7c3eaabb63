import type { Draft, Failure, Outgoing } from "./chat-state.ts";
import { Markdown } from "./markdown-view.tsx";
import { Bubble, Cards } from "./message.tsx";
import { useWords } from "./words.ts";

export interface OnItsWayProps {
  readonly outgoing: Outgoing;
  readonly onRetry: () => void;
}

/** A message that is not settled yet, with what is being said to it. */
export function OnItsWay({ outgoing, onRetry }: OnItsWayProps) {
  const { text, draft, failure, messageId } = outgoing;
  return (
    <>
      {messageId === null && <Bubble text={text} />}
      {failure !== null && <Trouble failure={failure} onRetry={onRetry} />}
      {draft !== null && <DraftView draft={draft} />}
    </>
  );
}

function Trouble({ failure, onRetry }: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { texts } = useWords();
  const { notSent, unreachable, tooMany, retry } = texts.trouble;
  const known = failure === "unreachable" ? unreachable : tooMany;
  return (
    <p class="trouble" role="alert">
      {typeof failure === "object" ? failure.sentence : `${notSent} ${known}`}{" "}
      <button type="button" class="link" onClick={onRetry}>
        {retry}
      </button>
    </p>
  );
}

/** Screen readers get the status in words now and the whole answer once it is there. */
function DraftView({ draft }: { readonly draft: Draft }) {
  const { texts } = useWords();
  const { text, cards, status } = draft;
  return (
    <>
      <article class="assistant draft" aria-live="off">
        <Cards cards={cards} />
        {text !== "" && <Markdown text={text} citations={[]} isGrowing />}
      </article>
      <p class="working" role="status">
        {texts.status[status]}
        <span class="dots" aria-hidden="true" />
      </p>
    </>
  );
}
