import { useState } from "preact/hooks";
import type { Rating } from "./api.ts";
import { Icon } from "./icons.tsx";
import { safeHref } from "./safe-href.ts";
import { WhyNot } from "./why-not.tsx";
import { useWords } from "./words.ts";

export interface ThumbsProps {
  /** Permalink of the answer's record. */
  readonly receipt: string | null;
  /** Whether the verdict was saved. */
  readonly onRate: (rating: Rating) => Promise<boolean>;
}

/** Did the answer help? A tap on the other thumb replaces the verdict, one on the same takes it back. */
export function Thumbs({ receipt, onRate }: ThumbsProps) {
  const { texts } = useWords();
  const [verdict, setVerdict] = useState<boolean | null>(null);
  const rate = async (tapped: boolean) => {
    const helpful = tapped === verdict ? null : tapped;
    if (await onRate({ helpful })) setVerdict(helpful);
  };
  return (
    <>
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
      {verdict === false && <WhyNot onTell={(why) => onRate({ helpful: false, ...why })} />}
    </>
  );
}
