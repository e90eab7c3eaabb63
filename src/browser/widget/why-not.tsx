import { useEffect, useRef, useState } from "preact/hooks";
import { FEEDBACK_REASONS, type FeedbackReason, MAX_COMMENT_CHARACTERS } from "../../domain/feedback.ts";
import { adoptStyles } from "./adopt-styles.ts";
import style from "./why-not.css?inline";
import { useWords } from "./words.ts";

const dress = adoptStyles(style);

export interface WhyNotProps {
  /** Whether it was saved. */
  readonly onTell: (why: { readonly reason?: FeedbackReason; readonly comment?: string }) => Promise<boolean>;
}

/** Asks who was not helped why: a tap, own words, both or nothing. */
export function WhyNot({ onTell }: WhyNotProps) {
  const { why, reasons, ownWords, send } = useWords().texts.answer.whyNot;
  const [chosen, setChosen] = useState<FeedbackReason | null>(null);
  const [isTold, setIsTold] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.scrollIntoView({ block: "nearest" }), []);
  const choose = async (reason: FeedbackReason) => {
    if (await onTell({ reason })) setChosen(reason);
  };
  const tell = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const comment = String(new FormData(event.currentTarget).get("comment")).trim();
    if (comment !== "" && (await onTell({ comment }))) setIsTold(true);
  };
  return (
    <form class="why-not" ref={form} onSubmit={tell}>
      <fieldset ref={dress}>
        <legend>{why}</legend>
        {FEEDBACK_REASONS.map((reason) => (
          <button
            key={reason}
            type="button"
            class="chip"
            aria-pressed={chosen === reason}
            onClick={() => choose(reason)}
          >
            {reasons[reason]}
          </button>
        ))}
      </fieldset>
      {!isTold && (
        <div class="own-words">
          <input
            name="comment"
            maxLength={MAX_COMMENT_CHARACTERS}
            aria-label={ownWords}
            placeholder={ownWords}
          />
          <button type="submit" class="quiet">
            {send}
          </button>
        </div>
      )}
    </form>
  );
}
