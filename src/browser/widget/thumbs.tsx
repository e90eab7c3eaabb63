import { useState } from "preact/hooks";
import type { Rating } from "./api.ts";
import { LineIcon } from "./icons.tsx";
import { safeHref } from "./safe-href.ts";
import { WhyNot } from "./why-not.tsx";
import { useWords } from "./words.ts";

const UP =
  "M6.5 9v7.5h-3V9zM6.5 9.5l3-6.5c1.3 0 2 .8 2 2v3h4.2c.9 0 1.5.8 1.3 1.7l-1.2 5.5c-.2.8-.8 1.3-1.6 1.3H6.5";
const DOWN =
  "M6.5 11V3.5h-3V11zM6.5 10.5l3 6.5c1.3 0 2-.8 2-2v-3h4.2c.9 0 1.5-.8 1.3-1.7l-1.2-5.5c-.2-.8-.8-1.3-1.6-1.3H6.5";

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
            <LineIcon path={helpful ? UP : DOWN} />
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
