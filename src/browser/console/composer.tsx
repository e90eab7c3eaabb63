import { useLayoutEffect, useRef } from "preact/hooks";
import type { DeskApi } from "./desk-api.ts";
import { useTexts } from "./desk-texts.ts";
import type { ComposerMode, Drafts } from "./drafts.ts";
import { Foot, goOn, Offer } from "./send-bar.tsx";
import type { CaseFocus } from "./use-case-focus.ts";
import { type ComposerState, MAX_CHARACTERS, useComposer } from "./use-composer.ts";
import type { CaseFile, Me } from "./wire.ts";

interface ComposerProps {
  readonly api: DeskApi;
  readonly me: Me;
  readonly drafts: Drafts;
  readonly file: CaseFile;
  readonly focus: CaseFocus;
  readonly onDone: (file: CaseFile) => void;
}

/** Where an agent writes to the seller, or a note for colleagues. */
export function Composer({ api, me, drafts, file, focus, onDone }: ComposerProps) {
  const texts = useTexts();
  const { mode } = focus.writing;
  const state = useComposer({ api, drafts, mode, onDone, number: file.ticket.number });
  const seller = mode === "reply" ? (file.languages?.seller ?? null) : null;
  const obstacle = mode === "reply" ? whyNoReply(file, me, texts) : null;
  return (
    <form
      class={`composer writes-${mode}`}
      onSubmit={(event) => {
        event.preventDefault();
        goOn(state, seller);
      }}
    >
      <Modes mode={mode} onMode={focus.write} />
      {obstacle !== null && <p class="obstacle">{obstacle}</p>}
      {obstacle === null && <Field {...{ file, state, mode, seller }} asked={focus.writing.asked} />}
      {obstacle === null && seller !== null && <Offer {...{ state, seller }} />}
      {obstacle === null && <Foot {...{ file, state, mode, seller }} />}
      {state.problem !== null && (
        <p class="problem" role="alert">
          {state.problem}
        </p>
      )}
    </form>
  );
}

function Modes({
  mode,
  onMode,
}: {
  readonly mode: ComposerMode;
  readonly onMode: (mode: ComposerMode) => void;
}) {
  const { composer } = useTexts();
  return (
    <fieldset class="modes">
      {(["reply", "note"] as const).map((other) => (
        <button
          key={other}
          {...{ type: "button", class: "quiet" }}
          aria-pressed={mode === other}
          aria-keyshortcuts={other.charAt(0)}
          onClick={() => onMode(other)}
        >
          {composer[other]}
        </button>
      ))}
    </fieldset>
  );
}

interface WritingProps {
  readonly file: CaseFile;
  readonly state: ComposerState;
  readonly mode: ComposerMode;
  /** The seller's language where the agent does not read it. */
  readonly seller: string | null;
}

function Field({ file, state, mode, seller, asked }: WritingProps & { readonly asked: number }) {
  const { composer, queue } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  // Before the next key arrives: who types right after R or N must not lose a letter.
  useLayoutEffect(() => {
    if (asked > 0) field.current?.focus();
  }, [mode, asked]);
  const replyLabel = composer.replyLabel(file.ticket.contactName ?? queue.unnamed);
  return (
    <textarea
      {...{ ref: field, rows: 3, maxLength: MAX_CHARACTERS, dir: "auto", value: state.text }}
      aria-label={mode === "reply" ? replyLabel : composer.noteLabel}
      readOnly={state.isSending || state.isTranslating}
      onInput={(event) => state.write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Escape") event.currentTarget.blur();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) goOn(state, seller);
      }}
    />
  );
}

function whyNoReply({ ticket }: CaseFile, me: Me, { composer }: ReturnType<typeof useTexts>): string | null {
  if (ticket.state === "resolved" || ticket.state === "handed_back") return composer.closed(ticket.state);
  const holder = ticket.assignee;
  return holder === null || holder.id === me.id ? null : composer.held(holder.name);
}
