import { useLayoutEffect, useRef } from "preact/hooks";
import type { DeskApi } from "./desk-api.ts";
import { useTexts } from "./desk-texts.ts";
import type { ComposerMode, Drafts } from "./drafts.ts";
import type { CaseFocus } from "./use-case-focus.ts";
import { type ComposerState, useComposer } from "./use-composer.ts";
import type { CaseFile, Me } from "./wire.ts";

const MAX_CHARACTERS = 20_000;

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
  const obstacle = mode === "reply" ? whyNoReply(file, me, texts) : null;
  return (
    <form
      class={`composer writes-${mode}`}
      onSubmit={(event) => {
        event.preventDefault();
        state.send();
      }}
    >
      <Modes mode={mode} onMode={focus.write} />
      {obstacle !== null && <p class="obstacle">{obstacle}</p>}
      {obstacle === null && <Field {...{ file, state, mode }} asked={focus.writing.asked} />}
      {obstacle === null && <Foot {...{ file, state, mode }} />}
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
}

function Field({ file, state, mode, asked }: WritingProps & { readonly asked: number }) {
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
      readOnly={state.isSending}
      onInput={(event) => state.write(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Escape") event.currentTarget.blur();
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) state.send();
      }}
    />
  );
}

function Foot({ file, state, mode }: WritingProps) {
  const { composer } = useTexts();
  const claims = file.ticket.state === "open" ? composer.claimsIt : "";
  const ready = mode === "reply" ? composer.send : composer.save;
  return (
    <div class="composer-foot">
      <p class="hint">
        {mode === "note" ? composer.noteHint : claims} <span class="keys-hint">{composer.keys}</span>
      </p>
      <button type="submit" class="main" disabled={state.isSending || state.text.trim() === ""}>
        {state.isSending ? composer.sending : ready}
      </button>
    </div>
  );
}

function whyNoReply({ ticket }: CaseFile, me: Me, { composer }: ReturnType<typeof useTexts>): string | null {
  if (ticket.state === "resolved" || ticket.state === "handed_back") return composer.closed(ticket.state);
  const holder = ticket.assignee;
  return holder === null || holder.id === me.id ? null : composer.held(holder.name);
}
