import type { EstimateCard as Estimate } from "../../domain/card.ts";
import { adoptStyles } from "./adopt-styles.ts";
import style from "./estimate.css?inline";

const dress = adoptStyles(style);

/** What duty and tax a parcel is likely to pay: the sum and who pays first, then how it came about. */
export function EstimateCard({ card }: { readonly card: Estimate }) {
  return (
    <article class="card estimate" aria-label={card.title} ref={dress}>
      <p class="soft">{card.title}</p>
      <p class="sum">
        <strong>{card.total}</strong>
      </p>
      <p>{card.payer}</p>
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
    </article>
  );
}
