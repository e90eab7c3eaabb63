import type { Citation } from "../../domain/citation.ts";
import { safeHref } from "./safe-href.ts";
import { showDate } from "./show-date.ts";
import { useWords } from "./words.ts";

/** Where an answer can be read, as small numbered lines. */
export function Sources({ citations }: { readonly citations: readonly Citation[] }) {
  const { texts, language } = useWords();
  if (citations.length === 0) return null;
  return (
    <ol class="sources" aria-label={texts.answer.sources}>
      {citations.map(({ number, title, heading, url, asOf }) => (
        <li key={number} value={number}>
          <a href={safeHref(url) ?? ""} target="_blank" rel="noopener">
            {heading === null ? title : `${title}: ${heading}`}
          </a>{" "}
          <span>· {texts.answer.asOf(showDate(asOf, language))}</span>
        </li>
      ))}
    </ol>
  );
}
