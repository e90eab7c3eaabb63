import { useEffect, useRef, useState } from "preact/hooks";
import { useTexts } from "./desk-texts.ts";
import { toneName } from "./shipment.tsx";
import type { Parcel } from "./wire.ts";

const COPIED_MS = 2_000;

/** A tracking number, grouped for reading; what is copied has no gaps. */
export function ParcelLine({ parcel }: { readonly parcel: Parcel }) {
  const { caseFile, conversation } = useTexts();
  const { number, display, latest, isMistyped } = parcel;
  const [isCopied, setCopied] = useState(false);
  const shown = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), COPIED_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    if (shown.current !== null) getSelection()?.selectAllChildren(shown.current);
    // Over plain http there is no clipboard: the number then stands selected, ready to be copied by hand.
    if (navigator.clipboard === undefined) return;
    await navigator.clipboard.writeText(number);
    setCopied(true);
  };
  return (
    <li class="parcel">
      <span class="number" ref={shown}>
        {display.split(" ").map((group, at) => (
          <span key={`${at} ${group}`}>{group}</span>
        ))}
      </span>
      <button type="button" class="quiet" aria-label={caseFile.copy(number)} onClick={() => void copy()}>
        {isCopied ? caseFile.copied : caseFile.copyButton}
      </button>
      {isMistyped && <p class="parcel-note">{caseFile.mistyped}</p>}
      {latest !== null && (
        <p class="parcel-note">
          <span class={`chip tone-${toneName(latest.tone)}`}>{latest.status}</span>{" "}
          {latest.isSample && <span class="chip">{conversation.sample}</span>}
        </p>
      )}
    </li>
  );
}
