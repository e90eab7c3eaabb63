import type { EstimateCard as Estimate } from "../../domain/card.ts";
import { adoptStyles } from "./adopt-styles.ts";
import style from "./estimate.css?inline";

const dress = adoptStyles(style);

/**
 * What duty and tax a parcel is likely to pay. How the sum came about opens under it: the answer beside the card says it,
 * too.
 */
export function EstimateCard({ card }: { readonly card: Estimate }) {
  return (
    <article class="card estimate" aria-label={card.title} ref={dress}>
      <p class="soft">{card.title}</p>
      <details>
        <summary class="sum">
          <strong>{card.total}</strong>
        </summary>
        {card.steps.length > 0 && (
          <dl class="steps">
            {card.steps.map(({ label, how, amount }, at) => (
              <div key={at}>
                <dt>
                  {label}
                  {how !== "" && <span class="soft">{how}</span>}
                </dt>
                <dd>{amount}</dd>
              </div>
            ))}
          </dl>
        )}
        {card.notes.length > 0 && (
          <ul class="soft notes">
            {card.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
      </details>
      <p>{card.payer}</p>
    </article>
  );
}
