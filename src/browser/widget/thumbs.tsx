import { useState } from "preact/hooks";
import { Icon } from "./icons.tsx";
import { safeHref } from "./safe-href.ts";
import { useWords } from "./words.ts";

export interface ThumbsProps {
  /** Permalink of the answer's record. */
  readonly receipt: string | null;
  /** Whether the verdict was saved. */
  readonly onRate: (helpful: boolean) => Promise<boolean>;
}

/** Did the answer help? A second tap on the other thumb replaces the first. */
export function Thumbs({ receipt, onRate }: ThumbsProps) {
  const { texts } = useWords();
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const rate = async (helpful: boolean) => {
    if (await onRate(helpful)) setVerdict(helpful);
  };
  return (
    <div class="thumbs">
      {([true, false] as const).map((helpful) => (
        <button
          key={String(helpful)}
          type="button"
          class="icon-button"
          aria-pressed={verdict === helpful}
          aria-label={helpful ? texts.answer.helpful : texts.answer.notHelpful}
          title={helpful ? texts.answer.helpful : texts.answer.notHelpful}
          onClick={() => rate(helpful)}
        >
          <Icon name={helpful ? "up" : "down"} />
        </button>
      ))}
      <span role="status">{verdict === null ? "" : texts.answer.thanks}</span>
      {receipt !== null && (
        <a class="receipt" href={safeHref(receipt) ?? ""} target="_blank" rel="noopener">
          {texts.answer.receipt}
        </a>
      )}
    </div>
  );
}
