import { wayView } from "../../drawing-view.ts";
import { scanInWords } from "../../texts/dates.ts";
import { ToSend } from "../parts/to-send.tsx";
import { useTexts } from "./desk-texts.ts";
import type { ShipmentCard, Tone } from "./wire.ts";

/** The parcel as the seller was shown it. */
export function Shipment({ card }: { readonly card: ShipmentCard }) {
  const { conversation, lang } = useTexts();
  const route = [card.route.origin, card.route.destination].filter((place) => place !== null).join(" → ");
  const about = [card.carrier, route].filter(Boolean).join(" · ");
  return (
    <section class={`shipment edge-${toneName(card.tone)}`} aria-label={card.number}>
      <p class="shipment-status">
        <span class={`chip tone-${toneName(card.tone)}`}>{card.status}</span>{" "}
        {card.isSample && <span class="chip">{conversation.sample}</span>}
      </p>
      <p class="shipment-number">
        <span class="number">{card.number}</span> {about}
      </p>
      <p>{card.nextMove}</p>
      {wayView(card)}
      <dl class="facts">
        {card.facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ToSend card={card} />
      {card.events.length > 0 && (
        <details>
          <summary>{conversation.allScans(card.events.length)}</summary>
          <ol class="scans">
            {card.events.map(({ at, place, text }) => (
              <li key={`${at} ${text}`}>
                <span class="scan-at">
                  {[at === null ? null : scanInWords(at, lang), place].filter(Boolean).join(" · ")}
                </span>{" "}
                {text}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

export function toneName(tone: Tone): string {
  return tone.replace("_", "-");
}
