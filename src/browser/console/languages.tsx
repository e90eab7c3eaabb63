import { useRef, useState } from "preact/hooks";
import { INTERFACE_LANGUAGES, languageTag } from "../../texts/language.ts";
import { languageName } from "../../texts/language-names.ts";
import { useTexts } from "./desk-texts.ts";
import type { Me } from "./wire.ts";

interface LanguagesProps {
  readonly me: Me;
  /** False when they could not be kept. */
  readonly onSave: (reads: readonly string[]) => Promise<boolean>;
}

/** Which languages the agent reads. */
export function Languages({ me, onSave }: LanguagesProps) {
  const { bar, refusals, lang } = useTexts();
  const [reads, setReads] = useState<readonly string[]>(me.reads);
  const place = useRef<HTMLDetailsElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = (language: string, isRead: boolean) =>
    setReads(isRead ? [...reads, language] : reads.filter((other) => other !== language));
  return (
    <details class="languages" ref={place}>
      <summary>{bar.languages}</summary>
      <form
        class="languages-form"
        onSubmit={(event) => {
          event.preventDefault();
          void onSave(reads).then((isSaved) => {
            setProblem(isSaved ? null : refusals.unreachable);
            if (isSaved && place.current !== null) place.current.open = false;
          });
        }}
      >
        <p class="hint">{bar.languagesHint}</p>
        {INTERFACE_LANGUAGES.map((language) => (
          <label key={language}>
            <input
              type="checkbox"
              checked={reads.includes(language)}
              onInput={(event) => toggle(language, event.currentTarget.checked)}
            />{" "}
            {languageName(languageTag(language), lang)}
          </label>
        ))}
        {problem !== null && <p role="alert">{problem}</p>}
        <button type="submit" class="main">
          {bar.save}
        </button>
      </form>
    </details>
  );
}
