import { useState } from "preact/hooks";
import type { ShipmentCard as Shipment } from "../../domain/card.ts";
import { wayView } from "../../drawing-view.ts";
import { ToSend } from "../parts/to-send.tsx";
import way from "../way.css?inline";
import { adoptStyles } from "./adopt-styles.ts";
import { groupNumber } from "./group-number.ts";
import style from "./shipment-card.css?inline";
import { showCountry, showMoment } from "./show-date.ts";
import { WatchButton } from "./watch-button.tsx";
import { useWords } from "./words.ts";

const dress = adoptStyles(`${way}${style}`);

/** Where a parcel is, whose move it is, the facts, and what was scanned. */
export function ShipmentCard({ card }: { readonly card: Shipment }) {
  const { texts, language } = useWords();
  const words = texts.shipment;
  const places = [card.route.origin, card.route.destination].filter((place) => place !== null);
  const route = places.map((place) => showCountry(place, language)).join(" → ");
  const own = [
    ...(card.carrier === null ? [] : [{ label: words.carrier, value: card.carrier }]),
    ...(route === "" ? [] : [{ label: words.route, value: route }]),
  ];
  const ownLabels = new Set(own.map(({ label }) => label));
  const facts = [...own, ...card.facts.filter(({ label }) => !ownLabels.has(label))];
  return (
    <article class={`card tone-${card.tone}`} aria-label={card.number} ref={dress}>
      <p class="status">
        <span class="tone">{words.tones[card.tone]}</span> <strong>{card.status}</strong>
      </p>
      <TrackingNumber number={card.number} />
      <p>{card.nextMove}</p>
      {wayView(card)}
      <dl class="facts">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ToSend card={card} Copy={CopyButton} />
      {card.events.length > 0 && (
        <details>
          <summary>{words.events(card.events.length)}</summary>
          <ol class="timeline">
            {card.events.map(({ at, place, text }) => (
              <li key={`${at} ${text}`}>
                {text}
                <span class="soft">
                  {[at === null ? null : showMoment(at, language), place].filter(Boolean).join(" · ")}
                </span>
              </li>
            ))}
          </ol>
        </details>
      )}
      {card.tone !== "done" && <WatchButton number={card.number} />}
      {card.isSample && <p class="soft">{words.sample}</p>}
    </article>
  );
}

function TrackingNumber({ number }: { readonly number: string }) {
  return (
    <p class="number">
      <span class="digits">
        {groupNumber(number).map((group, at) => (
          <span key={at}>{group}</span>
        ))}
      </span>
      <CopyButton text={number} />
    </p>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const { texts } = useWords();
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    // Not there on pages without TLS; the text can be selected by hand.
    await navigator.clipboard?.writeText(text);
    setIsCopied(navigator.clipboard !== undefined);
  };
  return (
    <button type="button" class="link" onClick={copy}>
      {isCopied ? texts.shipment.copied : texts.shipment.copy}
    </button>
  );
}
