import { languageName } from "../../texts/language-names.ts";
import { useTexts } from "./desk-texts.ts";
import type { ComposerMode } from "./drafts.ts";
import { type ComposerState, MAX_CHARACTERS } from "./use-composer.ts";
import type { CaseFile } from "./wire.ts";

/** What the main button and Ctrl Enter do: first translate where the seller reads another language, then send. */
export function goOn(state: ComposerState, seller: string | null): void {
  if (seller === null || isSettled(state)) state.send("written");
  else if (state.draft?.kind === "translated") {
    if (state.draft.text.trim() !== "") state.send("translated");
  } else state.translate();
}

/** Nothing better than the written words can be had: they are in the seller's language, or there is no translation. */
function isSettled({ draft }: ComposerState): boolean {
  return draft !== null && draft.kind !== "translated";
}

/** The reply in the seller's language, to be looked at and edited before it is sent. */
export function Offer({ state, seller }: { readonly state: ComposerState; readonly seller: string }) {
  const { composer, lang } = useTexts();
  const { draft } = state;
  const language = languageName(draft?.language ?? seller, lang);
  switch (draft?.kind) {
    case "translated":
      return (
        <section class="offer" aria-label={composer.preview(language)}>
          <p class="hint">{composer.preview(language)}</p>
          <textarea
            {...{ rows: 3, maxLength: MAX_CHARACTERS, lang: draft.language, dir: "auto", value: draft.text }}
            aria-label={composer.preview(language)}
            readOnly={state.isSending}
            onInput={(event) => state.edit(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.isComposing) return;
              if (event.key === "Escape") event.currentTarget.blur();
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) goOn(state, seller);
            }}
          />
        </section>
      );
    case "unfaithful":
      return <p class="hint">{composer.unfaithful}</p>;
    case "unavailable":
      return <p class="hint">{composer.noTranslation}</p>;
    default:
      return null;
  }
}

interface FootProps {
  readonly file: CaseFile;
  readonly state: ComposerState;
  readonly mode: ComposerMode;
  readonly seller: string | null;
}

export function Foot({ file, state, mode, seller }: FootProps) {
  const { composer, lang } = useTexts();
  const isEmpty = state.text.trim() === "";
  const isErased = state.draft?.kind === "translated" && state.draft.text.trim() === "";
  const isBusy = state.isSending || state.isTranslating;
  const isOffering = seller !== null && !isSettled(state);
  return (
    <div class="composer-foot">
      <p class="hint">
        {mode === "note" && composer.noteHint}
        {isOffering && composer.offer(languageName(seller, lang))}{" "}
        {mode === "reply" && file.ticket.state === "open" && composer.claimsIt}{" "}
        <span class="keys-hint">{composer.keys}</span>
      </p>
      {isOffering && (
        <button
          {...{ type: "button", class: "quiet", disabled: isBusy || isEmpty }}
          onClick={() => state.send("written")}
        >
          {composer.sendAsWritten}
        </button>
      )}
      <button type="submit" class="main" disabled={isBusy || isEmpty || isErased}>
        <MainWords {...{ state, mode, seller }} />
      </button>
    </div>
  );
}

function MainWords({ state, mode, seller }: Omit<FootProps, "file">) {
  const { composer, lang } = useTexts();
  if (state.isSending) return composer.sending;
  if (state.isTranslating) return composer.translating;
  if (mode === "note") return composer.save;
  if (seller === null || isSettled(state)) return composer.send;
  const language = languageName(state.draft?.language ?? seller, lang);
  return state.draft === null ? composer.translate(language) : composer.sendTranslation(language);
}
